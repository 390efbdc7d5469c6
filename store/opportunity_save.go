package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	mathrand "math/rand/v2"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/opportunities"
)

// opportunityLock is the key of the advisory lock under which opportunities are saved, so that two savers do not give the
// same code.
const opportunityLock = 7226647_003

// ErrNoCode says that all codes are taken.
var ErrNoCode = errors.New("every code is taken")

// opportunitySaver saves opportunities in one transaction.
type opportunitySaver struct {
	store *Store
	tx    *sqlx.Tx
	Import
	taken []string // codes that cannot be given
	saved Saved
}

func (v *opportunitySaver) save(ctx context.Context, o *opportunities.Opportunity) error {
	args, err := opportunityArguments(o)
	if err != nil {
		return err
	}
	var kept keptOpportunity
	err = v.tx.GetContext(ctx, &kept, `
		SELECT `+opportunityColumns+`, o.retired_at IS NOT NULL AS retired FROM opportunities o WHERE o.name = $1 FOR UPDATE`, storable(o.Name))
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return v.add(ctx, o, args)
	case err != nil:
		return failed(ctx, "looking for an opportunity", err)
	case kept.SettledAt != nil && o.End.After(v.At):
		if err := v.setAside(ctx, o.Name); err != nil {
			return err
		}
		return v.add(ctx, o, args)
	}
	before, err := kept.opportunity()
	if err != nil {
		return err
	}
	o.ID, o.Code = kept.ID, kept.Code
	one := SavedOne{Seats: opportunities.Seats{Opportunity: before}, Before: &before}
	one.Changed, err = v.change(ctx, args)
	if err == nil && !kept.Retired {
		err = v.follow(ctx, o, &one)
	}
	if one.Changed {
		v.saved.Changed++
	} else {
		v.saved.Same++
	}
	v.saved.Each = append(v.saved.Each, one)
	return err
}

// keptOpportunity is an opportunity as it is before it is saved again.
type keptOpportunity struct {
	opportunityRow
	Retired bool // it is long over
}

// follow reads how full an opportunity is, and where it has changed tells who has to know, and moves the waiting list up.
func (v *opportunitySaver) follow(ctx context.Context, o *opportunities.Opportunity, one *SavedOne) (err error) {
	if one.Seats, err = v.store.Seats(ctx, v.tx, o.Code); err != nil || !one.Changed {
		return err
	}
	if err := v.tellMoved(ctx, one); err != nil {
		return err
	}
	v.saved.Told.Add(&one.Told)
	return v.store.offerFree(ctx, v.tx, &one.Seats, v.At)
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
	v.saved.Added++
	v.saved.Each = append(v.saved.Each, SavedOne{Seats: opportunities.Seats{Opportunity: *o}, Changed: true})
	_, err := v.tx.ExecContext(ctx, `
		INSERT INTO opportunities (name, series, kind, programme, campus, zip, place, title, about, starts_at, ends_at,
			zone, capacity, skills, languages, clearance, coordinators, agenda, modules, survey, id, code, created_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
			$23)`,
		append(args, o.ID, o.Code, v.At)...)
	return failed(ctx, "keeping an opportunity", err)
}

// change writes what differs, and says whether anything does.
func (v *opportunitySaver) change(ctx context.Context, args []any) (bool, error) {
	result, err := v.tx.ExecContext(ctx, `
		UPDATE opportunities SET series = $2, kind = $3, programme = $4, campus = $5, zip = $6, place = $7, title = $8,
			about = $9, starts_at = $10, ends_at = $11, zone = $12, capacity = $13, skills = $14, languages = $15,
			clearance = $16, coordinators = $17, agenda = $18, modules = $19, survey = $20
		WHERE name = $1 AND (series, kind, programme, campus, zip, place, title, about, starts_at, ends_at, zone,
				capacity, skills, languages, clearance, coordinators, agenda, modules, survey)
			IS DISTINCT FROM ($2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10::timestamptz, $11::timestamptz, $12,
				$13::integer, $14::text[], $15::text[], $16, $17::text[], $18::text[], $19::jsonb, $20)`, args...)
	if err != nil {
		return false, failed(ctx, "changing an opportunity", err)
	}
	changed, err := result.RowsAffected()
	return changed > 0, failed(ctx, "changing an opportunity", err)
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
