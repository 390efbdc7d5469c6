package opportunities

import (
	"path"
	"slices"
	"strings"

	"campusline/menus"
	"campusline/spreadsheet"
)

// Entry is an opportunity as a file says it.
type Entry struct {
	Opportunity
	Line int // where it stands, from 1
}

// Read reads a file of opportunities: YAML, or a table where its name ends in .csv, .tsv or .txt. Campuses, languages, the zone
// and the calendar are those of a version of the menus. Every problem is told at once; with any but warnings, nothing is given.
func Read(file string, content []byte, version *menus.Version) ([]Entry, []menus.Problem) {
	text, problems := spreadsheet.Text(file, content)
	if menus.Refused(problems) {
		return nil, problems
	}
	read := rowsOfYAML
	if slices.Contains([]string{".csv", ".tsv", ".txt"}, strings.ToLower(path.Ext(file))) {
		read = rowsOfTable
	}
	rows := read(file, text, version, &problems)
	if len(rows) == 0 && !menus.Refused(problems) {
		problems = append(problems, menus.Problem{
			File: file, Rule: "missing", Severity: menus.Error, Text: "There are no opportunities in this file.",
		})
	}
	all := entriesOf(rows, file, version, &problems)
	if menus.Refused(problems) {
		return nil, problems
	}
	return all, problems
}

func entriesOf(rows []row, file string, version *menus.Version, problems *[]menus.Problem) (all []Entry) {
	seen := map[string]int{} // the row of each name
	for _, one := range rows {
		reader := rowReader{one, file, version, problems}
		made := reader.opportunities()
		if len(made) > 0 {
			reader.warnOfCost(&made[0])
		}
		for _, o := range made {
			if line, twice := seen[o.Name]; twice {
				reader.writtenTwice(line)
				break
			}
			seen[o.Name] = one.line
			all = append(all, Entry{o, one.line})
		}
	}
	return all
}

// writtenTwice tells that a row says what another one said before.
func (r *rowReader) writtenTwice(line int) {
	fix := "Keep one of them, or give each an `id` of its own."
	if r.text("id") != "" {
		fix = "Keep one of them, or give each another `id`; the parts of one workshop need words under `module` in each row."
	}
	r.add(r.line, "written twice", fix, "The same opportunity stands on line %d.", line)
}
