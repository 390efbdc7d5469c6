package settings

import (
	"strings"

	"campusline/translations"
)

// fewNames is how many names are listed where none is near.
const fewNames = 50

// Suggestion names what was probably meant, or lists what there is, unless that is a lot.
func Suggestion(wrong string, names []string) string {
	best, distance := "", len(wrong)/3+2
	for _, name := range names {
		if d := translations.Distance(translations.Fold(wrong), translations.Fold(name)); d < distance {
			best, distance = name, d
		}
	}
	switch {
	case best != "":
		return "Did you mean `" + best + "`?"
	case len(names) == 0 || len(names) > fewNames:
		return ""
	}
	return "It can be: " + strings.Join(names, ", ") + "."
}
