package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/answers"
	"campusline/menus"
	"campusline/prices"
)

// answersListCommand lists the answers.
type answersListCommand struct {
	staffFlags
	listFormat
}

// answerListed is an answer as it is listed.
type answerListed struct {
	ID        string `json:"id"`
	State     string `json:"state"` // draft, reviewed, published, over or ended
	Topic     string `json:"topic"`
	Campus    string `json:"campus"`
	Case      int    `json:"case"`
	Question  string `json:"question"` // in the first language that has words
	Languages string `json:"languages"`
	Keywords  string `json:"keywords"`
	Wrote     string `json:"wrote"`
	Reviewed  string `json:"reviewed_by"`
	Published string `json:"published"` // a day, "" if it is not
	Until     string `json:"until"`
}

// Run lists them, the newest first.
func (c *answersListCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	all, err := o.store.EveryAnswer(ctx)
	if err != nil {
		return err
	}
	rows := []answerListed{}
	for i := range all {
		rows = append(rows, o.listed(&all[i]))
	}
	return writeStatuses(t.out, c.Format, rows, writeAnswers)
}

func (o *office) listed(a *answers.Answer) answerListed {
	row := answerListed{
		ID: a.ID, State: string(a.State), Topic: a.Topic, Campus: a.Campus, Case: a.Case,
		Keywords: strings.Join(a.Keywords, ", "), Reviewed: a.ReviewedBy, Wrote: strings.Join(a.Wrote, " "),
		Published: day(a.PublishedAt, o.version.District.Zone), Until: day(a.ExpiresAt, o.version.District.Zone),
	}
	if a.State == answers.Published && a.Over(o.desk.Now()) {
		row.State = "over"
	}
	var tags []string
	for _, tag := range o.version.Tags() {
		if words, has := a.Words[tag]; has {
			if tags = append(tags, tag); row.Question == "" {
				row.Question = words.Question
			}
		}
	}
	row.Languages = strings.Join(tags, " ")
	return row
}

func writeAnswers(w io.Writer, rows []answerListed) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "There are none.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ID\tSTATE\tTOPIC\tLANGUAGES\tUNTIL\tQUESTION")
	for i := range rows {
		r := &rows[i]
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", r.ID, r.State, oneLine(r.Topic), r.Languages, r.Until, oneLine(r.Question))
	}
	return table.Flush()
}

// answersShowCommand shows one.
type answersShowCommand struct{ answerFlags }

// Run shows it.
func (c *answersShowCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	a, err := o.store.Answer(ctx, c.ID)
	if err != nil {
		return noSuchAnswer(c.ID, err)
	}
	return o.writeAnswer(t.out, &a)
}

// writeAnswer shows an answer, what it takes in each language, and what keeps it from being published.
func (o *office) writeAnswer(w io.Writer, a *answers.Answer) error {
	row := o.listed(a)
	fmt.Fprintf(w, "%s is %s", a.ID, row.State)
	if row.State == string(answers.Published) {
		fmt.Fprintf(w, " until %s", row.Until)
	}
	fmt.Fprintf(w, ". Topic: %s. From case %d. Written by %s.", a.Topic, a.Case, row.Wrote)
	if a.ReviewedBy != "" {
		fmt.Fprintf(w, " Looked over by %s.", a.ReviewedBy)
	}
	fmt.Fprintln(w)
	if len(a.Keywords) > 0 {
		fmt.Fprintf(w, "Sent to whoever texts %s.\n", strings.ToUpper(row.Keywords))
	}
	prices, _ := prices.Read(menus.Files(o.version.Files))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "LANGUAGE\tSECONDS\tTEXTS\tCOST\tWORDS")
	for _, h := range answers.Preview(o.version, a) {
		seconds, cost, words := fmt.Sprintf("%.1f", h.Seconds), prices.Text(h.Segments).String()+" "+prices.Currency, h.Question+" "+h.Answer
		switch {
		case h.LeftOut != "":
			seconds, cost, words = "-", "-", "(left out: "+h.LeftOut+")"
		case h.Segments == 0:
			seconds, cost, words = "-", "-", "(nothing)"
		case !h.Spoken:
			seconds = "-"
		}
		fmt.Fprintf(table, "%s\t%s\t%d\t%s\t%s\n", h.Name, seconds, h.Segments, cost, oneLine(words))
	}
	if err := table.Flush(); err != nil {
		return err
	}
	for _, problem := range o.district().Problems(a) {
		fmt.Fprintln(w, problem)
	}
	return nil
}

// answersSavedCommand says what answers have saved.
type answersSavedCommand struct {
	staffFlags
	listFormat
	Since string `placeholder:"TIME" help:"Only who was told one since, in the district's time; none: a year."`
}

// answerSaved is what an answer saved, as it is listed.
type answerSaved struct {
	ID     string `json:"id"`
	Way    string `json:"way"`
	Shown  int    `json:"shown"`
	Saved  int    `json:"saved"`
	Helped int    `json:"helped"`
	Read   int    `json:"read"`
}

// Run counts them.
func (c *answersSavedCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	now := o.desk.Now()
	since := now.AddDate(-1, 0, 0)
	if c.Since != "" {
		if since, err = timeIn(o.version, "--since", c.Since); err != nil {
			return usageError{err}
		}
	}
	all, err := o.store.SavedByAnswers(ctx, since, now.Truncate(time.Second))
	if err != nil {
		return err
	}
	rows := []answerSaved{}
	for _, s := range all {
		rows = append(rows, answerSaved{s.Answer, s.Way, s.Shown, s.Saved, s.Helped, s.Read})
	}
	return writeStatuses(t.out, c.Format, rows, writeSaved)
}

func writeSaved(w io.Writer, rows []answerSaved) error {
	if len(rows) == 0 {
		_, err := fmt.Fprintln(w, "Nobody was told an answer a day ago or longer.")
		return err
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ANSWER\tWAY\tTOLD TO\tDID NOT COME BACK\tSAID IT HELPED\tPAGE READ")
	for _, r := range rows {
		fmt.Fprintf(table, "%s\t%s\t%d\t%s\t%d\t%d\n", r.ID, r.Way, r.Shown, ofAll(r.Saved, r.Shown), r.Helped, r.Read)
	}
	return table.Flush()
}

// ofAll writes a part with what it is a part of: "7 of 9 (78%)".
func ofAll(part, all int) string {
	if all == 0 {
		return "-"
	}
	return fmt.Sprintf("%d of %d (%d%%)", part, all, (100*part+all/2)/all)
}
