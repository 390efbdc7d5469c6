package opportunities

import (
	"slices"
	"strconv"
	"strings"

	"campusline/menus"
	"campusline/spreadsheet"
)

// header is the first line of a table, which names its columns.
type header struct {
	names []string        // "" for a column that is not read
	has   map[string]bool // without languages
	lacks bool            // one without which there is no opportunity
}

// fewestNames is from how many names on a line that line is one of names.
const fewestNames = 3

// readHeader reads the names, and tells what is wrong with them once; nil where the first line has none.
func (r *tableReader) readHeader(table []spreadsheet.Row, version *menus.Version) *header {
	first := table[0]
	if namesOn(first, version) == 0 {
		fix := "Write there: " + strings.Join(needed(), ", ") + ", and what else there is to say."
		for _, line := range table[1:min(len(table), 10)] {
			if namesOn(line, version) >= fewestNames {
				fix = "They seem to stand on line " + strconv.Itoa(line.Line) + ": take out what is above it."
				break
			}
		}
		r.add(first.Line, "missing", fix, "The first line should name the columns.")
		return nil
	}
	h := &header{has: map[string]bool{}}
	var doubts []string // names that were perhaps meant otherwise
	for i, written := range first.Cells {
		name := nameOf(written, version)
		of, _, _ := strings.Cut(name, " ")
		switch wrong, fix := nameProblem(name, Names(), version); {
		case name == "":
			if row := firstWith(table[1:], i); row > 0 {
				r.add(first.Line, "missing", "Give it one, or empty the column.", "Column %d has no name, and has words on line %d.", i+1, row)
			}
		case slices.Contains(h.names, name):
			r.add(first.Line, "written twice", "Keep one of them.", "There are two columns for `%s`.", name)
			name = ""
		case wrong != "":
			r.add(first.Line, "unknown word", ifNot(fix), "%s", strings.Replace(wrong, name, strings.TrimSpace(written), 1))
			doubts = append(doubts, fix)
			name = ""
		}
		h.names = append(h.names, name)
		h.has[name], h.has[of] = true, true
	}
	r.missingColumns(h, first.Line, strings.Join(doubts, " "))
	return h
}

// missingColumns tells of columns that have to be there, unless the name of one was not understood and may have been meant.
func (r *tableReader) missingColumns(h *header, line int, doubts string) {
	for _, name := range needed() {
		h.lacks = h.lacks || !h.has[name]
		if !h.has[name] && !strings.Contains(doubts, "`"+name+"`") {
			r.add(line, "missing", "Add one.", "There is no column `%s`.", name)
		}
	}
}

// namesOn counts the names that a line has.
func namesOn(line spreadsheet.Row, version *menus.Version) (n int) {
	for _, written := range line.Cells {
		if name := nameOf(written, version); slices.Contains(Names(), name) || meant(name) != "" {
			n++
		}
	}
	return n
}

// firstWith is the line of the first row with words in a column; 0 for none.
func firstWith(rows []spreadsheet.Row, column int) int {
	for _, row := range rows {
		if column < len(row.Cells) && strings.TrimSpace(row.Cells[column]) != "" {
			return row.Line
		}
	}
	return 0
}

// ifNot adds what mends a column that was meant to be nothing of this.
func ifNot(fix string) string { return fix + " If it is something else, take the column out." }
