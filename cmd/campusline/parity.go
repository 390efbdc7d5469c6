package main

import (
	"errors"
	"fmt"
	"io"
	"text/tabwriter"

	"campusline/parity"
)

// parityCommand sets the languages of a district side by side.
type parityCommand struct {
	Menus  string `arg:"" optional:"" env:"CAMPUSLINE_DISTRICT" placeholder:"FOLDER" help:"The district's folder; none: the sample district."`
	Texts  bool   `help:"Only what each text takes in each language, in segments."`
	Gaps   bool   `help:"Only how the languages are behind each other, the widest gap first."`
	Format string `enum:"text,json,csv,svg" default:"text" help:"How it is written: text, json, csv or svg (a picture)."`
}

// Help is what --help says beside the flags.
func (parityCommand) Help() string {
	return `A line is multilingual where a caller in any language reaches a person as soon, at the same hours, and is told as much.`
}

// Run writes a row for each language, and the gaps between them.
func (c *parityCommand) Run(t terminal) error {
	if (c.Gaps || c.Texts) && c.Format == "svg" {
		return usageError{errors.New("the picture is of the languages: leave out --gaps and --texts")}
	}
	folder, err := (&checkCommand{District: c.Menus}).folder()
	if err != nil {
		return usageError{err}
	}
	found := checkFiles(c.Menus, folder, nil)
	if found.version == nil {
		return usageError{errors.New("the menus have problems, which `campusline check` tells")}
	}
	if c.Texts {
		return writeStatuses(t.out, c.Format, parity.Texts(found.version, found.Report), func(w io.Writer, all []parity.Text) error {
			return writeTextsSideBySide(w, found.version.Tags(), all)
		})
	}
	rows := parity.Of(found.version, found.Report)
	switch {
	case c.Format == "svg":
		return parity.Picture(t.out, found.version.District.Name, rows)
	case c.Gaps:
		return writeStatuses(t.out, c.Format, parity.Gaps(rows), writeGaps)
	case c.Format != "text":
		return writeStatuses(t.out, c.Format, rows, nil)
	}
	if err := writeParity(t.out, rows); err != nil {
		return err
	}
	fmt.Fprintln(t.out)
	return writeGaps(t.out, parity.Gaps(rows))
}

// writeParity writes a column for each language, since there are more measures than languages.
func writeParity(w io.Writer, rows []parity.Row) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, line := range []struct {
		is   string
		cell func(r *parity.Row) string
	}{
		{"", func(r *parity.Row) string { return r.Name }},
		{"texts translated", func(r *parity.Row) string { return fmt.Sprintf("%d of %d", r.Translated, r.Texts) }},
		{"reviewed", func(r *parity.Row) string { return fmt.Sprint(r.Reviewed) }},
		{"stale", func(r *parity.Row) string { return fmt.Sprint(r.Stale) }},
		{"said by", func(r *parity.Row) string { return orNobody(r.Voice) }},
		{"recorded", recorded},
		{"heard by", func(r *parity.Row) string { return orNobody(r.Recogniser) }},
		{"seconds to a person, typical", func(r *parity.Row) string { return ofCalls(r, fmt.Sprintf("%.0f", r.Typical)) }},
		{"seconds to a person, worst", func(r *parity.Row) string { return ofCalls(r, fmt.Sprintf("%.0f", r.Worst)) }},
		{"hours with a person", func(r *parity.Row) string { return ofCalls(r, fmt.Sprint(r.PersonHours)) }},
		{"hours with a promise", func(r *parity.Row) string { return ofCalls(r, fmt.Sprint(r.PromiseHours)) }},
		{"hours with only an answer", func(r *parity.Row) string { return ofCalls(r, fmt.Sprint(r.AnswerHours)) }},
		{"hours with nothing", func(r *parity.Row) string { return ofCalls(r, fmt.Sprint(r.NoHours)) }},
		{"segments of all texts", func(r *parity.Row) string { return r.TextsSoFar(fmt.Sprint(r.Segments)) }},
		{"segments of the longest", func(r *parity.Row) string { return fmt.Sprint(r.Longest) }},
		{"price of all texts", func(r *parity.Row) string { return r.TextsSoFar(r.Price.String() + " " + r.Currency) }},
	} {
		fmt.Fprint(out, line.is)
		for i := range rows {
			fmt.Fprint(out, "\t"+line.cell(&rows[i]))
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

func recorded(r *parity.Row) string {
	if r.Record == 0 {
		return "-"
	}
	return fmt.Sprintf("%d of %d", r.Recorded, r.Record)
}

// ofCalls is a figure of calls, where calls are served in the language at all.
func ofCalls(r *parity.Row, figure string) string {
	if !r.Heard {
		return "no calls"
	}
	return figure
}

func orNobody(name string) string {
	if name == "" {
		return "nobody"
	}
	return name
}

func writeGaps(w io.Writer, gaps []parity.Gap) error {
	if len(gaps) == 0 {
		_, err := fmt.Fprintln(w, "Every language is served alike.")
		return err
	}
	for i := range gaps {
		if _, err := fmt.Fprintf(w, "%2d. %s\n", i+1, gaps[i].Words); err != nil {
			return err
		}
	}
	return nil
}
