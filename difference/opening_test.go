package difference_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/difference"
	"campusline/menus"
)

// What is come to only where the world has something to tell, such as an opportunity that is full, or where something begins by
// itself, such as a survey or the reply to a text, is compared as every menu is.
func TestWhatTheWorldTellsAndWhatBeginsByItselfIsCompared(t *testing.T) {
	t.Parallel()
	const volunteer, event, needs = "menus/volunteer.yaml", "surveys/after-event.yaml", "surveys/needs.yaml"
	before := load(t, files(t))
	for name, test := range map[string]struct {
		edits []string // file, from, to
		want  []string
	}{
		"a choice where there are opportunities": {
			[]string{volunteer, "for: something you like to do", "for: a thing you like"},
			[]string{"People who call or text in English now hear choice 2 called “a thing you like”, not “something you like to do”."},
		},
		"a choice behind the name of a school": {
			[]string{volunteer, "for: to volunteer there", "for: helping there"},
			[]string{"People who text now hear choice 2 called “helping there”, not “to volunteer there”."},
		},
		"a way on where no opportunity fits": {
			[]string{volunteer, "  by: [skill, day, held-in]\n  none: volunteer", "  by: [skill, day, held-in]\n  none: offer"},
			[]string{"People who text in English who text “reading aloud” or who say “reading aloud” and are in touch for the first time now read “Reply 1 to give your time 2 to lend a place 3 to share a skill 4 to give or lend a thing…”, and no longer read “Which school would you like to help, or which ZIP code? Reply with its name or its…”."},
		},
		"the words of a survey": {
			[]string{event, "intro: How was it? Two short questions.", "intro: Tell us how it was.", "translations/es.po", "¿Qué tal fue? Dos preguntas cortas.", "Díganos cómo fue.", "translations/es.po", "How was it? Two short questions.", "Tell us how it was."},
			[]string{"People who call or text who are asked by the survey “After an event” and can be texted now hear “Tell us how it was.”, not “How was it? Two short questions.”."},
		},
		"the translation of a question": {
			[]string{"translations/es.po", "¿Vendría otra vez?", "¿Regresaría?"},
			[]string{"People who call or text in Spanish now hear “¿Regresaría?”, not “¿Vendría otra vez?”."},
		},
		"what a survey offers": {
			[]string{needs, "topic: health care", "topic: food"},
			[]string{"People who text now have what they say logged as a question about food, not as a question about health care."},
		},
		"what staff call a survey": {
			[]string{event, "title: After an event", "title: After a visit"},
			[]string{"Staff now read the survey “After an event” under another title, “After a visit”."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, sentences(before, load(t, files(t, test.edits...)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What is recorded otherwise, or not any more, is told of the language that no voice speaks.
func TestWhatIsRecordedOtherwiseIsTold(t *testing.T) {
	t.Parallel()
	sample := func(edit func(menus.Files)) *menus.Version {
		all, err := menus.Sample()
		if err != nil {
			t.Fatal(err)
		}
		edit(all)
		return load(t, all)
	}
	before := sample(func(menus.Files) {})
	var recorded []string
	for _, r := range before.Recorded("ur").Recordings() {
		if r.Sound != nil && strings.HasPrefix(r.File, "translations/") {
			recorded = append(recorded, r.File, r.Words)
		}
	}
	for want, edit := range map[string]func(menus.Files){
		"Urdu callers no longer hear a recording of “" + recorded[1] + "”: where it would be said, they hear an apology and reach a person.": func(all menus.Files) {
			delete(all, recorded[0])
		},
		"Urdu callers now hear another recording of “" + recorded[1] + "”.": func(all menus.Files) {
			all[recorded[0]] = all[recorded[2]]
		},
	} {
		if got := sentencesOf(difference.Between(before, sample(edit))); !slices.Contains(got, want) {
			t.Errorf("told is %q, want %q", got, want)
		}
	}
}
