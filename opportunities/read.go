package opportunities

import (
	"path"
	"strings"

	"campusline/menus"
)

// Read reads a file of opportunities, YAML or, where its name ends in .csv, CSV. Campuses, languages, the zone and the
// calendar are those of a version of the menus. Every problem is told at once; with any of them nothing is given.
func Read(file string, content []byte, version *menus.Version) ([]Opportunity, []menus.Problem) {
	var problems []menus.Problem
	read := rowsOfYAML
	if strings.EqualFold(path.Ext(file), ".csv") {
		read = rowsOfCSV
	}
	rows := read(file, content, &problems)
	var all []Opportunity
	seen := map[string]int{} // the row of each name
	for _, one := range rows {
		reader := rowReader{one, file, version, &problems}
		for _, o := range reader.opportunities() {
			if line, twice := seen[o.Name]; twice {
				reader.add(one.line, "written twice", "Keep one of them, or give each an `id` of its own.",
					"The same opportunity stands on line %d.", line)
				break
			}
			seen[o.Name] = one.line
			all = append(all, o)
		}
	}
	if len(rows) == 0 && len(problems) == 0 {
		problems = append(problems, menus.Problem{
			File: file, Rule: "missing", Severity: menus.Error, Text: "There are no opportunities in this file.",
		})
	}
	if len(problems) > 0 {
		return nil, problems
	}
	return all, nil
}
