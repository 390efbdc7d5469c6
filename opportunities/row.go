package opportunities

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// row is one entry of a file: the words under each of its names.
type row struct {
	line    int
	cells   map[string]cell
	modules []row
}

// cell is what stands under a name: a list of words, or just one.
type cell struct {
	words []string
	line  int
}

// Names are those that an entry of a file can have; title and about may be followed by a language.
func Names() []string {
	return []string{
		"id", "kind", "title", "about", "programme", "campus", "place", "zip", "on", "from", "to", "repeats", "until",
		"times", "except", "school days only", "capacity", "skills", "languages", "clearance", "coordinators", "agenda",
		"modules", "module", "survey",
	}
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

// checkNames finds names that mean nothing.
func (r *rowReader) checkNames() {
	var found []string
	for name := range r.cells {
		found = append(found, name)
	}
	sort.Strings(found)
	for _, name := range found {
		of, language, spoken := strings.Cut(name, " ")
		switch {
		case slices.Contains(Names(), name):
		case spoken && (of == "title" || of == "about"):
			if !r.version.Speaks(language) {
				r.add(r.at(name), "unknown language", "The district's languages are "+strings.Join(r.version.Tags(), ", ")+".",
					"`%s` is not a language of the district.", language)
			}
		default:
			r.add(r.at(name), "unknown word", nearestName(name, Names()), "`%s` has no meaning here.", name)
		}
	}
}

func nearestName(wrong string, known []string) string {
	best, least := "", len(wrong)/3+2
	for _, name := range known {
		if d := translations.Distance(strings.ToLower(wrong), name); d < least {
			best, least = name, d
		}
	}
	if best == "" {
		return "It can be: " + strings.Join(known, ", ") + "."
	}
	return "Did you mean `" + best + "`?"
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
