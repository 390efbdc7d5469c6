package translating

import (
	"slices"
	"strings"
	"testing"

	"campusline/interchange"
	"campusline/translations"
)

func TestEveryShippedLanguageHasAFormula(t *testing.T) {
	t.Parallel()
	for _, tag := range translations.Shipped() {
		l, _ := translations.Lookup(tag)
		if got := pluralFormula(l); !strings.HasPrefix(got, "nplurals=") {
			t.Errorf("%s counts by no known formula", tag)
		}
	}
	l, _ := translations.Lookup("es")
	if got := pluralFormula(l); got != "nplurals=2; plural=(n != 1);" {
		t.Errorf("Spanish: %q", got)
	}
}

const countedMenu = `main:
  steps:
    - ask: How many of you are coming?
      answer: number
      as: guests
    - say: {one: One place is kept., other: "{guests} places are kept."}
      go: end
`

func TestACountedTextIsTranslatedForEachKindOfNumber(t *testing.T) {
	t.Parallel()
	d := open(t, countedMenu, mainInSpanish)
	e := d.entry(t, "One place is kept.")
	if e.Plural != "{guests} places are kept." || !slices.Contains(e.Context, "What is said depends on a number. Spanish has words for: one, other.") {
		t.Errorf("got %+v", e)
	}
	for _, format := range []interchange.Format{interchange.PO, interchange.XLIFF, interchange.CSV} {
		d := open(t, countedMenu, mainInSpanish)
		file, problems := interchange.Read(interchange.Write(d.Document, format), format)
		at := slices.IndexFunc(file.Entries, func(e interchange.Entry) bool { return e.Text == "One place is kept." })
		file.Entries[at].Forms = []string{"Un lugar."}
		if taken := d.Take(file, problems); len(taken.Refused) != 1 || taken.Refused[0].Text != "A counted text has 2 forms here, and this translation has 1." {
			t.Errorf("%s: %+v", format, taken)
		}
		file.Entries[at].Forms = []string{"Un lugar.", "{guests} lugares."}
		if taken := d.Take(file, problems); len(taken.Refused) > 0 || taken.Changed != 1 {
			t.Errorf("%s: %+v", format, taken)
		}
	}
}

func TestATranslationIsStaleWhenOnlyTheWordsForOtherNumbersChange(t *testing.T) {
	t.Parallel()
	d := open(t, countedMenu, mainInSpanish)
	d.entry(t, "One place is kept.").Forms = []string{"Un lugar.", "{guests} lugares."}
	d = open(t, strings.Replace(countedMenu, "places are kept", "places are kept for you", 1), string(interchange.WritePO(d.Document)))
	if e := d.entry(t, "One place is kept."); !e.Stale || d.Changes.Changed != 1 {
		t.Errorf("%+v: %+v", d.Changes, e)
	}
}
