package menus

import (
	"fmt"
	"strings"

	"campusline/translations"
)

// tagMeant tells how a language is written that was named otherwise than by its tag. Tags are too short for the nearest
// one to be the one that was meant, so where no name tells it, all are listed.
func tagMeant(wrong string) string {
	var all []string
	for _, tag := range translations.Shipped() {
		l, _ := translations.Lookup(tag)
		for _, name := range append([]string{l.Name, l.Spoken, l.EnglishName}, l.Also...) {
			if translations.Fold(name) == translations.Fold(wrong) {
				return fmt.Sprintf("Write `%s` for %s.", tag, l.EnglishName)
			}
		}
		all = append(all, fmt.Sprintf("%s (%s)", tag, l.EnglishName))
	}
	return "It can be: " + strings.Join(all, ", ") + "."
}
