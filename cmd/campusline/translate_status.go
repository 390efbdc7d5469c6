package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"campusline/translating"
)

// translateStatusCommand says how far the translations are.
type translateStatusCommand struct {
	translatedDistrict `embed:""`

	Texts  bool   `help:"Every text of the menus in every language, with its state and what it costs to send."`
	Format string `enum:"text,json,csv" default:"text" help:"How it is written: text, json or csv."`
}

// Run writes a row for each language, or for each text in each language.
func (c *translateStatusCommand) Run(t terminal) error {
	version, _, err := c.load()
	if err != nil {
		return err
	}
	if c.Texts {
		return writeStatuses(t.out, c.Format, translating.TextStatuses(version), writeTextStatuses)
	}
	return writeStatuses(t.out, c.Format, translating.Statuses(version), writeLanguageStatuses)
}

func writeStatuses[R any](w io.Writer, format string, all []R, table func(io.Writer, []R) error) error {
	if format == "text" {
		return table(w, all)
	}
	out := newRows[R](w, format)
	if err := out.begin(); err != nil {
		return err
	}
	for _, r := range all {
		if err := out.row(r); err != nil {
			return err
		}
	}
	return out.end()
}

func writeLanguageStatuses(w io.Writer, all []translating.Status) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "language\ttexts of\ttexts\ttranslated\tdraft\treviewed\tapproved\tstale\tmissing\twritten\tunicode\tsegments")
	for i := range all {
		s := &all[i]
		fmt.Fprintf(out, "%s (%s)\tthe %s\t%d\t%d\t%d\t%d\t%d\t%d\t%d", s.Name, s.Language, s.Of, s.Texts, s.Translated, s.Draft, s.Reviewed, s.Approved, s.Stale, s.Missing)
		if s.Of == "menus" {
			fmt.Fprintf(out, "\t%d\t%d\t%d (first language: %d)", s.Written, s.Unicode, s.Segments, s.SourceSegments)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

func writeTextStatuses(w io.Writer, all []translating.TextStatus) error {
	for i := range all {
		s := &all[i]
		fmt.Fprintf(w, "%s:%d: %s, %s: %s%s\n", s.File, s.Line, s.Language, s.State, quoted(s.Text), s.Translation)
		if s.Segments > 0 {
			fmt.Fprintf(w, "  %s, %s, %s\n", s.Encoding, plural(s.Units, "unit", "units"), plural(s.Segments, "segment", "segments"))
		}
		if s.Hint != "" {
			fmt.Fprintf(w, "  %s\n", s.Hint)
		}
	}
	return nil
}
