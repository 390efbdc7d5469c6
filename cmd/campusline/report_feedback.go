package main

import (
	"context"

	"campusline/cases"
	"campusline/reports"
)

// reportFeedbackCommand reports what families told the district.
type reportFeedbackCommand struct{ reportFlags }

// Run makes the report.
func (c *reportFeedbackCommand) Run(ctx context.Context, t terminal) error {
	return c.make(ctx, t, func(ctx context.Context, r *reported) (reports.Report, error) {
		lives, err := r.lives(ctx)
		if err != nil {
			return reports.Report{}, err
		}
		var earlier []reports.Life
		err = r.store.EachCaseOpened(ctx, reports.Before(r.From, r.To), r.From, func(k cases.Case) error {
			if r.may(&k) {
				earlier = append(earlier, reports.Life{Case: k})
			}
			return nil
		})
		return reports.Feedback(r.Options, lives, earlier), err
	})
}
