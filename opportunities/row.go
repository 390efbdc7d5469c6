package opportunities

import (
	"fmt"
	"slices"
	"sort"
	"strconv"
	"strings"
	"time"

	"github.com/nyaruka/phonenumbers"

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

// names are those that a row can have; title and about may be followed by a language.
func names() []string {
	return []string{
		"id", "kind", "title", "about", "programme", "campus", "place", "zip", "on", "from", "to", "repeats", "until",
		"times", "except", "school days only", "capacity", "skills", "languages", "clearance", "coordinators", "agenda",
		"modules", "module",
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
		case slices.Contains(names(), name):
		case spoken && (of == "title" || of == "about"):
			if !r.version.Speaks(language) {
				r.add(r.at(name), "unknown language", "The district's languages are "+strings.Join(r.version.Tags(), ", ")+".",
					"`%s` is not a language of the district.", language)
			}
		default:
			r.add(r.at(name), "unknown word", nearestName(name, names()), "`%s` has no meaning here.", name)
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

// number reads a whole number, or gives none where nothing is written.
func (r *rowReader) number(name string, from, to, none int) int {
	words := r.text(name)
	if words == "" {
		return none
	}
	n, err := strconv.Atoi(words)
	if err != nil || n < from || n > to {
		r.add(r.at(name), "number", "", "`%s` should be a whole number from %d to %d, not `%s`.", name, from, to, words)
		return none
	}
	return n
}

func (r *rowReader) yes(name string) bool {
	switch words := strings.ToLower(r.text(name)); words {
	case "yes", "true":
		return true
	case "", "no", "false":
		return false
	default:
		r.add(r.at(name), "yes or no", "", "`%s` should be yes or no, not `%s`.", name, words)
		return false
	}
}

// days reads days like 2026-12-01 or 12/1/2026.
func (r *rowReader) days(name string) []time.Time {
	var all []time.Time
	for _, words := range r.list(name) {
		d, err := time.Parse(time.DateOnly, words)
		if err != nil {
			d, err = time.Parse("1/2/2006", words)
		}
		if err != nil {
			r.add(r.at(name), "date", "Write it like `2026-12-01` or `12/1/2026`.", "`%s` is not a day.", words)
			continue
		}
		all = append(all, d)
	}
	return all
}

// day reads one day; zero where there is none.
func (r *rowReader) day(name string) time.Time {
	if all := r.days(name); len(all) > 0 {
		return all[0]
	}
	return time.Time{}
}

// clock reads a time of day as minutes from midnight; false where there is none.
func (r *rowReader) clock(name string) (minutes int, ok bool) {
	words := r.text(name)
	if words == "" {
		r.add(r.line, "missing", "Add `"+name+"` with a time like `15:30` or `3:30 pm`.", "There is no time under `%s`.", name)
		return 0, false
	}
	plain := strings.ToUpper(strings.NewReplacer(" ", "", ".", "").Replace(words))
	for _, layout := range []string{"15:04", "3:04PM", "3PM", "15:04:05"} {
		if t, err := time.Parse(layout, plain); err == nil {
			return t.Hour()*60 + t.Minute(), true
		}
	}
	r.add(r.at(name), "time", "Write it like `15:30` or `3:30 pm`.", "`%s` is not a time of day.", words)
	return 0, false
}

// phones reads phone numbers as E.164.
func (r *rowReader) phones(name string) []string {
	var all []string
	for _, words := range r.list(name) {
		n, err := phonenumbers.Parse(words, "US")
		if err != nil || !phonenumbers.IsPossibleNumber(n) {
			r.add(r.at(name), "phone number", "Write it like `512-555-0142`.", "A number under `%s` is not a phone number.", name)
			continue
		}
		all = append(all, phonenumbers.Format(n, phonenumbers.E164))
	}
	return all
}
