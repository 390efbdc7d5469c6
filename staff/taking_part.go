package staff

import (
	"slices"

	"campusline/translations"
)

// takesPart says whether somebody joins, changes how many they are, or leaves, as families write it right before a code or
// behind it: "I want to join 4271". Where much else is said, it is about others: "tell all to come to 4271 with boots".
func takesPart(l *translations.Language, before, behind []string) bool {
	for _, list := range []translations.Phrase{translations.WordsJoin, translations.WordsChange, translations.WordsLeaving} {
		for end := len(before); end > 0 && len(withoutSmall(l, before[end:])) == 0; end-- {
			for at := range end {
				if says(l, list, before[at:end]) {
					return len(withoutSmall(l, slices.Concat(before[:at], behind))) <= fewWords
				}
			}
		}
		for end := len(behind); end > 0; end-- {
			if says(l, list, behind[:end]) {
				return len(withoutSmall(l, slices.Concat(before, behind[end:]))) <= fewWords
			}
		}
	}
	return false
}
