package outreach

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// byteOrderMark begins files that a spreadsheet has written as UTF-8.
const byteOrderMark = "\xef\xbb\xbf"

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
// at once; with any of them nothing is given.
func ReadMembers(file string, content []byte, version *menus.Version) (Contacts, []menus.Problem) {
	r := memberReader{file: file, version: version, places: map[string]place{}}
	r.table(content)
	if len(r.problems) == 0 && len(r.contacts.Members) == 0 {
		r.add(0, "missing", "Write one in each row, under a line that names the columns: "+strings.Join(Columns(), ", ")+".",
			"There are no contacts in this file.")
	}
	if len(r.problems) > 0 {
		return Contacts{}, r.problems
	}
	return r.contacts, nil
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
	table := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(content, []byte(byteOrderMark))))
	table.FieldsPerRecord = -1
	for {
		cells, err := table.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			line := 0
			if wrong := (&csv.ParseError{}); errors.As(err, &wrong) {
				line = wrong.Line
			}
			r.add(line, "wrong form", "Look for a quotation mark that is not closed.", "This row cannot be read.")
			return
		}
		line, _ := table.FieldPos(0)
		switch {
		case r.header == nil:
			if !r.readHeader(cells, line) {
				return
			}
		case strings.Join(cells, "") != "":
			r.row(cells, line)
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
