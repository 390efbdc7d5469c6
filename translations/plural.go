package translations

import (
	"slices"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// PluralForms returns how many forms of a counted thing this language tells apart for whole numbers (CLDR, plural
// rules): 2 in English, 6 in Arabic, 1 in Vietnamese. A translation of a counted text has that many, in the order of
// CLDR: zero, one, two, few, many, other.
func (l *Language) PluralForms() int {
	return len(l.plurals)
}

// PluralNames returns what CLDR calls those forms, in their order: "one" and "other" in English.
func (l *Language) PluralNames() []string {
	names := make([]string, len(l.plurals))
	for i, form := range l.plurals {
		names[i] = pluralNames()[slices.Index(order(), form)]
	}
	return names
}

// pluralNames are CLDR's names of the plural categories, in its order.
func pluralNames() []string {
	return []string{"zero", "one", "two", "few", "many", "other"}
}

// PluralForm returns which of its forms, counted from 0, this language uses for n things.
func (l *Language) PluralForm(n int) int {
	return slices.Index(l.plurals, pluralOf(l.counts, n))
}

// order is CLDR's order of the plural categories, which is also that of the forms in translators' files.
func order() []plural.Form {
	return []plural.Form{plural.Zero, plural.One, plural.Two, plural.Few, plural.Many, plural.Other}
}

// pluralsOf finds the categories that whole numbers have in a language. Every rule of CLDR for whole numbers shows
// itself below 200, but for those of millions in the Romance languages, whose forms are those of other numbers.
func pluralsOf(tag language.Tag) []plural.Form {
	used := map[plural.Form]bool{plural.Other: true}
	for n := range 200 {
		used[pluralOf(tag, n)] = true
	}
	return slices.DeleteFunc(order(), func(f plural.Form) bool { return !used[f] })
}

func pluralOf(tag language.Tag, n int) plural.Form {
	if n < 0 {
		n = -n
	}
	return plural.Cardinal.MatchPlural(tag, n, 0, 0, 0, 0)
}
