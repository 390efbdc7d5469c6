package main

import (
	"fmt"
	"io"
	"text/tabwriter"

	"campusline/menus"
	"campusline/proof"
)

// writeFigures writes what was measured: a row for each line and one for its texts, a column for each language.
func writeFigures(w io.Writer, v *menus.Version, f *proof.Figures) {
	fmt.Fprintln(w, "Seconds to a person or a promise, from the first menu and from the farthest; segments of a text:")
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprint(out, "  ")
	for _, l := range v.Languages {
		fmt.Fprint(out, "\t"+l.EnglishName)
	}
	fmt.Fprintln(out, "\tkeys")
	for _, line := range v.Lines {
		writeNearness(out, v, f, line.Name)
	}
	fmt.Fprint(out, "  texts")
	for _, l := range v.Languages {
		fmt.Fprint(out, "\t"+segmentsIn(f.Texts, l.Tag))
	}
	fmt.Fprintln(out)
	_ = out.Flush() // what cannot be written here cannot be written at all, which the last write tells
	writeDearest(w, v, f.Texts)
}

// writeNearness writes how near a person or a promise is on a line. The keys are the most of any language.
func writeNearness(w io.Writer, v *menus.Version, f *proof.Figures, line string) {
	fmt.Fprint(w, "  "+line)
	typical, worst := 0, 0
	for _, l := range v.Languages {
		cell := "-"
		for i := range f.Lines {
			if x := &f.Lines[i]; x.Line == line && x.Language == l.Tag {
				cell = fmt.Sprintf("%.0f / %.0f", x.Typical, x.Worst)
				typical, worst = max(typical, x.TypicalKeys), max(worst, x.WorstKeys)
			}
		}
		fmt.Fprint(w, "\t"+cell)
	}
	fmt.Fprintf(w, "\t%d / %d\n", typical, worst)
}

// segmentsIn is how many segments the texts of a language take: "1 to 4".
func segmentsIn(texts []proof.TextFigures, tag string) string {
	least, most := 0, 0
	for i := range texts {
		if t := &texts[i]; t.Language == tag {
			if least == 0 || t.Segments < least {
				least = t.Segments
			}
			most = max(most, t.Segments)
		}
	}
	if least == most {
		return fmt.Sprint(most)
	}
	return fmt.Sprintf("%d to %d", least, most)
}

// writeDearest names the text that costs most in any language.
func writeDearest(w io.Writer, v *menus.Version, texts []proof.TextFigures) {
	var dearest *proof.TextFigures
	for i := range texts {
		if v.Speaks(texts[i].Language) && (dearest == nil || texts[i].Segments > dearest.Segments) {
			dearest = &texts[i]
		}
	}
	if dearest != nil {
		fmt.Fprintf(w, "The dearest text is of `%s` in %s: %s, %s %s.\n", dearest.Menu, v.Language(dearest.Language).EnglishName,
			plural(dearest.Segments, "segment", "segments"), dearest.Price, dearest.Currency)
	}
}
