package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/opportunities"
)

// opportunityColumns are those of an opportunityRow, of a table called o.
const opportunityColumns = `o.id, o.code, o.name, o.series, o.kind, o.programme, o.campus, o.zip, o.place, o.title, o.about,
	o.starts_at, o.ends_at, o.zone, o.capacity, o.skills, o.languages, o.clearance, o.coordinators, o.agenda, o.modules,
	o.survey, o.cancelled_at, o.cancel_reason, o.cancelled_by, o.settled_at`

// opportunityRow is an opportunity as the database keeps it.
type opportunityRow struct {
	ID, Code, Name, Series, Programme, Campus, ZIP, Place, Zone, Clearance, Survey string

	Kind                                    opportunities.Kind
	Title, About, Modules                   []byte    // JSON
	StartsAt                                time.Time `db:"starts_at"`
	EndsAt                                  time.Time `db:"ends_at"`
	Capacity                                int
	Skills, Languages, Coordinators, Agenda pq.StringArray
	CancelledAt                             *time.Time `db:"cancelled_at"`
	CancelReason                            string     `db:"cancel_reason"`
	CancelledBy                             string     `db:"cancelled_by"`
	SettledAt                               *time.Time `db:"settled_at"`
}

// opportunity reads a row, its times in the zone in which they are told.
func (r *opportunityRow) opportunity() (opportunities.Opportunity, error) {
	zone, err := time.LoadLocation(r.Zone)
	if err != nil {
		return opportunities.Opportunity{}, fmt.Errorf("reading opportunity %s: %w", r.Code, err)
	}
	o := opportunities.Opportunity{
		ID: r.ID, Code: r.Code, Name: r.Name, Series: r.Series, Kind: r.Kind, Programme: r.Programme, Campus: r.Campus,
		ZIP: r.ZIP, Place: r.Place, Start: r.StartsAt.In(zone), End: r.EndsAt.In(zone), Zone: r.Zone,
		Capacity: r.Capacity, Skills: r.Skills, Languages: r.Languages, Clearance: r.Clearance,
		Coordinators: r.Coordinators, Agenda: r.Agenda, CancelledAt: r.CancelledAt, CancelReason: r.CancelReason,
		CancelledBy: r.CancelledBy, SettledAt: r.SettledAt, Survey: r.Survey,
	}
	err = errors.Join(
		json.Unmarshal(r.Title, &o.Title), json.Unmarshal(r.About, &o.About), json.Unmarshal(r.Modules, &o.Modules))
	if err != nil {
		return opportunities.Opportunity{}, fmt.Errorf("reading opportunity %s: %w", r.Code, err)
	}
	for i := range o.Modules {
		o.Modules[i].Start, o.Modules[i].End = o.Modules[i].Start.In(zone), o.Modules[i].End.In(zone)
	}
	return o, nil
}

// Opportunity reads an opportunity by its code, also one that is cancelled or over, until its code is given again. The
// error is [ErrNotFound] if there is none.
func (s *Store) Opportunity(ctx context.Context, code string) (opportunities.Opportunity, error) {
	return findOpportunity(ctx, s.db, `SELECT `+opportunityColumns+` FROM opportunities o WHERE o.code = $1
		ORDER BY o.retired_at DESC NULLS FIRST LIMIT 1`, code)
}

// lockOpportunity reads an opportunity by its code and keeps everybody else from changing who is in it until the
// transaction ends.
func lockOpportunity(ctx context.Context, tx *sqlx.Tx, code string) (opportunities.Opportunity, error) {
	return findOpportunity(ctx, tx, `SELECT `+opportunityColumns+` FROM opportunities o
		WHERE o.code = $1 AND o.retired_at IS NULL FOR UPDATE`, code)
}

// LockOpportunities keeps everybody else from changing who is in some, by their codes, until the transaction ends. They are
// locked in the order of their ids, as by who calls several off.
func (s *Store) LockOpportunities(ctx context.Context, tx *sqlx.Tx, codes []string) error {
	_, err := tx.ExecContext(ctx,
		`SELECT 1 FROM opportunities WHERE code = ANY ($1) AND retired_at IS NULL ORDER BY id FOR UPDATE`, pq.Array(codes))
	return failed(ctx, "locking opportunities", err)
}

func findOpportunity(ctx context.Context, q sqlx.QueryerContext, query, code string) (opportunities.Opportunity, error) {
	var row opportunityRow
	err := sqlx.GetContext(ctx, q, &row, query, storable(code))
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrNotFound
	}
	if err != nil {
		return opportunities.Opportunity{}, failed(ctx, "reading an opportunity", err)
	}
	return row.opportunity()
}

// OpenCodes lists the codes of the opportunities that people can join or check in to, or could lately.
func (s *Store) OpenCodes(ctx context.Context) ([]string, error) {
	var codes []string
	err := s.db.SelectContext(ctx, &codes, `SELECT code FROM opportunities WHERE retired_at IS NULL ORDER BY code`)
	return codes, failed(ctx, "listing codes", err)
}

// Transact runs do in a transaction and commits it, or rolls back if do fails.
func (s *Store) Transact(ctx context.Context, trying string, do func(*sqlx.Tx) error) error {
	return s.transact(ctx, trying, do)
}
