package main

import (
	"context"

	"campusline/reports"
)

// reportServiceCommand reports how families were served.
type reportServiceCommand struct{ reportFlags }

// Run makes the report.
func (c *reportServiceCommand) Run(ctx context.Context, t terminal) error {
	return c.make(ctx, t, func(ctx context.Context, r *reported) (reports.Report, error) {
		facts, err := r.facts(ctx)
		if err == nil && (c.Rows != "" || c.HTML != "") {
			facts.Behind, err = r.store.ReportRows(ctx, r.From, r.To, r.Version.District.Zone, c.Rows)
		}
		return reports.Service(r.Options, facts), err
	})
}

// facts are what happened in the span.
func (r *reported) facts(ctx context.Context) (f reports.Facts, err error) {
	if f.Lives, err = r.lives(ctx); err != nil {
		return f, err
	}
	if f.Unowned, err = r.store.Unowned(ctx, r.From, r.To); err != nil {
		return f, err
	}
	if f.Reach, err = r.store.ReachOf(ctx, r.From, r.To); err != nil {
		return f, err
	}
	if f.Placed, err = r.store.PlacedOf(ctx, r.From, r.To); err != nil {
		return f, err
	}
	if f.Stops, err = r.store.Stops(ctx, r.From, r.To, r.Version.District.Zone); err != nil {
		return f, err
	}
	err = r.store.EachCallReported(ctx, r.From, r.To, func(call reports.Call) error {
		f.Calls = append(f.Calls, call)
		return nil
	})
	return f, err
}
