package translating

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestStatusCountsTheTextsOfTheMenusAndWhatTheyCost(t *testing.T) {
	t.Parallel()
	v := village(t, mainMenu, mainInSpanish+`
# state: reviewed
msgid "lunch, or not"
msgstr "nada"

#, fuzzy
#| msgid "Today there is soup."
msgid "Today there is pizza."
msgstr "Hoy habrá sopa."
`)
	want := Status{
		Language: "es", Name: "Spanish", Of: "menus", Texts: 6, Translated: 4, Draft: 2, Approved: 1, Stale: 1, Missing: 2,
		Written: 4, Unicode: 1, Segments: 4, SourceSegments: 4,
	}
	got := Statuses(v)
	if diff := cmp.Diff(want, got[0]); diff != "" {
		t.Error(diff)
	}
	if len(got) != 2 || got[1].Of != "product" || got[1].Texts < 100 || got[1].Written > 0 {
		t.Errorf("got %+v", got)
	}
}

func TestEachTextHasItsStateAndItsCost(t *testing.T) {
	t.Parallel()
	v := village(t, mainMenu, mainInSpanish)
	states := map[string]string{}
	for _, s := range TextStatuses(v) {
		states[s.Text] = s.State
		if (s.Segments > 0) != (s.Text == "the office" || s.Text == "{district} is open until four." || s.Text == "lunch") {
			t.Errorf("%+v", s)
		}
	}
	want := map[string]string{
		"the office": "draft", "{district} is open until four.": "approved", "lunch": "draft", "food, cafeteria": "missing",
		"start over, begin again": "missing", "Today there is pizza.": "missing",
	}
	if diff := cmp.Diff(want, states); diff != "" {
		t.Error(diff)
	}
}
