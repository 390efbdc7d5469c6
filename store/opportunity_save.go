package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	mathrand "math/rand/v2"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/opportunities"
)

// opportunityLock is the key of the advisory lock under which opportunities are saved, so that two savers do not give the
// same code.
const opportunityLock = 7226647_003

// ErrNoCode says that all codes are taken.
var ErrNoCode = errors.New("every code is taken")

// Saved is what saving opportunities came to.
type Saved struct {
	Added, Changed, Same int
	Told                 int // people who are told that something was moved
}

// SaveOpportunities keeps opportunities, all or none. One whose name is kept already is changed to what it is now, and
// keeps its code, its signups and, if it was cancelled, that it is; the others get a code, also where what had the name is
// over. Codes that stand in reserved
// are not given. Where a capacity grew, the waiting list moves up.
func (s *Store) SaveOpportunities(
	ctx context.Context, all []opportunities.Opportunity, reserved []string, at time.Time,
) (saved Saved, err error) {
	placed := func(o *opportunities.Opportunity, _ string) string { return o.Place }
	return s.ImportOpportunities(ctx, all, reserved, placed, at)
}

// ImportOpportunities saves opportunities as [Store.SaveOpportunities] does. Where one begins at another time, or is at
// another place, than people were told, everybody who is in it or waits for it is told at once, in the same transaction.
// Where gives the campus and place of one, in a language.
func (s *Store) ImportOpportunities(
	ctx context.Context, all []opportunities.Opportunity, reserved []string, where Where, at time.Time,
) (saved Saved, err error) {
	err = s.transact(ctx, "saving opportunities", func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, int64(opportunityLock)); err != nil {
			return failed(ctx, "waiting to save opportunities", err)
		}
		taken := reserved
		var codes []string
		err := tx.SelectContext(ctx, &codes, `SELECT code FROM opportunities WHERE retired_at IS NULL`)
		if err != nil {
			return failed(ctx, "listing codes", err)
		}
		saver := opportunitySaver{store: s, tx: tx, taken: append(taken, codes...), where: where, at: at}
		for i := range all {
			if err := saver.save(ctx, &all[i]); err != nil {
				return err
			}
		}
		saved = saver.Saved
		return nil
	})
	return saved, err
}

// opportunitySaver saves opportunities in one transaction.
type opportunitySaver struct {
	store *Store
	tx    *sqlx.Tx
	taken []string // codes that cannot be given
	where Where
	at    time.Time
	Saved
}

func (v *opportunitySaver) save(ctx context.Context, o *opportunities.Opportunity) error {
	args, err := opportunityArguments(o)
	if err != nil {
		return err
	}
	var kept keptOpportunity
	err = v.tx.GetContext(ctx, &kept, `
		SELECT code, starts_at, ends_at, modules, campus, place, settled_at IS NOT NULL AS settled FROM opportunities
		WHERE name = $1 FOR UPDATE`, storable(o.Name))
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return v.add(ctx, o, args)
	case err != nil:
		return failed(ctx, "looking for an opportunity", err)
	case kept.Settled && o.End.After(v.at):
		if err := v.setAside(ctx, o.Name); err != nil {
			return err
		}
		return v.add(ctx, o, args)
	}
	o.Code = kept.Code
	return v.change(ctx, o, &kept, args)
}

// keptOpportunity is what counts of an opportunity as it is before it is saved again.
type keptOpportunity struct {
	Code, Campus, Place string
	StartsAt            time.Time `db:"starts_at"`
	EndsAt              time.Time `db:"ends_at"`
	Modules             []byte    // JSON
	Settled             bool
}

// setAside gives an opportunity that is over another name, with its time in it, since the one that has its name from now
// on is another: this year's fair is not last year's, and has none of its people.
func (v *opportunitySaver) setAside(ctx context.Context, name string) error {
	_, err := v.tx.ExecContext(ctx,
		`UPDATE opportunities SET name = name || ' until ' || ends_at WHERE name = $1`, storable(name))
	return failed(ctx, "setting an opportunity aside", err)
}

func (v *opportunitySaver) add(ctx context.Context, o *opportunities.Opportunity, args []any) error {
	random := mathrand.New(mathrand.NewPCG(mathrand.Uint64(), mathrand.Uint64())) //nolint:gosec // a code is no secret
	o.ID, o.Code = rand.Text(), opportunities.NewCode(v.taken, random)
	if o.Code == "" {
		return fmt.Errorf("saving opportunities: %w", ErrNoCode)
	}
	v.taken = append(v.taken, o.Code)
	v.Added++
	_, err := v.tx.ExecContext(ctx, `
		INSERT INTO opportunities (name, series, kind, programme, campus, zip, place, title, about, starts_at, ends_at,
			zone, capacity, skills, languages, clearance, coordinators, agenda, modules, survey, id, code, created_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
			$23)`,
		append(args, o.ID, o.Code, v.at)...)
	return failed(ctx, "keeping an opportunity", err)
}

// change writes what differs, tells who has to know, and moves the waiting list up.
func (v *opportunitySaver) change(
	ctx context.Context, o *opportunities.Opportunity, before *keptOpportunity, args []any,
) error {
	result, err := v.tx.ExecContext(ctx, `
		UPDATE opportunities SET series = $2, kind = $3, programme = $4, campus = $5, zip = $6, place = $7, title = $8,
			about = $9, starts_at = $10, ends_at = $11, zone = $12, capacity = $13, skills = $14, languages = $15,
			clearance = $16, coordinators = $17, agenda = $18, modules = $19, survey = $20
		WHERE name = $1 AND (series, kind, programme, campus, zip, place, title, about, starts_at, ends_at, zone,
				capacity, skills, languages, clearance, coordinators, agenda, modules, survey)
			IS DISTINCT FROM ($2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10::timestamptz, $11::timestamptz, $12,
				$13::integer, $14::text[], $15::text[], $16, $17::text[], $18::text[], $19::jsonb, $20)`, args...)
	if err != nil {
		return failed(ctx, "changing an opportunity", err)
	}
	changed, err := result.RowsAffected()
	if err != nil || changed == 0 {
		v.Same++
		return failed(ctx, "changing an opportunity", err)
	}
	v.Changed++
	seats, err := v.store.Seats(ctx, v.tx, o.Code)
	if errors.Is(err, ErrNotFound) {
		return nil // it is long over, and its code retired
	}
	if err == nil {
		err = v.tellMoved(ctx, &seats.Opportunity, before)
	}
	if err != nil {
		return err
	}
	return v.store.offerFree(ctx, v.tx, &seats, v.at)
}

// opportunityArguments are the parameters $1 to $20, in order.
func opportunityArguments(o *opportunities.Opportunity) ([]any, error) {
	title, err := json.Marshal(o.Title)
	if err != nil {
		return nil, fmt.Errorf("keeping an opportunity: %w", err)
	}
	about, err := json.Marshal(o.About)
	if err != nil {
		return nil, fmt.Errorf("keeping an opportunity: %w", err)
	}
	modules, err := json.Marshal(o.Modules)
	if err != nil {
		return nil, fmt.Errorf("keeping an opportunity: %w", err)
	}
	return append(make([]any, 0, 23),
		storable(o.Name), o.Series, string(o.Kind), storable(o.Programme), o.Campus, o.ZIP, storable(o.Place),
		storable(string(title)), storable(string(about)), o.Start, o.End, o.Zone, o.Capacity, texts(o.Skills),
		texts(o.Languages), storable(o.Clearance), texts(o.Coordinators), texts(o.Agenda), storable(string(modules)),
		o.Survey,
	), nil
}

// texts gives a list as Postgres takes it, none as an empty one.
func texts(list []string) pq.StringArray {
	clean := make(pq.StringArray, len(list))
	for i, text := range list {
		clean[i] = storable(text)
	}
	return clean
}
