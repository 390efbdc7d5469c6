package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
)

// Journey is a whole session as it was recorded: what the person did at each exchange, what the world answered, and
// what came of it.
type Journey struct {
	Session Session
	Taken   []Happened // in order, from exchange 0 on
}

// Happened is an exchange with what was done in it.
type Happened struct {
	Exchange
	Rang   string // E.164, the number of the desk that was rung; "" for none
	Logged string // what was logged, as [Logged] writes it; "" for nothing
}

// Logged writes what was logged in one line: "question: absence @oak-hill".
func Logged(f menus.Feedback) string { return f.Kind + ": " + f.Topic + " @" + f.Campus }

// journeysQuery is one query for all sessions of a time, since one for each would take most of a replay's time. Only an
// exchange that gave a case number logged anything, and a step rings one desk at most.
const journeysQuery = `
	SELECT s.id, s.channel, s.line, s.number, s.version, s.language, s.known, s.state, s.taken,
		s.started_at, s.touched_at, s.ended_at, s.how,
		e.number, e.at, e.kind, e.words, e.seconds, e.key, e.state, e.menu, e.step, e.to_menu, e.to_step,
		e.texting, e.case_number, e.silent, coalesce(e.told, ''), coalesce(t.desk_number, ''),
		CASE WHEN e.case_number = 0 THEN '' ELSE coalesce((
			SELECT string_agg(f.kind || ': ' || f.topic || ' @' || f.campus, '; ' ORDER BY f.place)
			FROM feedback f WHERE f.session = e.session AND f.exchange = e.number), '') END
	FROM sessions s
	JOIN exchanges e ON e.session = s.id
	LEFT JOIN transfers t ON t.session = e.session AND t.exchange = e.number AND t.place = 0
	WHERE s.id NOT LIKE '` + goneMark + `%' AND `

const journeysOrder = " ORDER BY s.started_at, s.id, e.number"

// EachJourney gives every session that began at or after a moment to do, oldest first, with all its exchanges. They are
// read as they come, in a transaction that cannot write. Those of people who were forgotten, or that are kept no longer,
// cannot be taken again and are left out. An error of do ends it and is answered.
func (s *Store) EachJourney(ctx context.Context, since time.Time, do func(Journey) error) error {
	return s.journeys(ctx, "s.started_at >= $1", since, do)
}

// JourneyOf reads one session with all its exchanges. The error is [ErrNotFound] where there is none, or none that can be taken
// again.
func (s *Store) JourneyOf(ctx context.Context, session string) (Journey, error) {
	var found Journey
	err := s.journeys(ctx, "s.id = $1", storable(session), func(j Journey) error {
		found = j
		return nil
	})
	if err == nil && len(found.Taken) == 0 {
		err = fmt.Errorf("reading a journey: %w", ErrNotFound)
	}
	return found, err
}

// journeys gives every session to do of which a condition about one thing holds.
func (s *Store) journeys(ctx context.Context, condition string, of any, do func(Journey) error) error {
	const trying = "reading journeys"
	tx, err := s.db.BeginTxx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return failed(ctx, trying, err)
	}
	defer func() { _ = tx.Rollback() }() // nothing was written
	rows, err := tx.QueryxContext(ctx, journeysQuery+condition+journeysOrder, of)
	if err != nil {
		return failed(ctx, trying, err)
	}
	defer func() { _ = rows.Close() }() // rows.Err tells what went wrong
	var journey Journey
	for rows.Next() {
		session, happened, err := scanHappened(rows)
		if err != nil {
			return fmt.Errorf("%s: %w", trying, err)
		}
		if session.ID != journey.Session.ID {
			if err := journey.give(do); err != nil {
				return err
			}
			journey = Journey{Session: session}
		}
		journey.Taken = append(journey.Taken, happened)
	}
	if err := rows.Err(); err != nil {
		return failed(ctx, trying, err)
	}
	return journey.give(do)
}

// give gives a journey to do, unless it is the one before the first.
func (j Journey) give(do func(Journey) error) error {
	if len(j.Taken) == 0 {
		return nil
	}
	return do(j)
}

func scanHappened(rows *sqlx.Rows) (Session, Happened, error) {
	var (
		s       Session
		h       Happened
		channel string
		kind    string
		texting int
	)
	err := rows.Scan(
		&s.ID, &channel, &s.Line, &s.Number, &s.Version, &s.Language, &s.Known, &s.State, &s.Taken,
		&s.StartedAt, &s.TouchedAt, &s.EndedAt, &s.How,
		&h.Number, &h.At, &kind, &h.Input.Words, &h.Input.Seconds, &h.Input.Key, &h.State, &h.Menu, &h.Step, &h.ToMenu, &h.ToStep,
		&texting, &h.Case, &h.Silent, &h.Told, &h.Rang, &h.Logged)
	if err != nil {
		return s, h, err
	}
	known := false
	if h.Input.Kind, known = menus.ParseInputKind(kind); !known {
		return s, h, fmt.Errorf("exchange %d of session %s: unknown input %q", h.Number, s.ID, kind)
	}
	s.Channel = channelOf(channel)
	h.Session, h.Version, h.Known, h.Texting = s.ID, s.Version, s.Known, menus.Texting(texting) //nolint:gosec // 0 to 2
	return s, h, nil
}
