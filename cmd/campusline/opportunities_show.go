package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"text/tabwriter"
	"time"

	"campusline/opportunities"
	"campusline/store"
)

// opportunitiesShowCommand shows one opportunity.
type opportunitiesShowCommand struct {
	databaseFlag
	Code   string `arg:"" help:"Its code."`
	Format string `enum:"text,json,csv" default:"text" help:"How it is written: text, json or csv."`
}

// Run shows it. The exit status is 2 where no opportunity has the code.
func (c *opportunitiesShowCommand) Run(ctx context.Context, t terminal) (err error) {
	s, closeStore, err := c.openStore(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	seats, err := s.SeatsNow(ctx, c.Code)
	if errors.Is(err, store.ErrNotFound) {
		return noSuchCode(ctx, s, c.Code)
	}
	if err != nil {
		return err
	}
	if c.Format == "csv" {
		return writeStatuses(t.out, c.Format, []opportunityListed{listed(&seats, time.Now())}, nil)
	}
	if c.Format == "json" {
		out := json.NewEncoder(t.out)
		out.SetIndent("", "  ")
		return out.Encode(seats)
	}
	return writeOpportunity(t.out, &seats, time.Now())
}

// writeOpportunity writes everything that is known, a line each.
func writeOpportunity(w io.Writer, s *opportunities.Seats, now time.Time) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	line := func(name, words string) {
		if words != "" {
			fmt.Fprintf(out, "%s\t%s\n", name, oneLine(words))
		}
	}
	line("code", s.Code)
	for _, tag := range tagsOf(s.Title) {
		line(strings.TrimSpace("title "+tag), s.Title[tag])
	}
	for _, tag := range tagsOf(s.About) {
		line(strings.TrimSpace("about "+tag), s.About[tag])
	}
	line("kind", string(s.Kind))
	line("programme", s.Programme)
	line("campus", s.Campus)
	line("place", s.Place)
	line("when", fromTo(s.Start, s.End)+" ("+s.Zone+")")
	for _, m := range s.Modules {
		line("module", m.Title.In("")+", "+fromTo(m.Start, m.End))
	}
	line("seats", seatsOf(s.Taken, s.Capacity))
	line("waiting", fmt.Sprint(s.Waiting))
	line("state", opportunityState(s, now))
	line("reason", s.CancelReason)
	line("cancelled by", s.CancelledBy)
	line("skills", strings.Join(s.Skills, ", "))
	line("languages", strings.Join(s.Languages, ", "))
	line("clearance", s.Clearance)
	line("coordinators", strings.Join(s.Coordinators, ", "))
	for _, item := range s.Agenda {
		line("agenda", item)
	}
	line("series", s.Series)
	line("id", s.Name)
	return out.Flush()
}

// tagsOf are the languages of words, the first one, which has no name, before the others.
func tagsOf(words opportunities.Words) []string {
	var tags []string
	for tag := range words {
		tags = append(tags, tag)
	}
	sort.Strings(tags)
	return tags
}
