package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/cases"
	"campusline/store"
)

// casesShowCommand shows one case.
type casesShowCommand struct {
	caseFlags
	Format string `enum:"text,json" default:"text" help:"How it is written: text or json."`
}

// caseShown is a case with all that happened to it.
type caseShown struct {
	caseListed
	History []cases.Event `json:"history"`
}

// Run shows it. That somebody read it is kept in its history.
func (c *casesShowCommand) Run(ctx context.Context, t terminal) (err error) {
	o, closeStore, err := c.open(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	found, err := o.store.Case(ctx, c.Case)
	if errors.Is(err, store.ErrNotFound) {
		return noSuchCase(c.Case)
	}
	if err != nil {
		return err
	}
	if _, err := o.desk.Do(ctx, o.by, c.Case, cases.Look{}); err != nil {
		return err
	}
	history, err := o.store.CaseHistory(ctx, c.Case)
	if err != nil {
		return err
	}
	row := store.CaseRow{Case: found, Words: history[0].Said()}
	shown := caseShown{listedCase(&row), history}
	if o.may(cases.ToAnswer, &found) {
		shown.Number = found.Contact // for whoever has to call
	}
	if c.Format == "json" {
		out := json.NewEncoder(t.out)
		out.SetIndent("", "  ")
		return out.Encode(shown)
	}
	return o.writeCase(t.out, &shown)
}

// writeCase writes everything that is known, and the history.
func (o *office) writeCase(w io.Writer, c *caseShown) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(name, words string) {
		if words != "" {
			fmt.Fprintf(out, "%s\t%s\n", name, oneLine(words))
		}
	}
	line("case", fmt.Sprint(c.Case))
	line("state", caseState(&c.caseListed))
	line("closed because", c.How)
	line("due", dueOf(&c.caseListed, o.version.District.Zone))
	line("team", o.rules.Team(c.Team).Name)
	line("owner", o.rules.PersonName(c.Owner))
	line("about", c.Kind+", "+c.Topic)
	line("campus", c.Campus)
	line("language", c.Language)
	line("by", c.Channel)
	line("number", c.Number)
	if c.Sensitive {
		line("sensitive", "answers wait for a second person")
	}
	if c.Rating > 0 {
		line("rating", fmt.Sprintf("%d of 10", c.Rating))
	}
	if err := out.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w)
	for i := range c.History {
		if _, err := fmt.Fprintln(w, o.happened(&c.History[i])); err != nil {
			return err
		}
	}
	return nil
}

// happened is an event on one line.
func (o *office) happened(e *cases.Event) string {
	parts := []string{e.At.In(o.version.District.Zone).Format("2006-01-02 15:04"), string(e.Kind), "by", o.rules.PersonName(e.By)}
	if e.Kind == cases.HandedOver || e.Kind == cases.Routed {
		parts = append(parts, "to", strings.TrimSpace(o.rules.Team(e.Team).Name+" "+o.rules.PersonName(e.Owner)))
	}
	if e.Kind == cases.Escalated {
		parts = append(parts, "to", o.rules.PersonName(e.Owner))
	}
	if e.How != "" {
		parts = append(parts, "("+e.How+")")
	}
	if e.Score > 0 {
		parts = append(parts, fmt.Sprintf("%d of 10", e.Score))
	}
	if e.Due != nil {
		parts = append(parts, "due "+e.Due.In(o.version.District.Zone).Format(time.DateTime)[:16])
	}
	if n := len(e.Recordings); n > 0 {
		parts = append(parts, fmt.Sprintf("recordings: %d", n))
	}
	line := strings.Join(parts, " ")
	if said := e.Said(); said != "" {
		line += ": " + said
	}
	return line
}
