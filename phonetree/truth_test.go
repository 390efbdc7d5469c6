package phonetree_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/menus"
	"campusline/phonetree"
	"campusline/rehearsal"
)

// morning is a school-day morning in the sample, for somebody known who can be texted.
type morning struct{ menus.Pretended }

func (morning) Now() time.Time         { return time.Date(2026, 9, 15, 15, 0, 0, 0, time.UTC) }
func (morning) Known() bool            { return true }
func (morning) Texting() menus.Texting { return menus.CanText }
func (morning) NextCase() int          { return 10008 }

// standing is the state of somebody who is asked at a step of an outline.
func standing(v *menus.Version, o menus.Outline, m menus.OutlinedMenu, s menus.OutlinedStep) menus.State {
	state := v.Start(o.Line, o.Channel, o.Language)
	state.Menu, state.Step, state.Campus, state.Taken = m.Name, s.Step, m.Campus, 1
	if strings.HasPrefix(m.Name, "opportunity") {
		state.Opportunity = menus.AnyCode
	}
	return state
}

// A choice that is shown is one that the step offers in these words, and its key leads on.
func TestEveryChoiceShownIsOffered(t *testing.T) {
	t.Parallel()
	v := sample(t)
	tried := 0
	for _, o := range outlines(v) {
		for _, m := range o.Menus {
			for _, s := range m.Steps {
				state := standing(v, o, m, s)
				again := words(v.Step(state, nothing(o.Channel), morning{}).Prompt)
				for _, c := range s.Choices {
					tried++
					if !strings.Contains(again, c.Says) || !strings.Contains(strings.ToLower(c.Says), strings.ToLower(c.For)) || !strings.Contains(c.Says, c.Key) {
						t.Errorf("%s of %s shows %q for %q, and the step says\n%s", c.Key, m.Name, c.Says, c.For, again)
					}
					if next := v.Step(state, pressed(o.Channel, c.Key), morning{}); next.State.Tries > 0 || len(next.Prompt) == 0 {
						t.Errorf("%s at %s leads to %+v", c.Key, m.Name, next)
					}
				}
			}
		}
	}
	if tried < 100 {
		t.Errorf("the sample shows only %d choices", tried)
	}
}

// What is shown of a step is what it says when it begins.
func TestTheWordsShownAreThoseThatAreSaid(t *testing.T) {
	t.Parallel()
	v := sample(t)
	tried := 0
	for _, o := range outlines(v) {
		for _, m := range o.Menus {
			for _, s := range m.Steps {
				shown := words(s.Says)
				offers := s.Answer == "opportunity" || s.Answer == "skill" || s.Answer == "held-in" || s.Answer == "shared" // what there is on the day
				if offers || s.Waits != menus.AnAnswer || strings.Contains(shown, "{") || branches(s) {
					continue
				}
				tried++
				key := "#"
				if o.Channel == menus.Text {
					key = v.Language(o.Language).Words("repeat, again, say again, say that again, repeat that")[0]
				} else if s.Answer != "" && s.Answer != "yes-no" && s.Answer != "language" {
					continue // repeating takes a word there
				}
				if said := words(v.Step(standing(v, o, m, s), pressed(o.Channel, key), morning{}).Prompt); said != shown {
					t.Errorf("%s shows\n%s\nand says\n%s", m.Name, shown, said)
				}
			}
		}
	}
	if tried < 50 {
		t.Errorf("only %d steps could be compared", tried)
	}
}

func branches(s menus.OutlinedStep) bool {
	return slices.ContainsFunc(s.Ways, func(w menus.OutlinedWay) bool { return w.Kind == menus.WhenPart })
}

func words(p menus.Prompt) string {
	var all []string
	for _, s := range p {
		all = append(all, s.Words)
	}
	return strings.Join(all, "\n")
}

func nothing(c menus.Channel) menus.Input {
	if c == menus.Text {
		return menus.Input{Kind: menus.Written, Words: "qxzqxz"}
	}
	return menus.Input{Kind: menus.Silence}
}

func pressed(c menus.Channel, key string) menus.Input {
	if c == menus.Text {
		return menus.Input{Kind: menus.Written, Words: key}
	}
	return menus.Input{Kind: menus.Keys, Words: key}
}

// At any minute of the school year, somebody who asks for a person at once gets a person or a promise, and nothing better
// than the year shows.
func TestTheYearShowsWhatCallersGet(t *testing.T) {
	t.Parallel()
	v := sample(t)
	from, _ := v.SchoolYear()
	for _, line := range v.Lines {
		days := phonetree.Coverage(v, line, "en")
		rapid.Check(t, func(rt *rapid.T) {
			n := rapid.IntRange(0, len(days)-1).Draw(rt, "day")
			minute := rapid.IntRange(0, 24*60-1).Draw(rt, "minute")
			at := time.Date(from.Year(), from.Month(), from.Day()+n, minute/60, minute%60, 0, 0, from.Location())
			call := rehearsal.Call{Version: v, Line: line, At: at, Known: true}
			got := menus.Nothing
			if transcript, err := call.Play("0"); err == nil {
				got = transcript.Awaiting().Awaiting
			}
			shown := coverAt(days[n], minute)
			if atOnce := covers(got); atOnce > shown || atOnce < phonetree.Promise {
				rt.Fatalf("at %s the year of %s shows %v, and a caller gets %v", at, line.Name, shown, atOnce)
			}
		})
	}
}

func coverAt(d phonetree.Day, minute int) phonetree.Cover {
	for _, p := range d.Parts {
		if minute >= p.From && minute < p.To {
			return p.Cover
		}
	}
	return phonetree.Nobody
}

// covers is what a caller has who waits for something.
func covers(awaiting menus.Awaiting) phonetree.Cover {
	return map[menus.Awaiting]phonetree.Cover{menus.ADesk: phonetree.Person, menus.ARecording: phonetree.Promise}[awaiting]
}
