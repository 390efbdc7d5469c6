package opportunities

import (
	"maps"
	"slices"
	"strings"

	"campusline/menus"
)

// saidToFamilies are the names of words that families hear or read as they stand, in any language.
func saidToFamilies() []string {
	return []string{"title", "about", "place", "skills", "clearance", "agenda"}
}

// checkBraces finds braces in what families hear and read, where nothing is filled in. In a table what is said of each
// module stands under `module`, and what else stands beside it is the workshop's.
func (r *rowReader) checkBraces() {
	r.checkBracesIn(saidToFamilies())
	for _, part := range r.modules {
		reader := rowReader{part, r.file, r.version, r.problems}
		if part.table != nil {
			reader.checkBracesIn([]string{"module"})
			continue
		}
		reader.checkBracesIn([]string{"title"})
	}
}

func (r *rowReader) checkBracesIn(names []string) {
	for _, key := range slices.Sorted(maps.Keys(r.cells)) {
		name, _, _ := strings.Cut(key, " ")
		if !slices.Contains(names, name) {
			continue
		}
		if wrong, fix := menus.NotFilledIn(r.text(key)); wrong != "" {
			r.add(r.at(key), "braces", fix, "%s", wrong)
		}
	}
}
