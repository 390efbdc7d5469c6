package main

import (
	"context"
	"fmt"

	"campusline/goals"
	"campusline/menus"
	"campusline/reports"
	"campusline/results"
)

// reportGoalsCommand reports where the goals of the district's plan stand.
type reportGoalsCommand struct{ reportFlags }

// Run makes the report.
func (c *reportGoalsCommand) Run(ctx context.Context, t terminal) error {
	return c.make(ctx, t, func(ctx context.Context, r *reported) (reports.Report, error) {
		facts, err := r.facts(ctx)
		if err != nil {
			return reports.Report{}, err
		}
		if facts.Behind, err = r.store.ReportRows(ctx, r.From, r.To, r.Version.District.Zone, c.Rows); err != nil {
			return reports.Report{}, err
		}
		asked := r.Options
		if asked.By != results.ByLanguage {
			asked.By = results.ByCampus
		}
		if c.From == "" {
			_, asked.From, _ = daysBack(r.Version, usualSurveyYear)
		}
		answered, err := allResults(ctx, r.store, r.Version, asked.By, results.UsualLeast)
		if err != nil {
			return reports.Report{}, err
		}
		return reports.Goals(
			r.Options, reports.Service(r.Options, facts), reports.Feedback(r.Options, facts.Lives, nil), reports.Surveys(asked, answered),
		), nil
	})
}

// aimsOf are the goals that a district has written.
func aimsOf(version *menus.Version) ([]reports.Aim, error) {
	aims, problems := goals.Read(menus.Files(version.Files), version)
	if menus.Refused(problems) {
		return nil, fmt.Errorf("%s has problems, such as: %s", goals.File, problems[0])
	}
	return aims, nil
}
