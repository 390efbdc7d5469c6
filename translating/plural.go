package translating

import (
	"fmt"

	"campusline/translations"
)

// formula is a rule by which a number chooses its form, as the header of a PO file writes it.
type formula struct {
	written string
	form    func(n int) int
}

// formulas are those of the languages that ship. Every tool for PO files knows them.
func formulas() []formula {
	two := func(second bool) int {
		if second {
			return 1
		}
		return 0
	}
	return []formula{
		{"plural=0", func(int) int { return 0 }},
		{"plural=(n != 1)", func(n int) int { return two(n != 1) }},
		{"plural=(n > 1)", func(n int) int { return two(n > 1) }},
		{"plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5)", arabic},
	}
}

func arabic(n int) int {
	switch {
	case n <= 2:
		return n
	case n%100 >= 3 && n%100 <= 10:
		return 3
	case n%100 >= 11:
		return 4
	}
	return 5
}

// pluralFormula is what a PO file says of how a language counts, "" where no formula is known: tools then ask.
func pluralFormula(l *translations.Language) string {
	for _, f := range formulas() {
		if f.counts(l) {
			return fmt.Sprintf("nplurals=%d; %s;", l.PluralForms(), f.written)
		}
	}
	return ""
}

// counts says whether a formula chooses as the language does.
func (f *formula) counts(l *translations.Language) bool {
	for n := range 1000 {
		if f.form(n) != l.PluralForm(n) {
			return false
		}
	}
	return true
}
