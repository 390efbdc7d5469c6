package difference

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"campusline/menus"
	"campusline/translations"
)

func sampleSide(t *testing.T) *side {
	t.Helper()
	v, problems := menus.Load(SampleInTwoLanguages(t))
	if v == nil {
		t.Fatal(problems)
	}
	calendar := menus.BothOf(v, v)
	return newBoth(v, v, calendar, kindsOf(v, v)).a
}

func TestAnAnswerGivenBeforeAnotherLanguageIsAskedForIsSaidBackInIt(t *testing.T) {
	t.Parallel()
	s := sampleSide(t)
	state, x := s.version.Start(s.version.Lines[0], menus.Text, "en"), at(0, true, menus.CanText)
	var last menus.Outcome
	for i, words := range []string{"absent", "301", "1", "language", "2"} {
		input := menus.Input{Kind: menus.Written, Words: words}
		if i == 0 {
			input.Kind = menus.Begin
		}
		last = s.step(state, input, x)
		state = s.plain(last.State)
	}
	if words := said(last.Prompt); state.Language != "es" || !strings.Contains(words, "12 de agosto") {
		t.Errorf("in %s it says %q, without the day", state.Language, words)
	}
}

// Whatever callers do, they hear the same whether all of their state is kept or only what can make a difference.
func TestWhatIsLeftOutOfAStateIsNeverHeard(t *testing.T) {
	t.Parallel()
	s := sampleSide(t)
	rapid.Check(t, func(r *rapid.T) {
		s.values = map[string]string{}
		line := rapid.SampledFrom(s.version.Lines).Draw(r, "line")
		channel := rapid.SampledFrom([]menus.Channel{menus.Call, menus.Text}).Draw(r, "channel")
		x := at(rapid.IntRange(0, len(s.cells)-1).Draw(r, "cell"), rapid.Bool().Draw(r, "known"), menus.CanText)
		whole := s.version.Start(line, channel, "en")
		s.home = whole.Home
		plain, input, asked := whole, menus.Input{Kind: menus.Begin}, false
		for range 14 {
			o := s.step(whole, input, x)
			p := s.step(plain, input, x)
			if said(o.Prompt) != said(p.Prompt) || o.Expect.Awaiting != p.Expect.Awaiting {
				r.Fatalf("at %s, %q leads to %q, and with less of the state to %q", whole.Menu, input.Words, said(o.Prompt), said(p.Prompt))
			}
			if o.State.Done {
				return
			}
			plain, whole = s.plain(p.State), s.standardised(o.State)
			inputs := slices.DeleteFunc(s.version.Inputs(whole), goesBack)
			if ask := slices.IndexFunc(inputs, asksForALanguage); ask >= 0 && !asked {
				inputs = append(inputs, inputs[ask], inputs[ask], inputs[ask])
			} else if ask >= 0 {
				inputs = slices.DeleteFunc(inputs, asksForALanguage) // who asks again begins a way that others come to as well
			}
			input = rapid.SampledFrom(inputs).Draw(r, "input")
			asked = asked || asksForALanguage(input)
		}
	})
}

func asksForALanguage(in menus.Input) bool {
	return in.Key == "9" || in.Words == "9" || in.Words == "*9" || isWord(in, translations.WordsLanguage)
}

// goesBack says whether an input takes the caller back: each exchange that one can go back to is come to by other ways too.
func goesBack(in menus.Input) bool {
	return in.Words == "*" || in.Words == "**" || in.Key == "*" || isWord(in, translations.WordsBack)
}

// isWord says whether an input is one of the words for something, in a language of the sample.
func isWord(in menus.Input, of translations.Phrase) bool {
	for _, tag := range []string{"en", "es"} {
		if l, _ := translations.Lookup(tag); slices.Contains(l.Words(of), in.Words) {
			return true
		}
	}
	return false
}

// standardised gives what is counted or entered the values that stand for all, and keeps everything else.
func (s *side) standardised(state menus.State) menus.State {
	state.Taken, state.Kind = 1, ""
	if state.Case != 0 {
		state.Case = 1
	}
	state.Answers = slices.Clone(state.Answers)
	for i, a := range state.Answers {
		if value, known := s.values[a.Name]; known {
			state.Answers[i].Value = value
		}
	}
	return state
}
