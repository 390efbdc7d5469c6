package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/outreach"
)

var (
	// ErrSent says that a broadcast was sent before. Nothing was written.
	ErrSent = errors.New("it was sent before")

	// ErrStopped says that a broadcast was stopped. Nothing was written.
	ErrStopped = errors.New("it was stopped")

	// ErrExpired says that a broadcast is worth nothing any more. Nothing was written.
	ErrExpired = errors.New("it has expired")

	// ErrNobody says that nobody would get a broadcast. Nothing was written.
	ErrNobody = errors.New("nobody would get it")
)

// AudienceChangedError says that another number of people would get a broadcast than was confirmed. Nothing was written.
type AudienceChangedError struct{ Confirmed, People int }

// Error says it in words.
func (e AudienceChangedError) Error() string {
	return fmt.Sprintf("%d people would get it now, and not %d", e.People, e.Confirmed)
}

// Confirmation is a person's word that a broadcast is to be sent.
type Confirmation struct {
	ID     string // of the broadcast
	By     string // the person's name
	People int    // how many they were told would get it
	At     time.Time
}

// SendBroadcast takes a confirmation. Its texts are made if nobody else has to confirm it: if no more people get it than
// one person may send to, or if another one has confirmed it before. Otherwise planned is nil, and it waits.
//
// The error is [ErrNotFound], [ErrSent], [ErrStopped], [ErrExpired], [ErrNobody], [ErrSamePerson] where it waits for
// somebody else, or an [AudienceChangedError].
func (s *Store) SendBroadcast(ctx context.Context, c Confirmation, r Rules) (planned *Planned, err error) {
	err = s.transact(ctx, "sending a broadcast", func(tx *sqlx.Tx) error {
		b, err := lockBroadcast(ctx, tx, c.ID)
		if err != nil {
			return err
		}
		if err := sendable(&b, c); err != nil {
			return err
		}
		numbers, err := audience(ctx, tx, &b.Audience)
		if err != nil {
			return err
		}
		planned, err = s.confirmed(ctx, tx, &b, planOf(&b, numbers, c.At), c, r)
		return err
	})
	if err != nil {
		return nil, err
	}
	return planned, nil
}

// confirmed makes the texts of a broadcast, or has it wait for a second person.
func (s *Store) confirmed(
	ctx context.Context, tx *sqlx.Tx, b *outreach.Broadcast, plan Plan, c Confirmation, r Rules,
) (*Planned, error) {
	if b.ConfirmedAt == nil {
		foreseen, err := s.Foresee(ctx, plan, r.Policy, r.Prices)
		if err == nil {
			err = c.counts(foreseen.People)
		}
		if err != nil {
			return nil, err
		}
		if foreseen.People > r.Approval {
			return nil, confirm(ctx, tx, b, c)
		}
	}
	made, err := s.Plan(ctx, tx, plan, r.Policy, r.Prices)
	if err == nil {
		err = c.counts(made.People)
	}
	if err != nil {
		return nil, err
	}
	return &made, confirmSent(ctx, tx, b, c)
}

// sendable says why a broadcast may not be sent, whoever gets it.
func sendable(b *outreach.Broadcast, c Confirmation) error {
	switch b.State(c.At) {
	case outreach.Later, outreach.Sent, outreach.Held:
		return ErrSent
	case outreach.Stopped:
		return ErrStopped
	case outreach.Expired:
		return ErrExpired
	case outreach.Waits:
		if samePerson(b.ConfirmedBy, c.By) {
			return ErrSamePerson
		}
	}
	return nil
}

// counts says whether as many people get it as were confirmed.
func (c *Confirmation) counts(people int) error {
	switch people {
	case 0:
		return ErrNobody
	case c.People:
		return nil
	}
	return AudienceChangedError{Confirmed: c.People, People: people}
}

// confirm keeps that one person has confirmed it, so that it waits for another one.
func confirm(ctx context.Context, tx *sqlx.Tx, b *outreach.Broadcast, c Confirmation) error {
	_, err := tx.ExecContext(ctx, `
		UPDATE broadcasts SET people = $2, confirmed_by = $3, confirmed_at = $4 WHERE id = $1`,
		b.ID, c.People, storable(c.By), c.At)
	return err
}

// confirmSent keeps that it is sent, and by whom.
func confirmSent(ctx context.Context, tx *sqlx.Tx, b *outreach.Broadcast, c Confirmation) error {
	var approvedBy string
	if b.ConfirmedAt != nil {
		approvedBy = c.By
	}
	_, err := tx.ExecContext(ctx, `
		UPDATE broadcasts SET people = $2, sent_at = $4, approved_by = $5,
			confirmed_by = CASE WHEN confirmed_at IS NULL THEN $3 ELSE confirmed_by END, confirmed_at = coalesce(confirmed_at, $4)
		WHERE id = $1`, b.ID, c.People, storable(c.By), c.At, storable(approvedBy))
	return err
}

// StopBroadcast has nothing more of a broadcast sent, and says how many people are spared it. A draft that is stopped is
// never sent. Stopping it again changes nothing. The error is [ErrNotFound] if there is none.
func (s *Store) StopBroadcast(ctx context.Context, id, by string, at time.Time) (spared int, err error) {
	var b outreach.Broadcast
	err = s.transact(ctx, "stopping a broadcast", func(tx *sqlx.Tx) (err error) {
		if b, err = lockBroadcast(ctx, tx, id); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `
			UPDATE broadcasts SET stopped_by = $2, stopped_at = $3 WHERE id = $1 AND stopped_at IS NULL`, b.ID, storable(by), at)
		return err
	})
	if err != nil {
		return 0, err
	}
	return s.StopPlan(ctx, b.ID, at)
}
