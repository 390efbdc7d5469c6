package store

import (
	"context"
	"time"

	"campusline/menus"
	"campusline/reports"
)

// EachCallReported gives to do every call that began in a span, as reports count it: people who call, and not those whom we call. An error of do ends it and is answered.
func (s *Store) EachCallReported(ctx context.Context, from, to time.Time, do func(reports.Call) error) error {
	return each(ctx, s, "reading calls", do, `
		WITH calls AS (
			SELECT id, language, started_at, how FROM sessions
			WHERE channel = 'call' AND started_at >= $1 AND started_at < $2
				AND NOT `+weCalled("sessions")+`
		), rung AS (
			SELECT t.session, count(*) AS n, (array_agg(t.campus ORDER BY t.exchange DESC, t.place DESC))[1] AS campus,
				(array_agg(t.result ORDER BY t.exchange DESC, t.place DESC))[1] AS result,
				min(coalesce(t.accepted_at, t.started_at))
					FILTER (WHERE t.result = '`+menus.Reached+`' OR t.accepted_at IS NOT NULL) AS person_at
			FROM transfers t JOIN calls c ON c.id = t.session GROUP BY t.session
		), word AS (
			SELECT session, campus, case_number FROM feedback
			UNION ALL
			SELECT e.data->>'session', c.campus, c.number FROM case_events e JOIN cases c ON c.number = e.case_number
			WHERE e.kind = 'joined' AND e.at >= $1
		), told AS (
			SELECT w.session, count(DISTINCT w.case_number) AS n, max(w.campus) AS campus
			FROM word w JOIN calls c ON c.id = w.session GROUP BY w.session
		)
		SELECT c.id, c.language, c.started_at, c.how, coalesce(nullif(r.campus, ''), t.campus, '') AS campus,
			coalesce(r.n, 0) AS rung, coalesce(r.result, '') AS result, r.person_at, coalesce(t.n, 0) AS told
		FROM calls c LEFT JOIN rung r ON r.session = c.id LEFT JOIN told t ON t.session = c.id
		ORDER BY c.started_at, c.id`, from, to)
}

// stopsQuery counts what people did at each step, and where they were when they left. $3 is the district's zone. The campus
// that is spoken of is the fourth part of an encoded state; see [menus.State.MarshalText].
const stopsQuery = `
	WITH begun AS (
		SELECT id, channel, language, how, taken, state FROM sessions WHERE started_at >= $1 AND started_at < $2
	), answered AS (
		SELECT e.menu, e.step, b.channel, b.language, split_part(e.state, ';', 4) AS campus,
			extract(hour FROM e.at AT TIME ZONE $3)::int AS hour, count(*) AS taken,
			count(*) FILTER (WHERE e.to_menu = e.menu AND e.to_step = e.step) AS again,
			count(*) FILTER (WHERE e.to_menu IN ('person', 'person-of-district') AND e.menu <> e.to_menu) AS person
		FROM begun b JOIN exchanges e ON e.session = b.id
		WHERE e.menu <> '' AND e.kind <> 'begin' GROUP BY 1, 2, 3, 4, 5, 6
	), left_at AS (
		SELECT e.to_menu AS menu, e.to_step AS step, b.channel, b.language, split_part(b.state, ';', 4) AS campus,
			extract(hour FROM e.at AT TIME ZONE $3)::int AS hour, count(*) AS gave_up
		FROM begun b JOIN exchanges e ON e.session = b.id AND e.number = b.taken - 1
		WHERE b.how IN ('` + menus.EndHungUp + `', '` + menus.EndExpired + `') GROUP BY 1, 2, 3, 4, 5, 6
	)
	SELECT menu, step, channel, language, campus, hour, coalesce(taken, 0) AS taken, coalesce(again, 0) AS again,
		coalesce(person, 0) AS person, coalesce(gave_up, 0) AS gave_up
	FROM answered FULL JOIN left_at USING (menu, step, channel, language, campus, hour)
	ORDER BY menu, step, channel, language, campus, hour`

// Stops count where people stood, gave up, were asked again and asked for a person, in the calls and conversations that began
// in a span.
func (s *Store) Stops(ctx context.Context, from, to time.Time, zone *time.Location) ([]reports.Stop, error) {
	var all []reports.Stop
	err := s.db.SelectContext(ctx, &all, stopsQuery, from, to, zone.String())
	return all, failed(ctx, "counting where people stood", err)
}
