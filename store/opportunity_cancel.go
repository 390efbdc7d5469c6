package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/opportunities"
)

// CallingOff is the wish to call an opportunity off.
type CallingOff struct {
	Code   string
	Series bool   // and every later date of its series
	Reason string // in a few words, for families; "" for none
	By     string // the E.164 number of a coordinator, or the name of somebody; kept, and told to no family
	Line   string // E.164, which tells those who signed up on none, and the other coordinators
	Road
	At time.Time
}

// CancelOpportunity calls an opportunity off, in a transaction of the caller's, and has everybody told at once who is in it,
// waits for it or has come to it, and its other coordinators. Whoever is in several dates of a series is told of them in one
// text. It says who is told. The error is [ErrNotFound] if no opportunity has this code, [opportunities.ErrOver] if it is
// over, and [opportunities.ErrCancelled] if it was cancelled before.
func (s *Store) CancelOpportunity(
	ctx context.Context, tx *sqlx.Tx, c CallingOff,
) (off opportunities.Cancellation, err error) {
	const trying = "cancelling an opportunity"
	if off.Dates, err = c.dates(ctx, tx, ` FOR UPDATE`); err != nil {
		return off, failed(ctx, trying, err)
	}
	ids := make([]string, len(off.Dates))
	for i := range off.Dates {
		o := &off.Dates[i]
		ids[i], o.CancelledAt, o.CancelReason, o.CancelledBy = o.ID, &c.At, c.Reason, c.By
		if _, err := untellSignup(ctx, tx, o.ID, "", isCalledOff); err != nil {
			return off, err
		}
	}
	_, err = tx.ExecContext(ctx, `
		UPDATE opportunities SET cancelled_at = $2, cancel_reason = $3, cancelled_by = $4 WHERE id = ANY($1)`,
		pq.Array(ids), c.At, storable(c.Reason), storable(c.By))
	if err != nil {
		return off, failed(ctx, trying, err)
	}
	notices, err := c.notices(ctx, tx, off.Dates)
	if err != nil {
		return off, err
	}
	if off.Told, err = foretold(ctx, tx, c.Road, notices, c.At); err != nil {
		return off, err
	}
	others, err := c.toCoordinators(ctx, tx, off.Dates, notices)
	off.Coordinators = len(others)
	for _, n := range append(notices, others...) {
		if err == nil {
			err = s.notify(ctx, tx, &n, c.At, n.Opportunity.End)
		}
	}
	return off, err
}

// ForeseeCancelling says what calling an opportunity off would come to, and does nothing. The error is as of
// [Store.CancelOpportunity].
func (s *Store) ForeseeCancelling(ctx context.Context, c CallingOff) (off opportunities.Cancellation, err error) {
	if off.Dates, err = c.dates(ctx, s.db, ""); err != nil {
		return off, failed(ctx, "looking at what is to be cancelled", err)
	}
	notices, err := c.notices(ctx, s.db, off.Dates)
	if err == nil {
		off.Told, err = foretold(ctx, s.db, c.Road, notices, c.At)
	}
	return off, err
}

// dates are what is called off: what has the code, and of a series what is not over and not called off. They are locked in
// the order of their ids, so that two who call off the same do not wait for one another, and come in that of their starts.
func (c *CallingOff) dates(ctx context.Context, q sqlx.QueryerContext, lock string) ([]opportunities.Opportunity, error) {
	named, err := findOpportunity(ctx, q, `
		SELECT `+opportunityColumns+` FROM opportunities o WHERE o.code = $1 AND o.retired_at IS NULL`, c.Code)
	if err != nil {
		return nil, err
	}
	var rows []opportunityRow
	err = sqlx.SelectContext(ctx, q, &rows, `
		WITH called AS (
			SELECT * FROM opportunities WHERE id = $1 OR $2 AND $3 <> '' AND series = $3 AND starts_at >= $4
				AND cancelled_at IS NULL AND ends_at > $5 AND retired_at IS NULL
			ORDER BY id`+lock+`)
		SELECT `+opportunityColumns+` FROM called o ORDER BY o.starts_at, o.id`,
		named.ID, c.Series, named.Series, named.Start, c.At)
	if err != nil {
		return nil, failed(ctx, "reading opportunities", err)
	}
	var dates []opportunities.Opportunity
	for i := range rows {
		o, err := rows[i].opportunity()
		if err != nil {
			return nil, err
		}
		if err := o.Joinable(c.At); err != nil {
			return nil, err
		}
		dates = append(dates, o)
	}
	return dates, nil
}

// notices are what everybody is told who is in one of the dates, waits for it or has come to it: one for each of them.
func (c *CallingOff) notices(
	ctx context.Context, q sqlx.QueryerContext, dates []opportunities.Opportunity,
) (all []opportunities.Notice, err error) {
	of := map[string]int{} // by number, where theirs stands in all
	for i := range dates {
		signups, err := hearingOfChanges(ctx, q, dates[i].ID)
		if err != nil {
			return nil, err
		}
		next := dates[i].Next(c.At)
		for _, signup := range signups {
			if signup.Line == "" {
				signup.Line = c.Line
			}
			at, known := of[signup.Number]
			if !known {
				at, of[signup.Number] = len(all), len(all)
				all = append(all, opportunities.Notice{Kind: opportunities.CalledOff, Opportunity: next, Signup: signup})
			}
			all[at].Starts = append(all[at].Starts, next.Start)
			all[at].Opportunity.End = dates[i].End // until then it is worth telling
		}
	}
	return all, nil
}

// toCoordinators are the same notices for all who look after one of the dates, but for who calls them off and for those who
// are told as everybody is.
func (c *CallingOff) toCoordinators(
	ctx context.Context, q sqlx.QueryerContext, dates []opportunities.Opportunity, told []opportunities.Notice,
) ([]opportunities.Notice, error) {
	known := map[string]bool{c.By: true}
	for i := range told {
		known[told[i].Signup.Number] = true
	}
	var all []opportunities.Notice
	var numbers []string
	for i := range dates {
		for _, number := range dates[i].Coordinators {
			if !known[number] {
				known[number] = true
				numbers = append(numbers, number)
				all = append(all, opportunities.Notice{
					Kind: opportunities.CalledOff, Opportunity: dates[i],
					Signup: opportunities.Signup{Number: number, Line: c.Line},
				})
			}
		}
	}
	recipients, err := recipientsAt(ctx, q, numbers, "", c.At)
	for i := range all {
		n := &all[i]
		n.Signup.Language = recipients[n.Signup.Number].Language
		for j := range dates {
			if dates[j].ManagedBy(n.Signup.Number) {
				n.Starts = append(n.Starts, dates[j].Start)
			}
		}
	}
	return all, err
}

// hearingOfChanges lists the signups of all who are to know that an opportunity is called off or moved, and whose number is
// known.
func hearingOfChanges(
	ctx context.Context, q sqlx.QueryerContext, opportunity string,
) (told []opportunities.Signup, err error) {
	all, err := signupsIn(ctx, q, opportunity,
		opportunities.Confirmed, opportunities.Attended, opportunities.Offered, opportunities.Waiting)
	for _, signup := range all {
		if signup.Number != "" {
			told = append(told, signup)
		}
	}
	return told, err
}
