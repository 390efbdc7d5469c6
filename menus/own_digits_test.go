package menus

import (
	"testing"

	"pgregory.net/rapid"

	"campusline/translations"
)

// Whatever can be answered with digits in a conversation by text means the same in those of another keyboard.
func TestAnswersMeanTheSameInTheDigitsOfAnyKeyboard(t *testing.T) {
	t.Parallel()
	sample := loadSample(t)
	tried := map[answerKind]bool{}
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t, sample)
		w.texting = CanText
		tag := rapid.SampledFrom(sample.Tags()).Draw(t, "language")
		walking, outcome := begin(t, sample, sample.Lines[0].Name, Text, tag, w, "")
		for range rapid.IntRange(1, 12).Draw(t, "inputs") {
			w.pass(outcome)
			if outcome.State.Done {
				return
			}
			for _, in := range sample.Inputs(walking.state) {
				for _, keyboard := range []string{"ar", "ur", "hi", "te", "zh-Hans"} {
					other := in
					other.Words = keyboardOf(keyboard).OwnDigits(in.Words)
					if meant, want := sample.Meaning(walking.state, other, nil), sample.Meaning(walking.state, in, nil); meant != want {
						t.Errorf("at %s/%d in %s %q means %q, and %q means %q",
							walking.state.Menu, walking.state.Step, tag, other.Words, meant, in.Words, want)
					}
				}
				if at := sample.stepAt(walking.state.Menu, walking.state.Step); at.kind == asking {
					tried[at.answer] = true
				}
			}
			outcome = walking.take(rapid.SampledFrom(sample.Inputs(walking.state)).Draw(t, "input"))
		}
	})
	for _, kind := range []answerKind{campusAnswer, yesNoAnswer, dateAnswer} {
		if !tried[kind] {
			t.Errorf("no question was tried whose answer is of the kind %s", kind)
		}
	}
}

func keyboardOf(tag string) *translations.Language {
	l, _ := translations.Lookup(tag)
	return l
}
