package translations

import (
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// Match returns the offered tag that serves somebody who wants the given one, as BCP 47 and CLDR have it: es-419
// and es-MX are served by es, EN-us by en. It reports false where none of the offered languages would be
// understood, and for what is not a tag.
func Match(wanted string, offered []string) (string, bool) {
	if slices.Contains(offered, wanted) {
		return wanted, true
	}
	want, err := language.Parse(strings.TrimSpace(wanted))
	if err != nil || len(offered) == 0 {
		return "", false
	}
	tags := make([]language.Tag, len(offered))
	for i, tag := range offered {
		tags[i] = language.Make(tag)
	}
	_, i, confidence := language.NewMatcher(tags).Match(want)
	if confidence == language.No {
		return "", false
	}
	return offered[i], true
}
