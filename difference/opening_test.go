package difference_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
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
			[]string{volunteer, "  by: [skill]\n  none: volunteer", "  by: [skill]\n  none: offer"},
			[]string{"People who text in English who text “reading aloud” or who say “reading aloud” and are in touch for the first time now read “Reply 1 to give your time 2 to lend a place 3 to share a skill 4 to give or lend a thing…”, and no longer read “Which school would you like to help? Reply with its name or its number. Para español…”."},
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
