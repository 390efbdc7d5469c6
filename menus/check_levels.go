package menus

import (
	"slices"

	"campusline/translations"
)

// checkLevels warns of a level that nothing else knows and that is nearly one that is known: its campus would have the
// district's hours, and be none of those that a question asks about.
func (l *loader) checkLevels() {
	count := map[string]int{}
	for _, c := range l.version.Campuses {
		count[c.Level]++
	}
	known := sortedKeys(l.hours)
	for _, level := range sortedKeys(count) {
		if count[level] > 1 {
			known = append(known, level)
		}
	}
	for _, c := range l.version.Campuses {
		if c.Level == "" || slices.Contains(known, c.Level) {
			continue
		}
		if i := slices.IndexFunc(known, func(level string) bool { return isSlipOf(c.Level, level) }); i >= 0 {
			l.warn(l.at["level "+c.ID], "level", "Did you mean `"+known[i]+"`?", "Only `%s` has the level `%s`, and no hours have that name.", c.ID, c.Level)
		}
		known = append(known, c.Level)
	}
}

// isSlipOf says whether a word is nearly another: one letter in three may differ.
func isSlipOf(word, meant string) bool {
	const lettersToASlip = 3
	return word != meant && translations.Distance(translations.Fold(word), translations.Fold(meant)) <= len(word)/lettersToASlip
}
