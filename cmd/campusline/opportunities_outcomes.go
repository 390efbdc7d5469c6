package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/menus"
	"campusline/opportunities"
)

// opportunitiesOutcomesCommand adds up what came of opportunities.
type opportunitiesOutcomesCommand struct {
	servedFlags
	spanFlags
	By     []string `enum:"programme,campus,center,all" default:"programme" help:"A row for each: programme, campus, center, or one row for all; programme,campus for each programme at each campus."`
	Format string   `enum:"text,json,csv" default:"text" help:"How they are written: text, json or csv."`
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
	return writeStatuses(t.out, c.Format, rows, c.write)
}

// tells says whether rows are told apart by one of some things.
func (c *opportunitiesOutcomesCommand) tells(by ...string) bool {
	return slices.ContainsFunc(by, func(one string) bool { return slices.Contains(c.By, one) })
}

// grouping is how rows are told apart.
func (c *opportunitiesOutcomesCommand) grouping(version *menus.Version) opportunities.Grouping {
	return func(at opportunities.At) (group opportunities.At, counts bool) {
		if c.tells("programme") {
			group.Programme = at.Programme
		}
		if c.tells("campus", "center") {
			group.Campus = at.Campus
		}
		campus := version.Campus(at.Campus)
		return group, !c.tells("center") || campus != nil && campus.Level == "center"
	}
}

// write writes a table for people.
func (c *opportunitiesOutcomesCommand) write(w io.Writer, rows []opportunities.Outcome) error {
	if len(rows) == 0 {
		where := ""
		if c.tells("center") {
			where = " at a center"
		}
		_, err := fmt.Fprintf(w, "Nothing lies in these days%s.\n", where)
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	columns := []string{"HELD", "CANCELLED", "FILLED", "WAITED", "NO PLACE", "NO-SHOW", "PEOPLE", "VISITS", "HOURS", "CAME AGAIN"}
	if c.tells("campus", "center") {
		columns = slices.Insert(columns, 0, "CAMPUS")
	}
	if c.tells("programme") {
		columns = slices.Insert(columns, 0, "PROGRAMME")
	}
	fmt.Fprintln(table, strings.Join(columns, "\t"))
	for i := range rows {
		o := &rows[i]
		if c.tells("programme") {
			fmt.Fprintf(table, "%s\t", cmp.Or(o.Programme, "(none)"))
		}
		if c.tells("campus", "center") {
			fmt.Fprintf(table, "%s\t", cmp.Or(o.Campus, "(none)"))
		}
		fmt.Fprintf(table, "%d\t%d\t%s\t%d\t%s\t%s\t%d\t%d\t%.1f\t%s\n", o.Opportunities, o.Cancelled,
			filled(o), o.Waited, share(o.Unplaced, o.Waited, o.UnplacedPercent),
			share(o.NoShow, o.Expected, o.NoShowPercent), o.People, o.Visits, o.Hours,
			share(o.Retained, o.Before, o.RetainPercent))
	}
	return table.Flush()
}

// filled writes how many of the places were taken, and how many people had one beyond them.
func filled(o *opportunities.Outcome) string {
	if o.Over == 0 {
		return share(o.Filled, o.Seats, o.FillPercent)
	}
	return fmt.Sprintf("%s, %d too many", share(o.Filled, o.Seats, o.FillPercent), o.Over)
}

// share writes a part of a whole with the numbers behind it.
func share(part, whole, percent int) string {
	if whole == 0 {
		return "-"
	}
	return fmt.Sprintf("%d%% (%d of %d)", percent, part, whole)
}
