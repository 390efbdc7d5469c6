package menus

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The encoding is kept in the database: a change of these bytes is a new layout, and takes a new letter.
func TestTheEncodingOfAStateIsStable(t *testing.T) {
	t.Parallel()
	for want, state := range map[string]State{
		"a;c;;;;0;0;0;;;;0;;":                           {},
		"c;t;en;;case;0;0;2;main.0.;;;0;;;;10423":       {Channel: Text, Language: "en", Menu: "case", Taken: 2, Home: Place{Menu: "main"}, OfCase: 10423},
		"c;t;en;;case;0;0;2;main.0.;;;0;;;4271.1;10423": {Channel: Text, Language: "en", Menu: "case", Taken: 2, Home: Place{Menu: "main"}, Opportunity: "4271", Page: 1, OfCase: 10423},
		"a;t;es;oak-hill;campus;2;1;17;main.0.;main.0.,schools.1._,schools.1.north,campus.0._;day=2026-09-21,people=3;10423;question;north,south!": {
			Channel: Text, Language: "es", Campus: "oak-hill", Menu: "campus", Step: 2, Tries: 1, Taken: 17,
			Home:    Place{Menu: "main"},
			Trail:   []Place{{Menu: "main"}, {"schools", 1, "oak-hill"}, {"schools", 1, "north"}, {"campus", 0, "north"}},
			Answers: []Answer{{"day", "2026-09-21"}, {"people", "3"}},
			Case:    10423, Kind: "question", Between: []string{"north", "south"}, Done: true,
		},
	} {
		got, err := state.MarshalText()
		if err != nil || string(got) != want {
			t.Errorf("got %s, %v\nwant %s", got, err, want)
		}
		var read State
		if err := read.UnmarshalText([]byte(want)); err != nil || !reflect.DeepEqual(read, state) {
			t.Errorf("%s is read as %+v, %v", want, read, err)
		}
	}
}

func TestWhatIsNoStateIsRefusedAndChangesNothing(t *testing.T) {
	t.Parallel()
	good := "a;c;en;;main;0;0;1;main.0.;main.0.;day=1;0;;"
	for name, text := range map[string]string{
		"nothing":                   "",
		"another layout":            "b" + good[1:],
		"a field too few":           strings.TrimSuffix(good, ";"),
		"a field too many":          good + ";",
		"an unknown channel":        strings.Replace(good, ";c;", ";x;", 1),
		"a negative step":           strings.Replace(good, "main;0;", "main;-1;", 1),
		"a number with a sign":      strings.Replace(good, "main;0;", "main;+0;", 1),
		"a number with a zero":      strings.Replace(good, ";1;", ";01;", 1),
		"a number out of range":     strings.Replace(good, ";1;", ";99999999999999999999;", 1),
		"a space in a name":         strings.Replace(good, ";en;", ";e n;", 1),
		"a place without its step":  strings.Replace(good, "main.0.;day", "main;day", 1),
		"a place without its menu":  strings.Replace(good, "main.0.;day", ".0.;day", 1),
		"an answer without a name":  strings.Replace(good, "day=1", "=1", 1),
		"an answer without a value": strings.Replace(good, "day=1", "day", 1),
		"a campus written out":      "a;c;en;north;main;0;0;1;main.0.;main.0.north;;0;;",
		"a campus of no campus":     strings.Replace(good, "main.0.;day", "main.0._;day", 1),
		"an empty item":             strings.Replace(good, "day=1", "day=1,", 1),
		"a mark of the end twice":   good + "!!",
		"a letter with an accent":   strings.Replace(good, "en", "español", 1),
	} {
		kept := State{Menu: "kept"}
		if err := kept.UnmarshalText([]byte(text)); err == nil || !reflect.DeepEqual(kept, State{Menu: "kept"}) {
			t.Errorf("%s: %q is read as %+v, %v", name, text, kept, err)
		}
	}
	var read State
	if err := read.UnmarshalText([]byte(good)); err != nil {
		t.Errorf("%q is refused: %v", good, err)
	}
}

func TestAStateIsReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		state := drawState(t)
		text, err := state.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var read State
		if err := read.UnmarshalText(text); err != nil {
			t.Fatalf("%s cannot be read: %v", text, err)
		}
		if !reflect.DeepEqual(read, state) {
			t.Fatalf("written %+v\nread    %+v\nas %s", state, read, text)
		}
	})
}

// drawState draws a state as steps make them.
func drawState(t *rapid.T) State {
	name := rapid.StringMatching(`[a-z][a-z0-9-]{0,12}`)
	campus := rapid.OneOf(rapid.Just(""), name)
	number := rapid.IntRange(0, 1<<40)
	spokenOf := campus.Draw(t, "spoken of")
	place := rapid.Custom(func(t *rapid.T) Place {
		return Place{name.Draw(t, "menu"), number.Draw(t, "step"), rapid.OneOf(rapid.Just(spokenOf), campus).Draw(t, "campus")}
	})
	answer := rapid.Custom(func(t *rapid.T) Answer {
		return Answer{name.Draw(t, "name"), rapid.StringMatching(`[A-Za-z0-9:+_.-]{0,12}`).Draw(t, "value")}
	})
	return State{
		Channel:  Channel(rapid.IntRange(0, 1).Draw(t, "channel")),
		Language: rapid.SampledFrom([]string{"", "en", "es", "zh-Hant"}).Draw(t, "language"),
		Campus:   campus.Draw(t, "campus"), Menu: name.Draw(t, "menu"),
		Step: number.Draw(t, "step"), Tries: number.Draw(t, "tries"), Taken: number.Draw(t, "taken"), Case: number.Draw(t, "case"),
		Home: rapid.OneOf(rapid.Just(Place{}), place).Draw(t, "home"), Kind: campus.Draw(t, "kind"),
		Trail:   some(rapid.SliceOfN(place, 0, maxTrail).Draw(t, "trail")),
		Answers: some(rapid.SliceOfN(answer, 0, maxAnswers).Draw(t, "answers")),
		Between: some(rapid.SliceOfN(name, 0, mostAsked).Draw(t, "between")),
		Done:    rapid.Bool().Draw(t, "done"),
	}
}

// some is a list as a state keeps it: none where it is empty.
func some[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

func FuzzState(f *testing.F) {
	for _, seed := range []string{
		"", "a;c;;;;0;0;0;;;;0;;", "a;c;en;;main;0;0;1;main.0.;main.0.;day=1;0;;!",
		"a;t;es;oak-hill;campus;2;1;17;main.0.;main.0.,schools.1._,schools.1.north,campus.0._;day=2026-09-21,people=3;10423;question;north,south!",
		"a;c;en;;main;00;0;0;;;;0;;", "a;c;en;;main;-1;0;0;;;;0;;", "a;c;en;;main;0;0;0;.0.;;=;0;;,", "b;c;;;;0;0;0;;;;0;;", "a;c;é;;;0;0;0;;;;0;;",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var s State
		if s.UnmarshalText(text) != nil {
			return
		}
		if written, _ := s.MarshalText(); !bytes.Equal(written, text) {
			t.Errorf("%q is written again as %q", text, written)
		}
	})
}
