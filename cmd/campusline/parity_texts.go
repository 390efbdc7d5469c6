package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"campusline/parity"
)

// writeTextsSideBySide writes a row for each text, with the segments that it takes in each language.
func writeTextsSideBySide(w io.Writer, tags []string, all []parity.Text) error {
	out := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(out, "menu\tplace\t"+strings.Join(tags, "\t"))
	for i := 0; i < len(all); {
		first, segments := &all[i], map[string]string{}
		for ; i < len(all) && all[i].SamePlace(first); i++ {
			segments[all[i].Language] = fmt.Sprint(all[i].Segments)
		}
		fmt.Fprintf(out, "%s\t%s:%d", first.Menu, first.File, first.Line)
		for _, tag := range tags {
			if segments[tag] == "" {
				segments[tag] = "-"
			}
			fmt.Fprint(out, "\t"+segments[tag])
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}
