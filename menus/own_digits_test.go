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
		for range rapid.IntRange(4, 14).Draw(t, "inputs") {
			w.pass(outcome)
			if outcome.State.Done {
				return
			}
			tried[sameInTheDigitsOfAnyKeyboard(t, sample, walking.state)] = true
			outcome = walking.take(rapid.SampledFrom(sample.Inputs(walking.state)).Draw(t, "input"))
		}
	})
	// A walk at random seldom comes to be asked yes or no, as whoever texts the code of something full is.
	full := sample.Step(sample.Start(sample.Lines[0], Text, "en"), Input{Kind: Begin, Words: fullCode}, correspondent{})
	tried[sameInTheDigitsOfAnyKeyboard(t, sample, full.State)] = true
	for _, kind := range []answerKind{campusAnswer, yesNoAnswer, dateAnswer} {
		if !tried[kind] {
			t.Errorf("no question was tried whose answer is of the kind %s", kind)
		}
	}
}

// sameInTheDigitsOfAnyKeyboard fails the test unless all that can be texted at a state means the same in the digits of each
// keyboard, and says which kind of answer is asked for there, if any.
func sameInTheDigitsOfAnyKeyboard(t tester, v *Version, s State) answerKind {
	t.Helper()
	for _, in := range v.Inputs(s) {
		for _, keyboard := range []string{"ar", "ur", "hi", "te", "zh-Hans"} {
			other := in
			other.Words = keyboardOf(keyboard).OwnDigits(in.Words)
			if meant, want := v.Meaning(s, other, nil), v.Meaning(s, in, nil); meant != want {
				t.Errorf("at %s/%d in %s %q means %q, and %q means %q", s.Menu, s.Step, s.Language, other.Words, meant, in.Words, want)
			}
		}
	}
	if at := v.stepAt(s.Menu, s.Step); at.kind == asking {
		return at.answer
	}
	return noAnswerKind
}

func keyboardOf(tag string) *translations.Language {
	l, _ := translations.Lookup(tag)
	return l
}
