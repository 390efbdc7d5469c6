package proof

import (
	"slices"
	"strings"
	"testing"

	"campusline/menus"
	"campusline/menus/menustest"
)

// hamletInSpanish is a district in English and Spanish, with what its translator has written.
func hamletInSpanish(t *testing.T, district, catalogue string) *menus.Version {
	t.Helper()
	files := menus.Files(hamlet(t, "main:\n  say: Hello.\n  choose:\n    1: {for: a message, go: promise}\n").Files)
	files["district.yaml"] = []byte(strings.Replace(string(files["district.yaml"]), "[en]", "[en, es]", 1) + district)
	files["translations/es.po"] = []byte("msgid \"\"\nmsgstr \"Language: es\\nX-State: reviewed\\n\"\n\nmsgid \"the office\"\nmsgstr \"la oficina\"\n\n" +
		"msgid \"a message\"\nmsgstr \"un mensaje\"\n\n" + catalogue)
	v := menustest.Load(t, files)
	return v
}

// of are the findings of a rule.
func of(rule string, all []Finding) []Finding {
	return slices.DeleteFunc(slices.Clone(all), func(f Finding) bool { return f.Rule != rule })
}

func TestWhatNobodyHasReviewedIsANoteForEachLanguage(t *testing.T) {
	t.Parallel()
	r := Check(hamletInSpanish(t, "", "# state: draft\nmsgid \"Hello.\"\nmsgstr \"Hola.\"\n"), Options{})
	if len(of(notReviewed, r.Findings)) > 0 || r.Refused() {
		t.Errorf("it is more than a note: %v", r.Findings)
	}
	notes := of(notReviewed, r.Notes)
	if len(notes) != 1 || notes[0].File != "translations/es.po" || !slices.Equal(notes[0].Languages, []string{"es"}) ||
		!strings.HasPrefix(notes[0].Text, "Nobody has reviewed the Spanish: 1 of 3 texts of these menus, ") {
		t.Errorf("got %v", notes)
	}
}

func TestADistrictMayLetNothingOutUnreviewed(t *testing.T) {
	t.Parallel()
	v := hamletInSpanish(t, "", "msgid \"Hello.\"\nmsgstr \"Hola.\"\n")
	r := Check(v, Options{Settings: Settings{Severities: map[string]menus.Severity{notReviewed: menus.Error}}})
	if len(of(notReviewed, r.Findings)) != 1 || len(of(notReviewed, r.Notes)) > 0 || !r.Refused() {
		t.Errorf("got %v and %v", r.Findings, r.Notes)
	}
}

func TestAStaleTranslationIsToldWhereItsTextStands(t *testing.T) {
	t.Parallel()
	const stale = "#, fuzzy\n#| msgid \"Good day.\"\nmsgid \"Hello.\"\nmsgstr \"Buenos días.\"\n"
	for district, want := range map[string]string{
		"": "Callers still hear the translation of “Good day.”.",
		"translations: {stale: first language}\n": "Callers hear it in the first language. It was “Good day.”.",
	} {
		r := Check(hamletInSpanish(t, district, stale), Options{})
		found := of(staleTranslation, r.Findings)
		if len(found) != 1 || found[0].File != "menus/m.yaml" || found[0].Line != 2 || found[0].Column != 8 || found[0].Severity != menus.Warning ||
			!strings.HasSuffix(found[0].Text, want) {
			t.Errorf("got %v, want %s", found, want)
		}
	}
}
