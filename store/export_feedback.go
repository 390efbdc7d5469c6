package store

import (
	"context"
	"encoding/json"
	"time"

	"campusline/cases"
)

// FeedbackRow is one thing that somebody told us, as it is exported: what opened a case, or was added to one later. Whoever
// reads all rows of a case has every word of its family.
type FeedbackRow struct {
	Case       int             `db:"case_number" json:"case"`
	FollowUp   bool            `db:"follow_up" json:"follow_up"` // it was added to a case that was there
	Kind       string          `db:"kind" json:"kind"`
	Topic      string          `db:"topic" json:"topic"`
	Campus     string          `db:"campus" json:"campus"` // id, or "" for the district
	Language   string          `db:"language" json:"language"`
	Channel    string          `db:"channel" json:"channel"` // call or text; visit where staff entered it
	Number     string          `db:"number" json:"number"`   // E.164, "" if withheld
	Words      string          `db:"words" json:"words"`
	Recording  string          `db:"recording" json:"recording"`   // addresses, or the carrier's ids where not yet known
	Seconds    int             `db:"seconds" json:"seconds"`       // length of the recordings together
	Transcript string          `db:"transcript" json:"transcript"` // what the carrier heard in them
	Details    json.RawMessage `db:"details" json:"details"`       // [{"name": ..., "value": ...}]
	Session    string          `db:"session" json:"session"`       // "" where staff entered it
	At         time.Time       `db:"at" json:"at"`
}

// toldQuery selects what families told us: what menus logged, what was added to cases, and the cases that no menu logged.
const toldQuery = `
	SELECT case_number, false AS follow_up, kind, topic, campus, language, channel, number, words, recordings, details, session,
		at, exchange, place
	FROM feedback
	UNION ALL
	SELECT c.number, e.n > 0, c.kind, c.topic, c.campus, coalesce(s.language, c.language), coalesce(s.channel, c.channel),
		c.contact, e.words, ARRAY(SELECT jsonb_array_elements_text(e.data -> 'recordings')),
		coalesce(e.data -> 'details', '[]'), coalesce(s.id, ''), e.at, coalesce((e.data ->> 'exchange')::int, 0), e.n
	FROM case_events e
	JOIN cases c ON c.number = e.case_number
	LEFT JOIN sessions s ON s.id = coalesce(e.data ->> 'session', e.data #>> '{origin,session}')
	WHERE e.kind = 'joined' OR e.kind = 'noted' AND e.by_whom = '` + cases.ByFamily + `'
		OR e.kind = 'opened' AND NOT EXISTS (SELECT 1 FROM feedback WHERE case_number = e.case_number)`

// EachFeedback gives everything that somebody told us to do, oldest first. An error of do ends it and is answered.
func (s *Store) EachFeedback(ctx context.Context, do func(FeedbackRow) error) error {
	return each(ctx, s, "exporting feedback", do, `
		SELECT t.case_number, t.follow_up, t.kind, t.topic, t.campus, t.language, t.channel, t.number, t.words,
			r.recording, r.seconds, r.transcript, t.details, t.session, t.at
		FROM (`+toldQuery+`) t
		CROSS JOIN LATERAL (
			SELECT coalesce(string_agg(coalesce(nullif(r.url, ''), ids.id), ' ' ORDER BY ids.place), '') AS recording,
				coalesce(sum(r.seconds), 0) AS seconds,
				coalesce(string_agg(nullif(r.transcript, ''), E'\n' ORDER BY ids.place), '') AS transcript
			FROM unnest(t.recordings) WITH ORDINALITY AS ids (id, place)
			LEFT JOIN recordings r ON r.id = ids.id
		) r
		ORDER BY t.at, t.session, t.exchange, t.place`)
}
