package difference_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/difference"
)

// Each edit of a survey is told in these sentences, beside those about what callers hear.
func TestEachEditOfASurveyIsToldInSentences(t *testing.T) {
	t.Parallel()
	const voice, event = "surveys/family-voice.yaml", "surveys/after-event.yaml"
	before := load(t, files(t))
	for name, test := range map[string]struct {
		edits []string // file, from, to
		want  []string
	}{
		"other words of a question": {
			[]string{event, "How useful was it for your family?", "How good was it for your family?"},
			[]string{"The survey “After an event” now asks “How good was it for your family?”, not “How useful was it for your family?”. Its results are not comparable with those before."},
		},
		"other answers": {
			[]string{event, "5: very}", "5: a lot}"},
			[]string{"The survey “After an event” takes other answers to “How useful was it for your family?”. Its results are not comparable with those before."},
		},
		"a question less": {
			[]string{voice, "  change:\n    by: text\n    ask: What one thing would you change?\n    answer: words\n", ""},
			[]string{"The survey “Family voice” does not ask “What one thing would you change?” any more."},
		},
		"a question more": {
			[]string{event, "  again:\n", "  friend: {by: text, ask: Would you bring a friend?, answer: yes-no}\n  again:\n"},
			[]string{"The survey “After an event” now asks “Would you bring a friend?” too."},
		},
		"a channel": {
			[]string{event, "    ask: What could we do better?", "    by: text\n    ask: What could we do better?"},
			[]string{"The survey “After an event” asks “What could we do better?” by text only, not on calls and by text."},
		},
		"a way": {
			[]string{event, "1-2: better, 3-5: again", "1-3: better, 4-5: again"},
			[]string{"After “How useful was it for your family?” the survey “After an event” goes on otherwise: 4 leads to again, 5 leads to again; before, 3 leads to again, 4 leads to again, 5 leads to again."},
		},
		"waves": {
			[]string{voice, "  fall: third week of October\n", "  fall: first week of October\n  early: 2026-09-01\n", voice, "  winter: first week of February\n", ""},
			[]string{
				"The wave fall of the survey “Family voice” is from 5 October 2026 to 18 October 2026, not from 19 October 2026 to 1 November 2026.",
				"The survey “Family voice” is not asked in its wave winter any more, which was from 1 February 2027 to 14 February 2027.",
				"The survey “Family voice” is asked in a new wave early, from 1 September 2026 to 14 September 2026.",
			},
		},
		"how a wave asks": {
			[]string{voice, "spring: third week of April", "spring: {on: third week of April, by: text then call}"},
			[]string{"The wave spring of the survey “Family voice” is from 19 April 2027 to 2 May 2027, by text then call, not from 19 April 2027 to 2 May 2027."},
		},
		"a reminder": {
			[]string{voice, "remind after: 4 days", "remind after: 6 days"},
			[]string{"Whoever has not come to the end of the survey “Family voice” is reminded after 6 days, not after 4 days."},
		},
		"whom it asks": {
			[]string{voice, "households: 400", "households: 200\naudience: {groups: [families], campuses: [oak-hill]}"},
			[]string{"The survey “Family voice” asks 200 of everybody in families at oak-hill at most, not 400 of everybody in any group at most."},
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, d := range difference.Between(before, load(t, files(t, test.edits...))) {
				switch d.Kind {
				case difference.SurveyQuestion, difference.SurveyWays, difference.SurveyWave, difference.SurveyAudience:
					got = append(got, d.Sentence)
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestASurveyThatIsNewOrGoneIsTold(t *testing.T) {
	t.Parallel()
	with, without := files(t), files(t)
	delete(without, "surveys/after-event.yaml")
	a, b := load(t, with), load(t, without)
	for name, test := range map[string]struct {
		found []difference.Difference
		want  string
	}{
		"gone": {difference.Between(a, b), "The survey “After an event” is not asked any more."},
		"new":  {difference.Between(b, a), "There is a new survey, “After an event”. Its first question is “How useful was it for your family?”."},
	} {
		if got := sentencesOf(test.found); len(got) != 1 || got[0] != test.want {
			t.Errorf("%s is told as %q", name, got)
		}
	}
}
