package translations

import "testing"

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
