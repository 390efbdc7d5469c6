package main

import (
	"fmt"
	"io"

	"campusline/proof"
)

// writeTextCosts says what the texts of each language take and cost, and which is the dearest.
func writeTextCosts(w io.Writer, found *checked) {
	for _, l := range found.version.Languages {
		var cheapest, dearest *proof.TextFigures
		n := 0
		for i := range found.Figures.Texts {
			f := &found.Figures.Texts[i]
			if f.Language != l.Tag {
				continue
			}
			n++
			if cheapest == nil || f.Segments < cheapest.Segments {
				cheapest = f
			}
			if dearest == nil || f.Segments > dearest.Segments {
				dearest = f
			}
		}
		if n == 0 {
			continue
		}
		fmt.Fprintf(w, "  %s in %s: %s to %s %s each, for %d to %s; the dearest is of `%s`.\n", plural(n, "text", "texts"), l.EnglishName,
			cheapest.Price, dearest.Price, dearest.Currency, cheapest.Segments, plural(dearest.Segments, "segment", "segments"), dearest.Menu)
	}
}
