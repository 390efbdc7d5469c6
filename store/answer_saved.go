package store

import (
	"context"
	"time"
)

// within is how soon somebody who comes back to us was not helped by what they were told.
const within = `interval '24 hours'`

// SavedByAnswer is how often people who were told a shared answer did not come back about anything within a day.
type SavedByAnswer struct {
	Answer string // its id
	Way    string // heard, keyword or offered
	Shown  int    // to how many: each person once a day, and only those told it at least a day ago
	Saved  int    // of those, who did not call, write or open a case again within a day
	Helped int    // of those, who said that it was what they wanted; of what was offered only
	Read   int    // of the public page; under the way "page" only
}

// SavedByAnswers counts what shared answers saved, of those told since a time. Who withheld their number cannot be known
// again, so they are in none of it.
func (s *Store) SavedByAnswers(ctx context.Context, since, now time.Time) ([]SavedByAnswer, error) {
	var all []SavedByAnswer
	err := s.db.SelectContext(ctx, &all, `
		WITH told AS (
			SELECT DISTINCT ON (answer, way, number, at::date) answer, way, number, session, at, outcome
			FROM answers_shown
			WHERE at >= $1 AND at <= $2::timestamptz - `+within+` AND number <> ''
			ORDER BY answer, way, number, at::date, at
		), judged AS (
			SELECT t.answer, t.way, t.outcome = 'helped' AS helped,
				(t.way <> 'offered' OR t.outcome = 'helped')
				AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.number = t.number AND s.id <> t.session
					AND s.started_at > t.at AND s.started_at <= t.at + `+within+` AND NOT `+weCalled("s")+`)
				AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.contact = t.number
					AND c.opened_at > t.at AND c.opened_at <= t.at + `+within+`)
				AND NOT EXISTS (SELECT 1 FROM case_events e JOIN cases c ON c.number = e.case_number
					WHERE c.contact = t.number AND e.kind = 'joined' AND e.at > t.at AND e.at <= t.at + `+within+`)
				AND NOT EXISTS (SELECT 1 FROM transfers x WHERE x.session = t.session AND x.started_at > t.at) AS saved
			FROM told t
		)
		SELECT answer, way, count(*) AS shown, count(*) FILTER (WHERE saved) AS saved, count(*) FILTER (WHERE helped) AS helped,
			0 AS read
		FROM judged GROUP BY answer, way
		UNION ALL
		SELECT answer, 'page', 0, 0, 0, sum(times)::int FROM answers_read WHERE day >= $1::date GROUP BY answer
		ORDER BY 1, 2`, since, now)
	return all, failed(ctx, "counting what answers saved", err)
}

// AnswerRead counts that the public page of an answer was read, so many times on a day.
func (s *Store) AnswerRead(ctx context.Context, answer, language string, day time.Time, times int) error {
	_, err := s.db.ExecContext(ctx, `
		INSERT INTO answers_read (answer, language, day, times) VALUES ($1, $2, $3::date, $4)
		ON CONFLICT (answer, language, day) DO UPDATE SET times = answers_read.times + excluded.times`,
		storable(answer), storable(language), day.Format(time.DateOnly), times)
	return failed(ctx, "counting who read an answer", err)
}
