package store

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
)

// Forgotten is the proof that somebody was forgotten: what was held of them before, and what is still.
type Forgotten struct {
	Before Held
	Sum    string // of the file with Before, as [Held.Written] gives it
	After  Held   // what ends texts, which is kept to protect them
	Sounds []ForgottenSound
}

// ErrOnThePhone says that somebody cannot be forgotten while they are calling: what they do would be written again.
var ErrOnThePhone = errors.New("they are on the phone now")

// Forget takes everything out that is held of a person, or that tells of them, in one transaction. What remains of calls,
// cases, signups and answers has no person in it, and is still counted. Of consent the entries that end texts are kept,
// without words. Recordings that may be at the carrier or in a folder are nobody's from then on, and are deleted there as
// soon as that can be reached. By is the person of the staff who does it.
//
// A place that they have in something to come becomes free, and an open case is closed. The error is [ErrOnThePhone] while
// they are calling.
func (s *Store) Forget(ctx context.Context, number, by string, at time.Time) (Forgotten, error) {
	var f Forgotten
	if number == "" {
		return f, errNobody
	}
	err := s.transact(ctx, "forgetting a person", func(tx *sqlx.Tx) (err error) {
		if err := s.takeLeave(ctx, tx, number, by, at); err != nil {
			return err
		}
		if f.Before, err = holds(ctx, tx, number, at); err != nil {
			return err
		}
		if _, f.Sum, err = f.Before.Written(); err != nil {
			return err
		}
		if f.Sounds, err = soundsOf(ctx, tx, number); err != nil {
			return err
		}
		secret := rand.Text()
		for _, t := range traces() {
			if t.of == "" {
				continue
			}
			if _, err := tx.ExecContext(ctx, t.statement(t.of), number, secret, at, at); err != nil {
				return failed(ctx, "taking a person out of "+t.table, err)
			}
		}
		if err := findLeft(ctx, tx, f.Sounds); err != nil {
			return err
		}
		if f.After, err = holds(ctx, tx, number, at); err != nil {
			return err
		}
		return logPrivacy(ctx, tx, PrivacyEntry{At: at, What: "forgotten", By: by, Sum: f.Sum, Counts: f.Before.Counts()})
	})
	return f, err
}

// takeLeave ends what still goes on with a person.
func (s *Store) takeLeave(ctx context.Context, tx *sqlx.Tx, number, by string, at time.Time) error {
	var calling bool
	if err := tx.GetContext(ctx, &calling, `
		SELECT EXISTS (SELECT 1 FROM sessions WHERE number = $1 AND channel = 'call' AND ended_at IS NULL AND started_at > $2)`,
		number, at.Add(-4*time.Hour)); err != nil {
		return failed(ctx, "asking whether somebody is calling", err)
	}
	if calling {
		return ErrOnThePhone
	}
	if err := s.giveUpPlaces(ctx, tx, number, at); err != nil {
		return err
	}
	var theirs []int
	if err := tx.SelectContext(ctx, &theirs, `SELECT number FROM cases WHERE contact = $1 ORDER BY number`, number); err != nil {
		return failed(ctx, "looking for somebody's cases", err)
	}
	for _, c := range theirs {
		if _, err := changeCase(ctx, tx, c, forgetting(by, at)); err != nil {
			return err
		}
	}
	return nil
}

// forgetting ends a case whose person is forgotten.
func forgetting(by string, at time.Time) func(*sqlx.Tx, cases.Case) ([]cases.Event, error) {
	return func(_ *sqlx.Tx, c cases.Case) ([]cases.Event, error) {
		events := []cases.Event{{At: at, Kind: cases.Redacted, By: by}}
		if c.State != cases.Done {
			events = append(events, cases.Event{At: at, Kind: cases.Closed, By: by, Data: cases.Data{How: cases.HowStaff}})
		}
		return events, nil
	}
}

// giveUpPlaces takes a person out of everything that is still to come.
func (s *Store) giveUpPlaces(ctx context.Context, tx *sqlx.Tx, number string, at time.Time) error {
	var codes []string
	if err := tx.SelectContext(ctx, &codes, `
		SELECT o.code FROM signups u JOIN opportunities o ON o.id = u.opportunity
		WHERE u.number = $1 AND u.state IN ('confirmed', 'waiting', 'offered') AND o.ends_at > $2 AND o.cancelled_at IS NULL
			AND o.retired_at IS NULL
		ORDER BY o.code`, number, at); err != nil {
		return failed(ctx, "looking for what somebody has joined", err)
	}
	for _, code := range codes {
		if _, err := s.Withdraw(ctx, tx, code, number, at); err != nil {
			return err
		}
	}
	return nil
}
