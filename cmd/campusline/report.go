package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"campusline/cases"
	"campusline/menus"
	"campusline/reports"
	"campusline/store"
)

// reportCommand is for those who have to show how families are served.
type reportCommand struct {
	Feedback reportFeedbackCommand `cmd:"" help:"What families told the district: how much, about what, and what is unusual."`
	Service  reportServiceCommand  `cmd:"" help:"How they were served: replies, ratings, calls, texts, and where people give up."`
	Surveys  reportSurveysCommand  `cmd:"" help:"What they answered when they were asked: how many, how sure, and what has changed."`
	Goals    reportGoalsCommand    `cmd:"" help:"Where the goals of the plan stand, as goals.yaml has them: begun at, now, and on the way or not."`
}

// usualReport is how many days a report covers where no flag says otherwise.
const usualReport = 90

// reportFlags are what every report needs.
type reportFlags struct {
	servedFlags
	spanFlags
	listFormat
	By   string `enum:"campus,topic,language,month,team,kind,channel" default:"campus" help:"A line for each campus, topic, language, month, team, kind or channel."`
	HTML string `placeholder:"FILE" help:"Write it to a file as a page with pictures, which needs nothing else."`
	Rows string `placeholder:"FIGURE" help:"Only what a figure was counted from: the cases or calls, by their numbers."`
	As   string `env:"CAMPUSLINE_AS" placeholder:"PERSON" help:"Only cases that this person may report on, as teams.yaml says under roles; nobody: all of them."`
}

// Help is what --help says beside the flags.
func (reportFlags) Help() string {
	return `Without --from and --to it is about the last 90 days. A case belongs to the day on which it was opened. docs/reports.md says what each
figure is.`
}

// reported is what a report is made with.
type reported struct {
	reports.Options
	store *store.Store
	rules *cases.Rules
	may   func(*cases.Case) bool
}

// make opens the database, has a report made, and writes it.
func (c *reportFlags) make(
	ctx context.Context, t terminal, of func(context.Context, *reported) (reports.Report, error),
) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	r, err := c.reported(ctx, s)
	if err != nil {
		return err
	}
	report, err := of(ctx, r)
	if err != nil {
		return err
	}
	return c.write(t.out, &report)
}

// reported reads the district, its teams, and what the flags say.
func (c *reportFlags) reported(ctx context.Context, s *store.Store) (*reported, error) {
	version, err := c.version(ctx, s)
	if err != nil {
		return nil, err
	}
	rules, problems := cases.ReadRules(menus.Files(version.Files), version)
	if menus.Refused(problems) {
		return nil, fmt.Errorf("teams.yaml has problems, such as: %s", problems[0])
	}
	aims, err := aimsOf(version)
	if err != nil {
		return nil, err
	}
	now, usualFrom, usualTo := daysBack(version, usualReport)
	from, to, err := c.span(usualFrom, usualTo)
	if err != nil {
		return nil, err
	}
	r := &reported{store: s, rules: rules, may: func(*cases.Case) bool { return true }}
	r.Options = reports.Options{Version: version, By: c.By, From: from, To: to, Now: now, Aims: aims}
	by := strings.TrimSpace(c.As)
	if by == "" || len(rules.People) == 0 {
		return r, nil
	}
	if rules.Person(by) == nil {
		return nil, usageError{fmt.Errorf("nobody in teams.yaml is called %s. `campusline cases teams` lists them", by)}
	}
	r.may = func(c *cases.Case) bool { return rules.May(by, cases.ToReport, *c) || rules.May(by, cases.ToSee, *c) }
	return r, nil
}

// lives are the cases opened in the span.
func (r *reported) lives(ctx context.Context) ([]reports.Life, error) {
	var all []reports.Life
	err := r.store.EachCaseHistory(ctx, r.From, r.To, func(number int, history []cases.Event) error {
		if l := reports.Live(number, history, r.rules, r.Now); r.may(&l.Case) {
			all = append(all, l)
		}
		return nil
	})
	return all, err
}

// write writes a report as the flags say.
func (c *reportFlags) write(w io.Writer, r *reports.Report) error {
	switch {
	case c.Rows != "":
		return c.writeRows(w, r)
	case c.HTML != "":
		return toFile(c.HTML, r.HTML)
	case c.Format == "json":
		return asJSON(w, r)
	case c.Format == "csv":
		return writtenRows(w, "csv", r.Flats())
	}
	return r.Text(w)
}

func (c *reportFlags) writeRows(w io.Writer, r *reports.Report) error {
	rows, ok := r.Rows(c.Rows)
	if !ok {
		return usageError{fmt.Errorf("no figure of this report that opens is called %s. There are %s",
			c.Rows, strings.Join(r.Figures(), ", "))}
	}
	format := c.Format
	if format == "text" {
		format = "csv"
	}
	return writtenRows(w, format, rows)
}

// writtenRows writes rows as CSV or JSON.
func writtenRows[R any](w io.Writer, format string, rows []R) error {
	out := newRows[R](w, format)
	if err := out.begin(); err != nil {
		return err
	}
	for _, r := range rows {
		if err := out.row(r); err != nil {
			return err
		}
	}
	return out.end()
}

func asJSON(w io.Writer, r *reports.Report) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(r)
}

// toFile writes a file.
func toFile(name string, write func(io.Writer) error) (err error) {
	file, err := os.Create(name)
	if err != nil {
		return usageError{fmt.Errorf("%s cannot be written", name)}
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	out := bufio.NewWriter(file)
	return errors.Join(write(out), out.Flush())
}
