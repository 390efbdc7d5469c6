package menus

import (
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// asked is a world of somebody who is asked a survey and has answered some of it.
type asked struct {
	answers map[string]string
	done    bool
	at      time.Time
}

func (w asked) Now() time.Time { return w.at }
func (asked) Known() bool      { return true }
func (asked) Texting() Texting { return CanText }
func (asked) NextCase() int    { return 10017 }
func (w asked) Survey(_, wave string) (SurveyStanding, Knowledge) {
	if wave == "" {
		wave = "fall-2026"
	}
	return SurveyStanding{Wave: wave, Invited: true, Done: w.done, Answered: w.answers}, Found
}

// sampled is the sample and one of its surveys.
func sampled(t *testing.T, name string) (*Version, *Survey) {
	t.Helper()
	v := sampleVersion(t)
	return v, v.Survey(name)
}

// answersOf are the answers that a step keeps.
func answersOf(o Outcome) map[string]string {
	kept := map[string]string{}
	for _, act := range o.Acts {
		if a, ok := act.(SurveyAnswer); ok {
			kept[a.Question] = a.Value
		}
	}
	return kept
}

// Whatever somebody answers, on either channel and however often they break off and come back, each question is kept as it was
// answered, none is asked twice, and they come to the end after as many as the survey says at most.
func TestASurveyIsAnsweredInPieces(t *testing.T) {
	t.Parallel()
	v, _ := sampled(t, "needs")
	rapid.Check(t, func(rt *rapid.T) {
		s := v.Survey(rapid.SampledFrom([]string{"needs", "family-voice", "after-event"}).Draw(rt, "survey"))
		world := asked{answers: map[string]string{}, at: time.Date(2026, 10, 20, 15, 0, 0, 0, time.UTC)}
		channel := rapid.SampledFrom([]Channel{Call, Text}).Draw(rt, "channel")
		state := begunSurvey(v, s, channel, world)
		for n := 0; ; n++ {
			at := v.stepAt(state.Menu, state.Step)
			if state.Done || at.menu != s.menu {
				break
			}
			if n > 3*len(s.Questions) {
				rt.Fatalf("it does not end: %+v", world.answers)
			}
			in := answerTo(rt, v, state)
			o := v.Step(state, in, world)
			for question, value := range answersOf(o) {
				if _, twice := world.answers[question]; twice {
					rt.Fatalf("%s was asked twice", question)
				}
				world.answers[question] = value
			}
			state = readBack(rt, o.State)
			if rapid.Bool().Draw(rt, "break off") && len(world.answers) > 0 && !state.Done {
				state = begunSurvey(v, s, channel, world)
			}
		}
		if len(world.answers) > s.Longest(channel) {
			rt.Fatalf("%d questions were asked, and %d are the most", len(world.answers), s.Longest(channel))
		}
	})
}

// readBack is a state as it is after having been written and read.
func readBack(rt *rapid.T, s State) State {
	var read State
	if err := read.UnmarshalText(s.Append(nil)); err != nil {
		rt.Fatalf("%s: %v", s.Append(nil), err)
	}
	return read
}

func begunSurvey(v *Version, s *Survey, channel Channel, w World) State {
	return v.Step(v.StartSurvey(v.Lines[0], s, "", channel, "en"), Input{Kind: Begin}, w).State
}

// answerTo is an answer that the step at which a survey waits takes.
func answerTo(rt *rapid.T, v *Version, s State) Input {
	at := v.stepAt(s.Menu, s.Step)
	kind := Keys
	if s.Channel == Text {
		kind = Written
	}
	switch {
	case at.kind == choosing:
		return Input{Kind: kind, Words: string(at.choices[rapid.IntRange(0, 2).Draw(rt, "choice")].key)}
	case at.answer == yesNoAnswer:
		return Input{Kind: kind, Words: rapid.SampledFrom([]string{"1", "2"}).Draw(rt, "yes or no")}
	case at.answer == numberAnswer:
		return Input{Kind: kind, Words: string(rune('0' + rapid.IntRange(at.min, at.max).Draw(rt, "number")))}
	case s.Channel == Call:
		return Input{Kind: Recorded, Words: "RE1", Seconds: 5}
	}
	return Input{Kind: Written, Words: "The cafeteria is loud."}
}

func TestWhoeverComesBackIsAskedTheFirstOpenQuestionOfTheirChannel(t *testing.T) {
	t.Parallel()
	_, s := sampled(t, "family-voice")
	answered := map[string]string{"welcome": "4", "informed": "5", "heard": "3"}
	if at := s.FirstOpen(answered, Call); at != len(s.Questions) {
		t.Errorf("on a call question %d is open", at)
	}
	if at := s.FirstOpen(answered, Text); s.Questions[at].Name != "reach" {
		t.Errorf("by text %s is open", s.Questions[at].Name)
	}
	_, after := sampled(t, "after-event")
	if at := after.FirstOpen(map[string]string{"useful": "5"}, Text); after.Questions[at].Name != "again" {
		t.Errorf("who was content is asked %s", after.Questions[at].Name)
	}
	if at := after.FirstOpen(map[string]string{"useful": "1"}, Text); after.Questions[at].Name != "better" {
		t.Errorf("who was not content is asked %s", after.Questions[at].Name)
	}
}

func TestAQuestionIsAnotherOneWhenItsWordsOrAnswersChange(t *testing.T) {
	t.Parallel()
	files, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	item := func(from, to string) string {
		const file = "surveys/family-voice.yaml"
		before := files[file]
		defer func() { files[file] = before }()
		files[file] = []byte(strings.Replace(string(before), from, to, 1))
		v, problems := Load(files)
		if v == nil {
			t.Fatal(problems)
		}
		return v.Survey("family-voice").Questions[0].Item
	}
	items := []string{
		item("", ""), item("How welcome does", "How much at home does"), item("5: very}", "4: very}"), item("not at all", "never"),
	}
	slices.Sort(items)
	if len(slices.Compact(items)) != 4 || item("What one thing", "Which thing") != item("", "") {
		t.Errorf("%q", items)
	}
}

func TestWavesAreDaysOfTheSchoolCalendar(t *testing.T) {
	t.Parallel()
	v, s := sampled(t, "family-voice")
	var days []string
	for _, w := range s.Waves {
		days = append(days, w.ID+" "+w.From.Format(time.DateOnly)+" "+w.To.Format(time.DateOnly))
	}
	want := []string{"fall-2026 2026-10-19 2026-11-02", "winter-2027 2027-02-01 2027-02-15", "spring-2027 2027-04-19 2027-05-03"}
	if !slices.Equal(days, want) {
		t.Errorf("%q", days)
	}
	at := func(day string) time.Time {
		moment, err := time.ParseInLocation(time.DateOnly, day, v.District.Zone)
		if err != nil {
			t.Fatal(err)
		}
		return moment
	}
	needs, after := v.Survey("needs"), v.Survey("after-event")
	for day, want := range map[string][3]string{
		"2026-10-18": {"", "year-2026", ""}, "2026-10-19": {"fall-2026", "year-2026", ""},
		"2026-11-02": {"", "year-2026", ""}, "2027-07-31": {"", "year-2026", ""}, "2027-08-01": {"", "year-2027", ""},
	} {
		if got := [3]string{v.WaveAt(s, at(day)), v.WaveAt(needs, at(day)), v.WaveAt(after, at(day))}; got != want {
			t.Errorf("on %s the waves are %q, and should be %q", day, got, want)
		}
	}
}

func TestTheTextThatAsksIsTheFirstOpenQuestion(t *testing.T) {
	t.Parallel()
	v, s := sampled(t, "family-voice")
	now := time.Date(2026, 10, 19, 15, 0, 0, 0, time.UTC)
	first := v.SurveyText(v.Lines[0], s, SurveyStanding{Wave: "fall-2026"}, "en", now)
	want := "Cedar Prairie ISD would like to hear from you. It takes two minutes.\nHow welcome does your family feel at school?\n" +
		"Reply with a number from 1 to 5.\n1 means not at all, 5 means very."
	if first != want {
		t.Errorf("%q", first)
	}
	second := v.SurveyText(v.Lines[0], s, SurveyStanding{Wave: "fall-2026", Answered: map[string]string{"welcome": "2"}}, "es", now)
	if !strings.HasPrefix(second, "¿Qué tan bien le informa la escuela") {
		t.Errorf("%q", second)
	}
}
