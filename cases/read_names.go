package cases

import (
	"slices"
	"strings"
)

// singles are the names of the teams that stand at no campus of a level.
func (r *reading) singles() []string {
	var names []string
	for _, t := range r.rules.Teams {
		if !strings.Contains(t.ID, " at ") {
			names = append(names, t.ID)
		}
	}
	return names
}

func (r *reading) teamNames() []string {
	names := r.singles()
	for name := range r.each {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

func (r *reading) campusIDs() []string {
	var ids []string
	for _, c := range r.version.Campuses {
		ids = append(ids, c.ID)
	}
	return ids
}

func (r *reading) levels() []string {
	var levels []string
	for _, c := range r.version.Campuses {
		if c.Level != "" && !slices.Contains(levels, c.Level) {
			levels = append(levels, c.Level)
		}
	}
	return levels
}
