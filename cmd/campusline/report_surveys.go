package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"campusline/menus"
	"campusline/reports"
	"campusline/results"
	"campusline/store"
)

// usualSurveyYear is how many days a report on surveys covers where no flag says otherwise: every wave of a school year.
const usualSurveyYear = 365

// reportSurveysCommand reports what families answered in all surveys.
type reportSurveysCommand struct {
	servedFlags
	spanFlags
	listFormat
	By    string `enum:"campus,language" default:"campus" help:"A line for each campus or language."`
	Least int    `default:"10" placeholder:"N" help:"Groups of fewer answers are not shown, nor what they could be computed from. Three at least."`
	HTML  string `placeholder:"FILE" help:"Write it to a file as a page with pictures, which needs nothing else."`
	Rows  string `placeholder:"FIGURE" help:"Only what a figure was counted from: how many gave each answer."`
}

// Help is what --help says beside the flags.
func (reportSurveysCommand) Help() string {
	return `Without --from and --to it is about the last year. A wave belongs to the day on which it began. What people wrote is not in it:
campusline surveys results has that.`
}

// Run makes the report.
func (c *reportSurveysCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	now, usualFrom, usualTo := daysBack(version, usualSurveyYear)
	from, to, err := c.span(usualFrom, usualTo)
	if err != nil {
		return err
	}
	all, err := allResults(ctx, s, version, c.By, c.Least)
	if err != nil {
		return err
	}
	aims, err := aimsOf(version)
	if err != nil {
		return err
	}
	report := reports.Surveys(reports.Options{Version: version, By: c.By, From: from, To: to, Now: now, Aims: aims}, all)
	return (&reportFlags{listFormat: c.listFormat, HTML: c.HTML, Rows: c.Rows}).write(t.out, &report)
}

// allResults are the results of every survey of the district.
func allResults(ctx context.Context, s *store.Store, version *menus.Version, by string, least int) ([]results.Results, error) {
	var all []results.Results
	for _, survey := range version.Surveys() {
		one, err := surveyResults(ctx, s, results.Options{Version: version, Survey: survey, By: by, Least: least})
		if err != nil {
			return nil, fmt.Errorf("reading what was answered in %s: %w", survey.Name, err)
		}
		all = append(all, one)
	}
	return all, nil
}

// daysBack is now in the district's zone, and so many days with today as the last.
func daysBack(version *menus.Version, days int) (now, from, to time.Time) {
	now = time.Now().In(version.District.Zone)
	midnight := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
	return now, midnight.AddDate(0, 0, 1-days), midnight.AddDate(0, 0, 1)
}
