package casework

import (
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/store"
)

// Tell has everybody told of what happened to cases and they were not told yet, such as what a step opened, and says how
// many cases there were. Many may call it at once.
func (d *Desk) Tell(ctx context.Context) (int, error) {
	numbers, err := d.Store.UntoldCases(ctx)
	var all []error
	for _, number := range numbers {
		_, err := d.Store.TellCase(ctx, number, nil, d.teller(ctx))
		all = append(all, err) // one case must not hold up the others
	}
	return len(numbers), errors.Join(append(all, err)...)
}

// Tend does what time alone does to cases: who owes something is reminded, who leads them is told when it is late, families
// who have not replied are asked once more, what they leave lying is closed, and they are asked how well they were
// answered. It says how many cases it changed. Many may call it at once: each case is decided on under its lock.
func (d *Desk) Tend(ctx context.Context) (int, error) {
	now := d.now()
	_, rules, err := d.Present(ctx)
	if err != nil {
		return 0, err
	}
	var due []int
	err = d.Store.EachOpenCase(ctx, now, func(c cases.Case) error {
		if len(rules.Tend(c, now)) > 0 {
			due = append(due, c.Number)
		}
		return nil
	})
	if err != nil {
		return 0, err
	}
	tended, err := d.each(ctx, due, func(c cases.Case) []cases.Event { return rules.Tend(c, now) })
	missed, missing := d.missed(ctx, rules, now)
	asked, surveying := d.survey(ctx, rules, now)
	return tended + missed + asked, errors.Join(err, missing, surveying)
}

// missed takes up the cases whose families did not get our last word.
func (d *Desk) missed(ctx context.Context, rules *cases.Rules, now time.Time) (int, error) {
	all, err := d.Store.CasesMissed(ctx, now)
	var numbers []int
	why := map[int]string{}
	for _, m := range all {
		numbers, why[m.Number] = append(numbers, m.Number), m.Why
	}
	taken, taking := d.each(ctx, numbers, func(c cases.Case) []cases.Event { return rules.Missed(c, why[c.Number], now) })
	return taken, errors.Join(err, taking)
}

// spares is how long nobody is asked again how well they were answered.
const spares = 14 * 24 * time.Hour

// survey asks families how well they were answered, one case of each.
func (d *Desk) survey(ctx context.Context, rules *cases.Rules, now time.Time) (int, error) {
	from, to := cases.SurveyedBetween(now)
	numbers, err := d.Store.CasesToRate(ctx, from, to, now.Add(-spares))
	if err != nil {
		return 0, err
	}
	asked := map[string]bool{}
	return d.each(ctx, numbers, func(c cases.Case) []cases.Event {
		if asked[c.Contact] {
			return nil
		}
		asked[c.Contact] = true
		return rules.Survey(c, now)
	})
}

// each changes cases one after another, and says how many it changed. One that fails does not hold up the others.
func (d *Desk) each(ctx context.Context, numbers []int, decide func(cases.Case) []cases.Event) (int, error) {
	changed := 0
	var all []error
	for _, number := range numbers {
		_, err := d.Store.TellCase(ctx, number, func(_ *sqlx.Tx, c cases.Case) ([]cases.Event, error) {
			events := decide(c)
			if len(events) > 0 {
				changed++
			}
			return events, nil
		}, d.teller(ctx))
		if !errors.Is(err, store.ErrNotFound) { // its family may have had it forgotten meanwhile
			all = append(all, err)
		}
	}
	return changed, errors.Join(all...)
}
