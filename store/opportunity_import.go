package store

import (
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/opportunities"
)

// Import is the wish to keep what a file says.
type Import struct {
	File     string // its name, by which what it no longer has is found; "" for none
	All      []opportunities.Opportunity
	Reserved []string // codes that are not given
	Where    Where    // where one is, as people are told
	Line     string   // E.164, which tells those who signed up on none
	// Road decides who can be told, and when. Without a policy everybody can who signed up on a line.
	Road
	At  time.Time
	Try bool // only to see what it would come to
}

// Saved is what saving opportunities came to, or would come to.
type Saved struct {
	Added, Changed, Same int
	Told                 opportunities.Told // of those that were moved
	Each                 []SavedOne         // in the order in which they were given
	// LeftOut are those to come that the file, or their series in it, had before and does not have now. They stay.
	LeftOut []opportunities.Seats
}

// SavedOne is what became of one opportunity.
type SavedOne struct {
	Seats   opportunities.Seats        // as it is now
	Before  *opportunities.Opportunity // as it was; nil for a new one
	Changed bool
	Told    opportunities.Told
}

// errTried ends the transaction of an import that was only tried.
var errTried = errors.New("it was only tried")

// SaveOpportunities keeps opportunities, all or none. One whose name is kept already is changed to what it is now, and
// keeps its code, its signups and, if it was cancelled, that it is; the others get a code, also where what had the name is
// over. Codes that stand in reserved are not given. Where a capacity grew, the waiting list moves up.
func (s *Store) SaveOpportunities(
	ctx context.Context, all []opportunities.Opportunity, reserved []string, at time.Time,
) (Saved, error) {
	placed := func(o *opportunities.Opportunity, _ string) string { return o.Place }
	return s.ImportOpportunities(ctx, Import{All: all, Reserved: reserved, Where: placed, At: at})
}

// ImportOpportunities saves opportunities as [Store.SaveOpportunities] does. Where one begins at another time, or is at
// another place, than people were told, everybody who is in it or waits for it is told at once, in the same transaction. What
// is only tried is done and undone, so that it says what the same import comes to at that moment; codes that it gives are not
// those that are given then.
func (s *Store) ImportOpportunities(ctx context.Context, in Import) (saved Saved, err error) {
	err = s.transact(ctx, "saving opportunities", func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `SELECT pg_advisory_xact_lock($1)`, int64(opportunityLock)); err != nil {
			return failed(ctx, "waiting to save opportunities", err)
		}
		var codes []string
		err := tx.SelectContext(ctx, &codes, `SELECT code FROM opportunities WHERE retired_at IS NULL`)
		if err != nil {
			return failed(ctx, "listing codes", err)
		}
		saver := opportunitySaver{store: s, tx: tx, Import: in, taken: append(codes, in.Reserved...)}
		for i := range in.All {
			if err := saver.save(ctx, &in.All[i]); err != nil {
				return err
			}
		}
		if err := saver.leaveOut(ctx); err != nil {
			return err
		}
		saved = saver.saved
		if in.Try {
			return errTried
		}
		return nil
	})
	if errors.Is(err, errTried) {
		err = nil
	}
	return saved, err
}

// leaveOut finds what the file has no longer, and keeps what it has.
func (v *opportunitySaver) leaveOut(ctx context.Context) error {
	var names, series []string
	for i := range v.All {
		names = append(names, v.All[i].Name)
		if v.All[i].Series != "" {
			series = append(series, v.All[i].Series)
		}
	}
	const trying = "looking for what a file has no longer"
	var rows []found
	err := v.tx.SelectContext(ctx, &rows, `
		SELECT `+foundColumns+` FROM opportunities o
		WHERE (o.file = $1 AND o.file <> '' OR o.series = ANY($2)) AND o.name <> ALL($3) AND o.starts_at > $4
			AND o.cancelled_at IS NULL AND o.retired_at IS NULL
		ORDER BY o.starts_at, o.code`, storable(v.File), texts(series), texts(names), v.At)
	if err != nil {
		return failed(ctx, trying, err)
	}
	if v.saved.LeftOut, err = seatsOf(rows); err != nil || v.File == "" {
		return err
	}
	_, err = v.tx.ExecContext(ctx, `UPDATE opportunities SET file = $1 WHERE name = ANY($2) AND file <> $1`,
		storable(v.File), pq.Array(texts(names)))
	return failed(ctx, trying, err)
}
