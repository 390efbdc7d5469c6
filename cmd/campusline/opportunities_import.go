package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"campusline/menus"
	"campusline/opportunities"
	"campusline/store"
)

// opportunitiesImportCommand takes in a file.
type opportunitiesImportCommand struct {
	servedFlags
	File string `arg:"" help:"The file, YAML or CSV."`
	Try  bool   `help:"Only say what is wrong, what would change and how many would be told, and keep nothing."`
	Yes  bool   `help:"Do it without asking, also where people are told of what is moved."`
}

// Help is what --help says beside the flags.
func (opportunitiesImportCommand) Help() string {
	return `If a single row is wrong, each wrong row is told and nothing is taken in. A file can be imported again: what is in it
already is changed and keeps its code and everybody in it. Where people would be told that something is moved, it says how
many, and asks first. docs/opportunities.md says what a file looks like.`
}

// Run says what the file comes to, and takes it in, all or nothing. The exit status is 1 when a row is wrong, or when people
// would be told and nobody says yes to it.
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
		fmt.Fprintf(t.out, "%s. Nothing is imported.\n", plural(menus.Errors(problems), "problem", "problems"))
		return errSilent
	}
	wish := c.wish(version, entries)
	foreseen, err := s.ImportOpportunities(ctx, wish)
	if err != nil {
		return err
	}
	writeForeseen(t.out, entries, &foreseen, wish.At)
	if c.Try {
		fmt.Fprintf(t.out, "%s: %d new, %d changed, %d as before. Nothing is imported: leave out --try.\n",
			plural(len(entries), "opportunity", "opportunities"), foreseen.Added, foreseen.Changed, foreseen.Same)
		return nil
	}
	if told := &foreseen.Told; told.People()+len(told.Unreached) > 0 && !c.Yes && !asksYes(ctx, t, "Type yes to import it and tell them: ") {
		return errors.New("nothing is imported. To do it without being asked, add --yes")
	}
	wish.Try = false
	saved, err := s.ImportOpportunities(ctx, wish)
	if err != nil {
		return err
	}
	writeImported(t.out, wish.All, &saved, wish.At)
	return nil
}

// asksYes asks, and says whether the answer was yes.
func asksYes(ctx context.Context, t terminal, question string) bool {
	typed, _ := newAsking(t).next(ctx, question)
	return strings.EqualFold(typed, "yes")
}

// wish is what the file says, to be tried.
func (c *opportunitiesImportCommand) wish(version *menus.Version, entries []opportunities.Entry) store.Import {
	all := make([]opportunities.Opportunity, len(entries))
	for i := range entries {
		all[i] = entries[i].Opportunity
	}
	line, _ := version.Line("")
	return store.Import{
		File: filepath.Base(c.File), All: all, Reserved: campusNumbers(version), Line: line.Number,
		Where: func(o *opportunities.Opportunity, language string) string { return o.Where(version, language) },
		Road:  road(version), At: time.Now().In(version.District.Zone), Try: true,
	}
}

// writeImported writes every code, for the flyer, which one is cancelled, and what was done.
func writeImported(w io.Writer, all []opportunities.Opportunity, saved *store.Saved, now time.Time) {
	for i := range all {
		o := &all[i]
		state := ""
		if saved.Each[i].Seats.CancelledAt != nil {
			state = " (cancelled)"
		}
		fmt.Fprintf(w, "%s  %s  %s, %s%s\n", o.Code, fromTo(o.Start, o.End), o.Title.In(""), o.Campus, state)
	}
	fmt.Fprintf(w, "Imported: %d new, %d changed, %d as before.\n", saved.Added, saved.Changed, saved.Same)
	writeMoved(w, &saved.Told, now, "told")
}

// campusNumbers are those that callers enter for a campus, which no code should be.
func campusNumbers(version *menus.Version) []string {
	var numbers []string
	for _, c := range version.Campuses {
		numbers = append(numbers, c.Number)
	}
	return numbers
}
