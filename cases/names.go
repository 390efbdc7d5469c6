package cases

import (
	"strings"
	"time"

	"campusline/translations"
)

// PersonName is the name of a person as families read it, or whatever stands in the history for somebody who is none.
func (r *Rules) PersonName(id string) string {
	if p := r.Person(id); p != nil {
		return p.Name
	}
	return id
}

// PersonNamed finds a person by their id or name, as staff write it: "brandt", "Ms. Brandt". It is nil for nobody.
func (r *Rules) PersonNamed(words string) *Person {
	folded := translations.Fold(words)
	return r.personWith(func(p *Person) bool {
		return folded != "" && (translations.Fold(p.ID) == folded || translations.Fold(p.Name) == folded)
	})
}

// leadOf names who leads a team.
func (r *Rules) leadOf(t *Team, at time.Time) string {
	if p := r.Leading(t, at); p != nil {
		return p.Name
	}
	return "its lead"
}

// suggestion is the team or person whose name is nearest to one that is none.
func (r *Rules) suggestion(wrong string) string {
	best, distance := "", len(wrong)/3+2
	look := func(id string) {
		if d := translations.Distance(translations.Fold(wrong), translations.Fold(id)); d < distance {
			best, distance = id, d
		}
	}
	for _, t := range r.Teams {
		look(t.ID)
	}
	for _, p := range r.People {
		look(p.ID)
	}
	if best == "" {
		return "`campusline cases teams` lists them."
	}
	return "Did you mean " + strings.TrimSpace(best) + "?"
}
