package menus

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestAStateOfOtherMenusLeadsToAPerson(t *testing.T) {
	t.Parallel()
	town := loaded(t, folder(t, "town"))
	for name, state := range map[string]State{
		"a menu that was taken out":     {Language: "en", Menu: "cafeteria"},
		"a step that was taken out":     {Language: "en", Menu: "main", Step: 9},
		"a step below the first":        {Language: "en", Menu: "main", Step: -1},
		"no menu":                       {Language: "en"},
		"a language that was taken out": {Language: "vi", Menu: "cafeteria"},
		"a campus that was taken out":   {Language: "en", Menu: "cafeteria", Campus: "closed-school"},
		"a place that was taken out":    {Language: "en", Menu: "cafeteria", Home: Place{Menu: "gone"}, Trail: []Place{{Menu: "gone"}}},
	} {
		for _, kind := range []InputKind{Begin, Keys, Speech, Written, Silence, Recorded, Connected} {
			outcome := town.Step(state, Input{Kind: kind, Words: "1"}, &world{now: at(t, town, "2026-09-22 10:00")})
			if outcome.Expect.Awaiting != ADesk || len(outcome.Prompt) == 0 {
				t.Errorf("%s, then %s: %+v", name, kind, outcome)
			}
		}
	}
}

func TestWhatIsNoLongerThereDoesNotStopACall(t *testing.T) {
	t.Parallel()
	town := loaded(t, folder(t, "town"))
	w := &world{now: at(t, town, "2026-09-22 10:00")}
	back := town.Step(State{Language: "en", Menu: "feedback", Home: Place{Menu: "gone"}, Trail: []Place{{Menu: "main"}, {Menu: "gone"}, {Menu: "main", Step: 9}}}, Input{Kind: Keys, Words: "*"}, w)
	if back.State.Menu != "main" {
		t.Errorf("back leads to %s", back.State.Menu)
	}
	home := town.Step(State{Channel: Text, Language: "en", Menu: "feedback", Home: Place{Menu: "gone"}}, Input{Kind: Written, Words: "menu"}, w)
	if len(home.Prompt) == 0 || home.State.Done {
		t.Errorf("home of a menu that is gone: %+v", home)
	}
	tie := town.Step(State{Language: "en", Menu: "schools", Between: []string{"gone", "birch"}}, Input{Kind: Silence}, w)
	if len(tie.Prompt) == 0 || !strings.Contains(tie.Prompt[0].Words, "Birch") {
		t.Errorf("a tie with a campus that is gone: %+v", tie)
	}
}

func TestNothingFollowsTheEnd(t *testing.T) {
	t.Parallel()
	town := loaded(t, folder(t, "town"))
	done := State{Channel: Call, Language: "en", Menu: "end", Taken: 7, Done: true}
	for _, kind := range []InputKind{Begin, Keys, Speech, Written, Silence, Recorded, Connected} {
		outcome := town.Step(done, Input{Kind: kind, Words: "1"}, &world{now: at(t, town, "2026-09-22 10:00")})
		if !outcome.State.Done || outcome.Expect.Awaiting != Nothing || outcome.Acts != nil || outcome.Prompt != nil {
			t.Errorf("%s after the end: %+v", kind, outcome)
		}
	}
}

// Two menus that send a call to each other by their conditions are not seen by the loader.
func TestMenusThatLeadInACircleLeadToAPerson(t *testing.T) {
	t.Parallel()
	files := folder(t, "good")
	files["menus/more.yaml"] = []byte("here:\n  keywords: here\n  when: {open: there}\n  say: Here.\nthere:\n  when: {open: here}\n  say: There.\n")
	version := loaded(t, files)
	outcome := version.Step(State{Channel: Call, Language: "en", Menu: "here", Home: Place{Menu: "main"}}, Input{Kind: Begin}, &world{now: at(t, version, "2026-09-22 10:00")})
	if outcome.Expect.Awaiting != ADesk || len(outcome.Prompt) != 1 {
		t.Errorf("they lead to %+v", outcome)
	}
}

func TestALongTextIsKeptWhole(t *testing.T) {
	t.Parallel()
	town := loaded(t, folder(t, "town"))
	for name, words := range map[string]string{
		"1600 characters":    strings.Repeat("Sixteen letters ", 100),
		"emoji":              strings.Repeat("🚌", 400),
		"right to left":      "الحافلة لم تأت اليوم",
		"a NUL byte":         "The bus\x00 is late",
		"what YAML would be": "a: {b: [c]} & *d !e",
		"a placeholder":      "{case} {campus} {nothing}",
		"what a state holds": "a;c;en;;main.0.!,=",
	} {
		walking, _ := begin(t, town, "birch", Text, "en", &world{now: at(t, town, "2026-09-26 10:00")}, "")
		outcome := walking.take(Input{Kind: Written, Words: words})
		logged := slices.ContainsFunc(outcome.Acts, func(a Act) bool { f, ok := a.(Feedback); return ok && f.Words == words })
		if !logged {
			t.Errorf("%s: %+v", name, outcome.Acts)
		}
	}
}

func TestALineThatIsNotTheDistrictsIsAnsweredByTheFirst(t *testing.T) {
	t.Parallel()
	town := loaded(t, folder(t, "town"))
	if line, known := town.Line("+15125550142"); !known || line.Name != "buses" {
		t.Errorf("got %+v, %t", line, known)
	}
	if line, known := town.Line("+15125550199"); known || line.Name != "main" {
		t.Errorf("got %+v, %t", line, known)
	}
	if state := town.Start(town.Lines[0], Call, "vi"); state.Language != "en" {
		t.Errorf("a language that is not spoken begins in %q", state.Language)
	}
}

// The moment of a step is the world's, whatever zone the machine is in.
func TestTheClockIsTheDistricts(t *testing.T) {
	t.Parallel()
	town := loaded(t, folder(t, "town"))
	for _, zone := range []*time.Location{time.UTC, time.FixedZone("far away", 14*60*60)} {
		w := &world{now: at(t, town, "2026-09-22 10:00").In(zone)}
		if _, outcome := begin(t, town, "birch", Call, "en", w, ""); outcome.State.Menu != "campus" {
			t.Errorf("in %s the school is %s", zone, outcome.State.Menu)
		}
	}
}
