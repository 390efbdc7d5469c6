package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"campusline/menus"
	"campusline/proof"
)

// writeText writes what was found for people, and closes with figures.
func writeText(w io.Writer, found *checked) error {
	out := &strings.Builder{}
	for _, f := range found.all() {
		writeFinding(out, found, &f)
	}
	for i := range found.Waived {
		f := &found.Waived[i]
		fmt.Fprintf(out, "Waived: %s at `%s`, because %s\n", f.Rule, f.Menu, f.Because)
	}
	writeVerdict(out, found)
	for i := range found.Notes {
		fmt.Fprintln(out, found.Notes[i].Problem)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// writeProblems writes the problems of menus that were only loaded.
func writeProblems(w io.Writer, version *menus.Version, problems []menus.Problem) error {
	return writeText(w, &checked{version: version, problems: problems})
}

func writeFinding(w io.Writer, found *checked, f *proof.Finding) {
	fmt.Fprintln(w, f.Problem)
	if f.Why == "" {
		return
	}
	fmt.Fprintf(w, "  Rule: %s. %s\n", f.Rule, f.Why)
	if concerns := f.Concerns(found.version); concerns != "" {
		fmt.Fprintf(w, "  Concerns: %s.\n", concerns)
	}
	if f.Call != nil {
		fmt.Fprintf(w, "  %s\n", f.Call.Brief())
		fmt.Fprintf(w, "    %s\n", strings.ReplaceAll(strings.TrimRight(f.Call.String(), "\n"), "\n", "\n    "))
		fmt.Fprintf(w, "  Again: %s\n", f.Call.Command(found.folder))
	}
	fmt.Fprintln(w)
}

// writeVerdict says what the problems mean, and how much was looked at.
func writeVerdict(w io.Writer, found *checked) {
	v, all := found.version, found.all()
	switch {
	case v == nil:
		fmt.Fprintf(w, "%s. These menus cannot be served.\n", counted(all))
		return
	case found.refused():
		fmt.Fprintf(w, "%s. These menus cannot be published.\n", counted(all))
	case len(all) > 0:
		fmt.Fprintf(w, "%s. These menus can be served.\n", counted(all))
	default:
		fmt.Fprintf(w, "%s: no problems. %s, %s, %s.\n", v.District.Name, plural(len(v.Lines), "line", "lines"),
			plural(len(v.Campuses), "campus", "campuses"), plural(len(v.Languages), "language", "languages"))
	}
	if found.Figures.States == 0 {
		return // nothing was proved
	}
	fmt.Fprintf(w, "Tried: %d ways on from %d states, in %d situations.\n", found.Figures.Ways, found.Figures.States, found.Figures.Situations)
	writeFigures(w, v, &found.Figures)
}

// counted says how many problems there are, the errors apart from the warnings.
func counted(all []proof.Finding) string {
	errors, warnings := 0, 0
	for i := range all {
		if all[i].Severity == menus.Error {
			errors++
		} else {
			warnings++
		}
	}
	return fmt.Sprintf("%s, %s", plural(errors, "error", "errors"), plural(warnings, "warning", "warnings"))
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// writeJSON writes one object: what was found, what was waived, and every figure.
func writeJSON(w io.Writer, found *checked) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	all := slices.Clone(found.all())
	for i := range all {
		if f := &all[i]; f.Call != nil {
			f.Again = f.Call.Command(found.folder)
		}
	}
	return encoder.Encode(proof.Report{Findings: all, Notes: found.Notes, Waived: found.Waived, Figures: found.Figures})
}

func writeCSV(w io.Writer, found *checked) error {
	out := csv.NewWriter(w)
	_ = out.Write([]string{"file", "line", "column", "severity", "rule", "text", "fix", "concerns", "again"})
	for _, f := range found.all() {
		concerns, again := "", ""
		if f.Why != "" {
			concerns = f.Concerns(found.version)
		}
		if f.Call != nil {
			again = f.Call.Command(found.folder)
		}
		_ = out.Write([]string{
			f.File, strconv.Itoa(f.Line), strconv.Itoa(f.Column), string(f.Severity), f.Rule, f.Text, f.Fix, concerns, again,
		})
	}
	out.Flush() // which gives the error of any Write before it
	return out.Error()
}
