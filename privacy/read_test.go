package privacy_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/privacy"
	"campusline/settings/schematest"
)

func read(words string) (privacy.Rules, []menus.Problem) {
	return privacy.Read(menus.Files{privacy.File: []byte(words)})
}

// all names every kind, with one period of its own.
func all(kind privacy.Kind, period string) string {
	words := "keep:\n"
	for _, k := range privacy.Kinds() {
		keeps := privacy.Usual().Keeps(k).String()
		if k == kind {
			keeps = period
		}
		words += fmt.Sprintf("  %s: %s\n", k, keeps)
	}
	return words
}

func TestWithoutAFileWhatIsUsualHolds(t *testing.T) {
	t.Parallel()
	rules, problems := privacy.Read(menus.Files{})
	if len(problems) > 0 || rules.Keeps(privacy.Recordings).String() != "90 days" || rules.Keeps(privacy.Cases).String() != "3 years" {
		t.Errorf("it keeps recordings %s, cases %s: %v", rules.Keeps(privacy.Recordings), rules.Keeps(privacy.Cases), problems)
	}
}

func TestAFileSaysHowLongEachKindIsKept(t *testing.T) {
	t.Parallel()
	rules, problems := read(all(privacy.Cases, "18 months"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	now := time.Date(2026, time.March, 31, 0, 0, 0, 0, time.UTC)
	if got := rules.Keeps(privacy.Cases).Before(now); got.Year() != 2024 || got.YearDay() < 270 {
		t.Errorf("cases are kept from %s on", got)
	}
}

func TestWhatIsWrongIsToldInPlainWords(t *testing.T) {
	t.Parallel()
	for _, wrong := range []struct{ words, says, fix string }{
		{all(privacy.Cases, "for ever"), "not how long something is kept", "like `90 days`"},
		{all(privacy.Cases, "3 days"), "Cases should be kept for longer than 3 days", "90 days or more"},
		{all(privacy.Consent, "1 year"), "Consent should be kept for longer", "1460 days"},
		{all(privacy.Recordings, "40 years"), "as good as for ever", "10 years or less"},
		{strings.Replace(all("", ""), "cases:", "cass:", 1), "`cass` is no kind of record", "Did you mean `cases`?"},
		{all("", "") + "  cases: 1 year\n", "`cases` is written twice", "Keep one"},
		{"keep:\n  cases: 1 year\n", "Nothing says how long recordings are kept: it is 90 days", "`recordings: 90 days`"},
		{"hold: 1 year\n", "`hold` has no meaning here", "`keep:`"},
		{"keep: [\n", "1:7: A `[` is opened here and not closed.", "close it"},
		{"- keep\n", "should be a list of names with values", "`name: value`"},
	} {
		_, problems := read(wrong.words)
		said := ""
		for _, p := range problems {
			said += p.String() + "\n"
			if p.File != privacy.File || p.Line == 0 {
				t.Errorf("%s names no line", p)
			}
		}
		if !strings.Contains(said, wrong.says) || !strings.Contains(said, wrong.fix) {
			t.Errorf("of\n%s\nis said\n%s", wrong.words, said)
		}
	}
}

func TestTheSchemaNamesEveryKind(t *testing.T) {
	t.Parallel()
	written, err := privacy.Schema()
	if err != nil {
		t.Fatal(err)
	}
	files := menustest.Files(t)
	schematest.Beside(t, files, privacy.SchemaFile, written, privacy.File)
	for _, kind := range privacy.Kinds() {
		if err := schematest.Slip(t, written, "keep: {"+string(kind)+": 2 years}"); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
	if schematest.Slip(t, written, "keep: {caces: 2 years}") == nil {
		t.Error("it takes a kind that there is not")
	}
}
