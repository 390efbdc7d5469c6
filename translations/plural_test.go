package translations

import (
	"strings"
	"testing"
)

func TestACountedThingHasAsManyFormsAsItsLanguage(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		for n := range 1000 {
			if form := l.PluralForm(n); form < 0 || form >= l.PluralForms() {
				t.Fatalf("%s: %d things have form %d of %d", tag, n, form, l.PluralForms())
			}
		}
		if l.PluralForm(-1) != l.PluralForm(1) {
			t.Errorf("%s: -1 and 1 have other forms", tag)
		}
	}
	for _, tag := range []string{"en", "es"} {
		if l := lookup(t, tag); l.PluralForm(1) != 0 || l.PluralForm(2) != 1 || l.PluralForms() != 2 {
			t.Errorf("%s counts otherwise than one and many", tag)
		}
	}
}

func TestACountedSentenceIsInEveryFormOfEveryLanguage(t *testing.T) {
	t.Parallel()
	for _, tag := range Shipped() {
		l := lookup(t, tag)
		forms := map[string]bool{}
		for n := range 120 {
			sentence := l.Counted(ShownDaysOne, ShownDays, n)
			if !strings.Contains(sentence, "{days}") || !strings.Contains(sentence, "{count}") {
				t.Fatalf("%s: %d days are %q", tag, n, sentence)
			}
			if tag != sourceTag && sentence == string(ShownDays) {
				t.Fatalf("%s: %d days are in English", tag, n)
			}
			// The word for a day is one in Hindi however many there are; that for a minute is not.
			forms[sentence+l.Counted(ShownUncoveredOne, ShownUncovered, n)] = true
		}
		if len(forms) < min(l.PluralForms(), 2) {
			t.Errorf("%s tells %d kinds of numbers apart and has %d sentences", tag, l.PluralForms(), len(forms))
		}
	}
}
