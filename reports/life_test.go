package reports_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/cases"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/reports"
)

// sample are the menus and teams of the sample district.
func sample(t testing.TB) (*menus.Version, *cases.Rules) {
	t.Helper()
	files := menustest.Files(t)
	version := menustest.Load(t, files)
	rules, problems := cases.ReadRules(files, version)
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	return version, rules
}

// begin is a time near the end of daylight saving time and of holidays.
func begin() time.Time { return time.Date(2026, time.October, 28, 13, 0, 0, 0, time.UTC) }

// someHistory is a case that somebody told, and that was answered, asked about, handed over, left lying, closed, reopened and
// rated in any order, at whole minutes.
func someHistory(t *rapid.T, rules *cases.Rules) (history []cases.Event, now time.Time) {
	now = begin().Add(time.Duration(rapid.IntRange(0, 6000).Draw(t, "begins after")) * time.Minute)
	origin := cases.Origin{
		Kind: rapid.SampledFrom(menus.Kinds()).Draw(t, "kind"), Topic: rapid.SampledFrom([]string{"late bus", "lunch", "fees"}).Draw(t, "topic"),
		Campus:  rapid.SampledFrom([]string{"", "oak-hill", "transportation", "nutrition"}).Draw(t, "campus"),
		Contact: "+15125550199", Channel: "text", Language: "es", Session: "first",
	}
	history = []cases.Event{rules.Open(origin, "Hello.", now)}
	for range rapid.IntRange(0, 12).Draw(t, "commands") {
		now = now.Add(time.Duration(rapid.IntRange(1, 2000).Draw(t, "minutes")) * time.Minute)
		who := rapid.SampledFrom([]string{"castillo", "navarro", "whitfield", "aguilar"}).Draw(t, "who")
		events, err := rules.Decide(cases.Fold(1, history), who, someCommand().Draw(t, "what"), now)
		if refusal := cases.Refusal(""); err != nil && !errors.As(err, &refusal) {
			t.Fatal(err)
		}
		history = append(history, events...)
		history = append(history, rules.Tend(cases.Fold(1, history), now)...)
	}
	return history, now.Add(time.Duration(rapid.IntRange(0, 3000).Draw(t, "and then")) * time.Minute)
}

func someCommand() *rapid.Generator[cases.Command] {
	return rapid.SampledFrom([]cases.Command{
		cases.Claim{},
		cases.Answer{Words: "Soon."},
		cases.Answer{Words: "Done.", Close: true},
		cases.Ask{Words: "Which?"},
		cases.Answer{Words: "Told her.", Spoken: true},
		cases.HandOver{To: "meals"},
		cases.HandOver{To: "transportation"},
		cases.Note{Words: "A note."},
		cases.Close{Because: "A test."},
		cases.Reopen{},
		cases.Join{Words: "Hello?"},
		cases.Rate{Score: 3},
		cases.Rate{Score: 9},
	})
}

// What a life says of times is what one finds who looks at the case in every minute: who has it, whether something is owed, and
// whether that team is open.
func TestTimesAreWhatCountingEveryMinuteGives(t *testing.T) {
	t.Parallel()
	_, rules := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		history, now := someHistory(t, rules)
		life := reports.Live(1, history, rules, now)
		var owed, first time.Duration
		for at := history[0].At; at.Before(now); at = at.Add(time.Minute) {
			c := standing(history, at)
			if !c.Owed() || !rules.Team(c.Team).Clock.Open(at) {
				continue
			}
			owed += time.Minute
			if c.FirstReplyAt == nil {
				first += time.Minute
			}
		}
		if life.Resolution.Took != owed || life.First.Took != first {
			t.Fatalf("it took %v and %v to the first reply; counted minute by minute, %v and %v", life.Resolution.Took, life.First.Took, owed, first)
		}
		c := standing(history, now)
		if life.First.Done != (c.FirstReplyAt != nil) || life.Resolution.Done != (c.State == cases.Done) || life.Orphan {
			t.Fatalf("it is %+v, and its life %+v", c, life)
		}
	})
}

// standing is a case at a moment.
func standing(history []cases.Event, at time.Time) cases.Case {
	n := 0
	for n < len(history) && !history[n].At.After(at) {
		n++
	}
	return cases.Fold(1, history[:n])
}

// A promise is kept if the first reply came by the time that was written down for it, and broken once that is over.
func TestAPromiseIsKeptOrBrokenByTheClock(t *testing.T) {
	t.Parallel()
	_, rules := sample(t)
	rapid.Check(t, func(t *rapid.T) {
		history, now := someHistory(t, rules)
		life := reports.Live(1, history, rules, now)
		c := standing(history, now)
		switch first := c.FirstReplyAt; {
		case first != nil:
			before := standing(history, first.Add(-1))
			if before.Due == nil {
				return
			}
			if want := !first.After(*before.Due); (life.Promise == reports.InTime) != want {
				t.Fatalf("answered at %v, due at %v, and the promise is %v", first, before.Due, life.Promise)
			}
		case c.Owed() && now.After(*c.Due):
			if life.Promise != reports.Late {
				t.Fatalf("nothing came by %v, and the promise is %v", c.Due, life.Promise)
			}
		case life.Promise != reports.NotOwed:
			t.Fatalf("nothing is late in %+v, and the promise is %v", c, life.Promise)
		}
	})
}

// A history with a gap, or without a beginning, was somebody's only in part.
func TestAGapInAHistoryIsAnOrphan(t *testing.T) {
	t.Parallel()
	_, rules := sample(t)
	opened := rules.Open(cases.Origin{Kind: "concern", Topic: "late bus"}, "", begin())
	noted := cases.Event{N: 1, At: begin().Add(time.Minute), Kind: cases.Noted}
	unowned := opened
	unowned.Team = ""
	for name, history := range map[string][]cases.Event{"no history": nil, "a gap": {opened, {N: 2, At: noted.At}}, "no opening": {noted}, "no team": {unowned}} {
		if !reports.Live(1, history, rules, begin().Add(time.Hour)).Orphan {
			t.Errorf("%s: it is no orphan", name)
		}
	}
	if reports.Live(1, []cases.Event{opened, noted}, rules, begin().Add(time.Hour)).Orphan {
		t.Error("a whole history is an orphan")
	}
}

// With nothing left open, a quantile is the least time within which that part ended.
func TestAQuantileIsCountedOff(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		var spans []reports.Span
		for _, n := range rapid.SliceOfN(rapid.IntRange(0, 50), 1, 60).Draw(t, "hours") {
			spans = append(spans, reports.Span{Took: time.Duration(n) * time.Hour, Done: true})
		}
		part := float64(rapid.IntRange(1, 100).Draw(t, "percent")) / 100
		took, known := reports.Quantile(spans, part)
		within, less := 0, 0
		for _, s := range spans {
			if s.Took <= took {
				within++
			}
			if s.Took < took {
				less++
			}
		}
		need := part*float64(len(spans)) - 1e-6
		if !known || float64(within) < need || float64(less) >= need && math.Abs(float64(less)-need) > 1e-3 {
			t.Fatalf("%v of %d within %v, fewer %d, want %v", within, len(spans), took, less, need)
		}
	})
}

// Who leaves the hard ones lying looks no quicker for it.
func TestWhatIsNotEndedCountsForAsLongAsItLasts(t *testing.T) {
	t.Parallel()
	hours := func(n int, done bool) reports.Span {
		return reports.Span{Took: time.Duration(n) * time.Hour, Done: done}
	}
	for _, x := range []struct {
		name  string
		spans []reports.Span
		want  time.Duration
		known bool
	}{
		{"all ended", []reports.Span{hours(1, true), hours(2, true), hours(9, true)}, 2 * time.Hour, true},
		{"one left lying long", []reports.Span{hours(1, true), hours(2, true), hours(40, false), hours(40, false)}, 2 * time.Hour, true},
		{"most left lying", []reports.Span{hours(1, true), hours(40, false), hours(40, false)}, 40 * time.Hour, false},
		{"just begun", []reports.Span{hours(0, false), hours(1, true), hours(2, true), hours(9, true)}, 2 * time.Hour, true},
	} {
		if took, known := reports.Quantile(x.spans, 0.5); took != x.want || known != x.known {
			t.Errorf("%s: %v, %v, want %v, %v", x.name, took, known, x.want, x.known)
		}
	}
}
