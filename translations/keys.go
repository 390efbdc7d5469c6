package translations

import (
	"slices"
	"strings"
	"unicode"

	"campusline/interchange"
)

// KeepsKeys says why a translation of one of the product's own texts cannot be used, nil where it can: it tells people to
// press or write something else. Digits of every script count as the same.
func KeepsKeys(e *interchange.Entry) *Misfit {
	if !strings.Contains(e.Text, "press") && !strings.Contains(e.Text, "eply") {
		return nil
	}
	if has, wants := digitsIn(e.Translation()), digitsIn(e.Text); !slices.Equal(has, wants) {
		return &Misfit{
			"The translation does not name the same keys: " + strings.Join(strings.Split(string(wants), ""), ", ") + ".",
			"Write each key as a digit, as the text has it.",
		}
	}
	return nil
}

// digitsIn are the digits of a text, whatever script writes them, each once and in order.
func digitsIn(text string) []rune {
	var all []rune
	for _, r := range Fold(text) {
		if unicode.IsDigit(r) {
			all = append(all, r)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}
