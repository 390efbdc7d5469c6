package store

import (
	"context"
	"time"
)

// A text conversation goes on for hours. What is written in it this long after an answer is another contact; what comes before
// belongs to the answer, such as that it helped.
const (
	within     = `interval '24 hours'`
	sameMatter = `interval '30 minutes'`
)

// cameBack says of a row t of answers_shown whether its person came to us again within a day: with another call or conversation
// but those that we called them for, with more words in the same conversation, by asking for a person, or with a case.
func cameBack() string {
	return `(
		EXISTS (SELECT 1 FROM sessions s WHERE s.number = t.number AND s.id <> t.session
			AND s.started_at > t.at AND s.started_at <= t.at + ` + within + `
			AND NOT ` + weCalled("s") + `)
		OR EXISTS (SELECT 1 FROM exchanges x JOIN sessions s ON s.id = x.session AND s.channel = 'text' WHERE x.session = t.session
			AND x.at > t.at + ` + sameMatter + ` AND x.at <= t.at + ` + within + `)
		OR EXISTS (SELECT 1 FROM transfers x WHERE x.session = t.session AND x.started_at > t.at)
		OR EXISTS (SELECT 1 FROM cases c WHERE c.contact = t.number
			AND c.opened_at > t.at AND c.opened_at <= t.at + ` + within + `)
		OR EXISTS (SELECT 1 FROM case_events e JOIN cases c ON c.number = e.case_number
			WHERE c.contact = t.number AND e.kind = 'joined' AND e.at > t.at AND e.at <= t.at + ` + within + `))`
}

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
			SELECT DISTINCT ON (answer, way, number, at::date) answer, way, number, session, at, outcome, came_back
			FROM answers_shown
			WHERE at >= $1 AND at <= $2::timestamptz - `+within+` AND number <> ''
			ORDER BY answer, way, number, at::date, at
		), judged AS (
			SELECT t.answer, t.way, t.outcome = 'helped' AS helped,
				(t.way <> 'offered' OR t.outcome = 'helped') AND NOT coalesce(t.came_back, `+cameBack()+`) AS saved
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
