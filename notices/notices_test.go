package notices_test

import (
	"strings"
	"testing"

	"campusline/menus/menustest"
	"campusline/notices"
)

func TestWordsAreGivenOneByOneOrInAFile(t *testing.T) {
	t.Parallel()
	words, err := notices.Words([]string{"en= Closed = no school. ", "es=Cerrado."})
	if err != nil || words["en"] != "Closed = no school." || words["es"] != "Cerrado." {
		t.Errorf("read %q, %v", words, err)
	}
	words, err = notices.Read([]byte("en: Closed.\nes: >\n  Hoy está\n  cerrado.\n"))
	if err != nil || words["en"] != "Closed." || words["es"] != "Hoy está cerrado." {
		t.Errorf("read %q, %v", words, err)
	}
	for _, wrong := range [][]string{{"Closed."}, {"en="}, {"en=a", "en=b"}} {
		if _, err := notices.Words(wrong); err == nil {
			t.Errorf("%q was taken", wrong)
		}
	}
	if _, err := notices.Read([]byte("- Closed.")); err == nil {
		t.Error("a list was taken")
	}
}

func TestAPreviewSaysWhatEachLanguageHears(t *testing.T) {
	t.Parallel()
	v := menustest.Sample(t)
	long := strings.Repeat("All schools are closed today because of the snow. ", 6)
	heard, err := notices.Preview(v, map[string]string{"en": long, "es": "Hoy no hay clases.", "ur": "آج اسکول بند ہیں۔"})
	if err != nil || len(heard) != len(v.Tags()) {
		t.Fatalf("%d languages, %v", len(heard), err)
	}
	if got := notices.TooLong(heard); len(got) != 1 || got[0] != "English" {
		t.Errorf("too long in %v", got)
	}
	if got := notices.Missing(heard); len(got) != len(v.Tags())-3 {
		t.Errorf("missing in %v", got)
	}
	for _, h := range heard {
		if h.Language == "ur" && (h.Spoken || h.Seconds != 0 || h.Segments == 0) {
			t.Errorf("a language that is recorded is to be read only: %+v", h)
		}
	}
	if _, err := notices.Preview(v, map[string]string{"pt": "Fechado."}); err == nil || !strings.Contains(err.Error(), "pt") {
		t.Errorf("of a language that the district does not have: %v", err)
	}
}
