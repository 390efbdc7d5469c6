package main

import (
	"fmt"
	"io"
	"text/tabwriter"
	"time"

	"campusline/menus"
	"campusline/translations"
)

// write says it in words.
func (p *preview) write(w io.Writer, version *menus.Version) error {
	about := ""
	if p.Topic != "" {
		about = ", about " + p.Topic
	}
	fmt.Fprintf(w, "%s (%s): %s%s, from %s, %s\n", oneLine(p.Name), p.ID, p.Purpose, about,
		version.Languages[0].Phone(p.Line, true), p.State)
	fmt.Fprintf(w, "To %s\n", p.To)
	if p.Reason != "" {
		fmt.Fprintf(w, "Whatever the hour, because: %s\n", oneLine(p.Reason))
	}
	fmt.Fprintf(w, "%s: %s it, and %d not.\n", plural(p.Audience, "person", "people"), plural(p.People, "gets", "get"),
		p.Audience-p.People)
	for _, skipped := range p.Skipped {
		fmt.Fprintf(w, "  not %d: %s\n", skipped.People, skipped.Reason)
	}
	fmt.Fprintln(w)
	if err := p.writeLanguages(w); err != nil {
		return err
	}
	p.writeTimes(w)
	for _, without := range p.Without {
		fmt.Fprintf(w, "%s: %s it, and there is no text in it. They get the one in %s.\n", languageName(without.Language),
			plural(without.People, "person has chosen", "people have chosen"), version.Languages[0].EnglishName)
	}
	for i := range p.Languages {
		row := &p.Languages[i]
		fmt.Fprintf(w, "\n%s:\n%s\n", languageName(row.Language), row.Text)
		if row.Hints != "" {
			fmt.Fprintf(w, "  Cheaper: %s\n", row.Hints)
		}
	}
	return nil
}

func (p *preview) writeLanguages(w io.Writer) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintf(out, "LANGUAGE\tPEOPLE\tSEGMENTS EACH\tSEGMENTS\t%s\n", p.Currency)
	for i := range p.Languages {
		row := &p.Languages[i]
		fmt.Fprintf(out, "%s\t%d\t%d\t%d\t%s\n", languageName(row.Language), row.People, row.Each, row.Segments, row.Price)
	}
	fmt.Fprintf(out, "All\t%d\t\t%d\t%s\n\n", p.People, p.Segments, p.Price)
	return out.Flush()
}

// writeTimes says when it would go out.
func (p *preview) writeTimes(w io.Writer) {
	const layout = "Mon 2006-01-02 15:04"
	fmt.Fprintf(w, "It would begin on %s, take the line about %s, and is never sent after %s.\n", p.Begins.Format(layout),
		plural(p.Minutes, "minute", "minutes"), p.Expires.Format(layout))
	if p.Begins.Add(time.Duration(p.Minutes) * time.Minute).After(p.Expires) {
		fmt.Fprintln(w, "That is later than it expires: not everybody will get it.")
	}
	if p.Postponed > 0 {
		fmt.Fprintf(w, "%s it when their quiet hours end.\n", plural(p.Postponed, "person gets", "people get"))
	}
	switch {
	case p.ConfirmedBy != "":
		fmt.Fprintf(w, "%s has sent it, and so many people need a second person to send it too.\n", oneLine(p.ConfirmedBy))
	case p.Approval:
		fmt.Fprintln(w, "So many people need a second person to send it too.")
	}
	writeSentBefore(w, p.Before)
}

// languageName is what a language is called in English.
func languageName(tag string) string {
	if l, ok := translations.Lookup(tag); ok {
		return l.EnglishName
	}
	return tag
}
