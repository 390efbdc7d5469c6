package difference

import (
	"strings"
	"unicode"

	"campusline/menus"
	"campusline/privacy"
)

// ofKeeping tells what is held of people for longer, or for a shorter time.
func ofKeeping(a, b *menus.Version) []Difference {
	was, _ := privacy.Read(menus.Files(a.Files))
	now, _ := privacy.Read(menus.Files(b.Files))
	var all []Difference
	for _, kind := range privacy.Kinds() {
		before, after := was.Keeps(kind), now.Keeps(kind)
		if before == after {
			continue
		}
		how := "a shorter time"
		if after.About() > before.About() {
			how = "longer"
		}
		all = append(all, whole(OtherKeeping, nil, before.String(), after.String(), "What is kept of people for %s now: %s, for %s and not for %s.",
			how, meaning(kind), after, before))
	}
	return all
}

// meaning is what a kind of record is, as a part of a sentence: "the sounds of messages".
func meaning(kind privacy.Kind) string {
	words, _, _ := strings.Cut(privacy.Means(kind), ".")
	runes := []rune(words)
	runes[0] = unicode.ToLower(runes[0])
	return string(runes)
}
