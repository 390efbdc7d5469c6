package menus

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestEveryTextIsListedOnceWithEveryPlaceWhereItStands(t *testing.T) {
	t.Parallel()
	files := folder(t, "good")
	files["menus/more.yaml"] = []byte(`more:
  keywords: [more, extra]
  steps:
    - say: {call: Listen., text: Read.}
      ask: How many?
      answer: number
    - choose:
        1: {for: more, words: [again], say: Here is more.}
        2: {for: the end, go: end}
    - record: Tell us.
      log: {kind: question, topic: more}
      then: Thank you.
less:
  keywords: [less]
  say: Read.
  go: end
`)
	type place struct {
		Text, Place    string
		Said, Written  bool
		Heard, Keyword bool
		Line           int
	}
	want := []place{
		{"more, extra", "`more`, keywords", false, false, true, true, 2},
		{"Listen.", "`more`, step 1, what it says, on calls", true, false, false, false, 4},
		{"Read.", "`more`, step 1, what it says, in texts", false, true, false, false, 4},
		{"Read.", "`less`, what it says", true, true, false, false, 15},
		{"How many?", "`more`, step 1, what it asks", true, true, false, false, 5},
		{"more", "`more`, step 2, choice 1", true, true, false, false, 8},
		{"again", "`more`, step 2, choice 1, other words for it", false, false, true, false, 8},
		{"Here is more.", "`more`, choice 1, what it says", true, true, false, false, 8},
		{"the end", "`more`, step 2, choice 2", true, true, false, false, 9},
		{"Tell us.", "`more`, step 3, what it asks", true, true, false, false, 10},
		{"Thank you.", "`more`, step 3, what it says at the end", true, true, false, false, 12},
		{"less", "`less`, keywords", false, false, true, true, 14},
	}
	var got []place
	for _, w := range loaded(t, files).Wordings() {
		for _, use := range w.Uses {
			if use.File == "menus/more.yaml" {
				got = append(got, place{w.Text, use.Place, use.Said, use.Written, use.Heard, use.Keyword, use.Line})
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func TestNoTextOfTheSampleIsLeftOut(t *testing.T) {
	t.Parallel()
	files, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	l := &loader{reader: reader{&problems{}}, fsys: files, version: newVersion(), hours: map[string]*hours{}, desks: map[string]*Desk{}, at: map[string]position{}}
	l.load()
	listed := map[string]bool{}
	for _, w := range l.version.Wordings() {
		listed[w.Text] = true
		for _, use := range w.Uses {
			if use.Line == 0 || use.File == "" || !use.Said && !use.Written && !use.Heard {
				t.Errorf("%q: %+v", w.Text, use)
			}
		}
	}
	for _, text := range l.texts {
		for _, source := range text.sources() {
			if !text.builtin && !listed[source] {
				t.Errorf("%q is not listed", source)
			}
		}
	}
}

// bilingual is the good district in Spanish too, with one menu more and what its translator has written.
func bilingual(t *testing.T, district, more, catalogue string) *Version {
	t.Helper()
	files := folder(t, "good")
	files[districtFile] = append(inSpanishToo(files[districtFile]), []byte(district)...)
	files["menus/more.yaml"] = []byte(more)
	files["translations/es.po"] = append(files["translations/es.po"], []byte(catalogue)...)
	v, found := Load(files)
	if v == nil {
		t.Fatal(strings.Join(lines(found), "\n"))
	}
	return v
}

func TestAStaleTranslationIsSaidUntilTheDistrictDecidesOtherwise(t *testing.T) {
	t.Parallel()
	const more = "more:\n  keywords: [m]\n  say: Picture day is next Thursday.\n  go: end\n"
	for _, test := range []struct{ name, district, catalogue, said string }{
		{
			"marked by a translator's tool", "",
			"\n#, fuzzy\n#| msgid \"Picture day is next Tuesday.\"\nmsgid \"Picture day is next Thursday.\"\nmsgstr \"La foto es el martes.\"\n",
			"La foto es el martes.",
		},
		{
			"by nobody yet", "",
			"\n#. `more`, what it says\nmsgid \"Picture day is next Tuesday.\"\nmsgstr \"La foto es el martes.\"\n",
			"La foto es el martes.",
		},
		{
			"in a district that keeps none", "\ntranslations: {stale: first language}\n",
			"\n#. `more`, what it says\nmsgid \"Picture day is next Tuesday.\"\nmsgstr \"La foto es el martes.\"\n",
			"Picture day is next Thursday.",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			v := bilingual(t, test.district, more, test.catalogue)
			if got, _ := v.wordsIn(v.menus["more"].steps[0].say, 1, Call); got != test.said {
				t.Errorf("they hear %q, want %q", got, test.said)
			}
			if got, ok := v.Translation("es", "Picture day is next Thursday."); !ok || !got.Stale {
				t.Errorf("it is not known as stale: %+v, %v", got, ok)
			}
		})
	}
}
