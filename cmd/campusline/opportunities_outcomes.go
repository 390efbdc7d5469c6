package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"campusline/menus"
	"campusline/opportunities"
)

// opportunitiesOutcomesCommand adds up what came of opportunities.
type opportunitiesOutcomesCommand struct {
	servedFlags
	spanFlags
	By     string `enum:"programme,campus,center,all" default:"programme" help:"A row for each: programme, campus, center, or one row for all."`
	Format string `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
}

// Help is what --help says beside the flags.
func (opportunitiesOutcomesCommand) Help() string {
	return `Without --from and --to it is this term: August to December, or January to July. Who came again is told of those who came in
the term before, or, with --from or --to, in the span of the same length before. "center" leaves out what is not at one.`
}

// Run writes a row for each group.
func (c *opportunitiesOutcomesCommand) Run(ctx context.Context, t terminal) (err error) {
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	now := time.Now()
	term := opportunities.TermOf(now.In(version.District.Zone))
	from, to, err := c.span(term.From, term.To)
	if err != nil {
		return err
	}
	before := term.Before().From
	if c.From != "" || c.To != "" {
		before = from.Add(-to.Sub(from))
	}
	if to.After(now) {
		to = now // what is still to come has not come to anything
	}
	results, err := s.Results(ctx, from, to)
	if err != nil {
		return err
	}
	visits, err := s.Visits(ctx, from, to)
	if err != nil {
		return err
	}
	earlier, err := s.Visits(ctx, before, from)
	if err != nil {
		return err
	}
	rows := opportunities.Outcomes(results, visits, earlier, c.grouping(version))
	return writeStatuses(t.out, c.Format, rows, writeOutcomes)
}

// grouping is how rows are told apart.
func (c *opportunitiesOutcomesCommand) grouping(version *menus.Version) opportunities.Grouping {
	return func(programme, campus string) (string, bool) {
		switch c.By {
		case "campus":
			return campus, true
		case "center":
			at := version.Campus(campus)
			return campus, at != nil && at.Level == "center"
		case "all":
			return "all", true
		}
		return programme, true
	}
}

// writeOutcomes writes a table for people.
func writeOutcomes(w io.Writer, rows []opportunities.Outcome) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nothing lies in these days.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "GROUP\tHELD\tCANCELLED\tFILLED\tNO PLACE\tNO-SHOW\tPEOPLE\tVISITS\tHOURS\tCAME AGAIN")
	for i := range rows {
		o := &rows[i]
		group := o.Group
		if group == "" {
			group = "(none)"
		}
		fmt.Fprintf(table, "%s\t%d\t%d\t%s\t%d\t%s\t%d\t%d\t%.1f\t%s\n", group, o.Opportunities, o.Cancelled,
			share(o.Filled, o.Seats, o.FillPercent), o.Unplaced, share(o.NoShow, o.Expected, o.NoShowPercent),
			o.People, o.Visits, o.Hours, share(o.Retained, o.Before, o.RetainPercent))
	}
	return table.Flush()
}

// share writes a part of a whole with the numbers behind it.
func share(part, whole, percent int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%d%% (%d of %d)", percent, part, whole)
}
