package opportunities

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"campusline/menus"
)

// row is one entry of a file: the words under each of its names.
type row struct {
	line    int
	cells   map[string]cell
	modules []row
	table   *header // of the table that it is in; nil in YAML
}

// cell is what stands under a name: a list of words, or just one.
type cell struct {
	words []string
	line  int
}

// rowReader reads the cells of one row and collects what is wrong with them.
type rowReader struct {
	row
	file     string
	version  *menus.Version
	problems *[]menus.Problem
}

func (r *rowReader) add(line int, rule, fix, text string, args ...any) {
	*r.problems = append(*r.problems, menus.Problem{
		File: r.file, Line: line, Column: 1, Rule: rule, Severity: menus.Error, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

func (r *rowReader) warn(line int, rule, fix, text string, args ...any) {
	r.add(line, rule, fix, text, args...)
	(*r.problems)[len(*r.problems)-1].Severity = menus.Warning
}

// missing tells of something without which there is no opportunity, unless it is told of the whole table.
func (r *rowReader) missing(name, fix, text string, args ...any) {
	if r.table == nil || r.table.has[name] {
		r.add(r.line, "missing", fix, text, args...)
	}
}

// faults counts what is wrong so far.
func (r *rowReader) faults() int { return menus.Errors(*r.problems) }

// checkNames finds names that mean nothing. Those of a table are told where they stand.
func (r *rowReader) checkNames(known []string) {
	if r.table != nil {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(r.cells)) {
		if wrong, fix := nameProblem(name, known, r.version); wrong != "" {
			r.add(r.at(name), "unknown word", fix, "%s", wrong)
		}
	}
}

// nameProblem says what is wrong with a name, and what would mend it; "" for nothing.
func nameProblem(name string, known []string, version *menus.Version) (wrong, fix string) {
	of, language, spoken := strings.Cut(name, " ")
	switch {
	case slices.Contains(known, name):
		return "", ""
	case !spoken || !slices.Contains(inLanguages(), of) || !slices.Contains(known, of):
		return fmt.Sprintf("`%s` has no meaning here.", name), nameMeant(name, known)
	case version.Speaks(language):
		return "", ""
	}
	return fmt.Sprintf("`%s` is not a language of the district.", language),
		"The district's languages are " + strings.Join(version.Tags(), ", ") + "."
}

// at is the line of a name, or of the row.
func (r *rowReader) at(name string) int {
	if c, ok := r.cells[name]; ok {
		return c.line
	}
	return r.line
}

func (r *rowReader) list(name string) []string { return r.cells[name].words }

func (r *rowReader) text(name string) string { return strings.Join(r.cells[name].words, ", ") }

// spoken reads words in several languages.
func (r *rowReader) spoken(name string) Words {
	first := r.version.Tags()[0]
	words := Words{}
	for key := range r.cells {
		of, language, _ := strings.Cut(key, " ")
		if of != name {
			continue
		}
		if language == first {
			language = ""
		}
		if text := r.text(key); text != "" {
			words[language] = text
		}
	}
	return words
}
