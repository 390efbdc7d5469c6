package outreach

import (
	"fmt"
	"slices"
	"strings"

	"campusline/menus"
	"campusline/spreadsheet"
	"campusline/translations"
)

// Columns are those that a file of contacts can have. Only the first is needed.
func Columns() []string { return []string{"number", "language", "campus", "zone", "household"} }

// Contacts are what a file of contacts says.
type Contacts struct {
	Members []Member // each number once, in the order of the file
	Twice   int      // rows that said something of a number already read
	Left    []string // columns that mean nothing here, and were not taken
}

// ReadMembers reads a table whose first line names its columns. A number may stand in several rows, as that of a family
// with children at two campuses does. Campuses and languages are those of a version of the menus. Every problem is told
// at once; with any but warnings, nothing is given.
func ReadMembers(file string, content []byte, version *menus.Version) (Contacts, []menus.Problem) {
	r := memberReader{file: file, version: version, places: map[string]place{}}
	r.table(content)
	if !menus.Refused(r.problems) && len(r.contacts.Members) == 0 {
		r.add(0, "missing", "Write one in each row, under a line that names the columns: "+strings.Join(Columns(), ", ")+".",
			"There are no contacts in this file.")
	}
	if menus.Refused(r.problems) {
		return Contacts{}, r.problems
	}
	return r.contacts, r.problems
}

// place is where a number was read first.
type place struct{ index, line int }

// memberReader reads one file and collects what is wrong with it.
type memberReader struct {
	file     string
	version  *menus.Version
	header   map[string]int // by the name of a column, where it stands
	places   map[string]place
	contacts Contacts
	problems []menus.Problem
}

func (r *memberReader) add(line int, rule, fix, text string, args ...any) {
	column := min(line, 1)
	r.problems = append(r.problems, menus.Problem{
		File: r.file, Line: line, Column: column, Rule: rule, Severity: menus.Error, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

func (r *memberReader) table(content []byte) {
	text, problems := spreadsheet.Text(r.file, content)
	r.problems = append(r.problems, problems...)
	if menus.Refused(problems) {
		return
	}
	rows, problems := spreadsheet.Rows(r.file, text)
	r.problems = append(r.problems, problems...)
	for i, row := range rows {
		if i > 0 {
			r.row(row.Cells, row.Line)
		} else if !r.readHeader(row.Cells, row.Line) {
			return
		}
	}
}

// readHeader finds the columns. One whose name is nearly that of a known one is taken for a slip; others are left out,
// since what a school's records hold beside is nobody's business here.
func (r *memberReader) readHeader(cells []string, line int) bool {
	r.header = map[string]int{}
	before := len(r.problems)
	for i, words := range cells {
		name := strings.ToLower(strings.TrimSpace(words))
		_, twice := r.header[name]
		switch near := nearest(name, Columns()); {
		case twice:
			r.add(line, "written twice", "Keep one of them.", "The column `%s` is there twice.", name)
		case slices.Contains(Columns(), name):
			r.header[name] = i
		case near != "":
			r.add(line, "unknown word", "Did you mean `"+near+"`? If not, call it otherwise.", "`%s` is no column.", name)
		case name != "":
			r.contacts.Left = append(r.contacts.Left, strings.TrimSpace(words))
		}
	}
	if _, ok := r.header["number"]; !ok && len(r.problems) == before {
		r.add(line, "missing", "Call the column with the phone numbers `number`.", "No column is called `number`.")
	}
	return len(r.problems) == before
}

// nearest is the one of some names that a word differs from by a slip of the finger, or two in a long one; "" if there is
// none.
func nearest(word string, names []string) string {
	for _, name := range names {
		if d := translations.Distance(word, name); d > 0 && d <= max(1, len(word)/4) {
			return name
		}
	}
	return ""
}
