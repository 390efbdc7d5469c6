package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/store"
)

// opportunitiesImportCommand takes in a file.
type opportunitiesImportCommand struct {
	servedFlags
	File string `arg:"" help:"The file, YAML or CSV."`
	Try  bool   `help:"Only look for what is wrong, and keep nothing."`
}

// Help is what --help says beside the flags.
func (opportunitiesImportCommand) Help() string {
	return `If a single row is wrong, each wrong row is told and nothing is taken in. A file can be imported again: what is in it
already is changed and keeps its code and everybody in it. docs/opportunities.md says what a file looks like.`
}

// Run takes the file in, all or nothing. The exit status is 1 when a row is wrong.
func (c *opportunitiesImportCommand) Run(ctx context.Context, t terminal) (err error) {
	content, err := contentOf(c.File)
	if err != nil {
		return err
	}
	s, version, closeStore, err := c.openServed(ctx, t)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, closeStore()) }()
	entries, problems := opportunities.Read(filepath.Base(c.File), content, version)
	for _, p := range problems {
		fmt.Fprintln(t.out, p)
	}
	if menus.Refused(problems) {
		fmt.Fprintf(t.out, "%s. Nothing is imported.\n", plural(len(problems), "problem", "problems"))
		return errSilent
	}
	all := make([]opportunities.Opportunity, len(entries))
	for i := range entries {
		all[i] = entries[i].Opportunity
	}
	if c.Try {
		fmt.Fprintf(t.out, "%s, and nothing wrong. Nothing is imported: leave out --try.\n", plural(len(all), "opportunity", "opportunities"))
		return nil
	}
	return c.save(ctx, t, s, version, all)
}

func (c *opportunitiesImportCommand) save(
	ctx context.Context, t terminal, s *store.Store, version *menus.Version, all []opportunities.Opportunity,
) error {
	where := func(o *opportunities.Opportunity, language string) string { return o.Where(version, language) }
	saved, err := s.ImportOpportunities(ctx, all, campusNumbers(version), where, time.Now())
	if err != nil {
		return err
	}
	for i := range all {
		o := &all[i]
		fmt.Fprintf(t.out, "%s  %s  %s, %s\n", o.Code, fromTo(o.Start, o.End), o.Title.In(""), o.Campus)
	}
	fmt.Fprintf(t.out, "%d new, %d changed, %d as before.\n", saved.Added, saved.Changed, saved.Same)
	if saved.Told > 0 {
		fmt.Fprintf(t.out, "%s told by text that the time or place has changed.\n", plural(saved.Told, "person is", "people are"))
	}
	return tellLeftOut(ctx, t, s, all)
}

// tellLeftOut tells the dates to come of a series which its file no longer has. They stay, since people may have joined.
func tellLeftOut(ctx context.Context, t terminal, s *store.Store, imported []opportunities.Opportunity) error {
	series, names := map[string]bool{}, map[string]bool{}
	for i := range imported {
		series[imported[i].Series], names[imported[i].Name] = imported[i].Series != "", true
	}
	now := time.Now()
	kept, err := s.OpportunitiesBetween(ctx, now, now.AddDate(2, 0, 0))
	if err != nil {
		return err
	}
	for i := range kept {
		if o := &kept[i]; series[o.Series] && !names[o.Name] && o.CancelledAt == nil {
			fmt.Fprintf(t.out, "%s  %s  %s is no longer in the file, and stays: `campusline opportunities cancel %[1]s` calls it off.\n",
				o.Code, fromTo(o.Start, o.End), o.Title.In(""))
		}
	}
	return nil
}

// campusNumbers are those that callers enter for a campus, which no code should be.
func campusNumbers(version *menus.Version) []string {
	var numbers []string
	for _, c := range version.Campuses {
		numbers = append(numbers, c.Number)
	}
	return numbers
}
