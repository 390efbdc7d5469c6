package menus

import (
	"reflect"
	"testing"
	"time"
)

// world is a World for tests. It counts cases from 101.
type world struct {
	now     time.Time
	known   bool
	texting Texting
	cases   int
}

func (w *world) Now() time.Time   { return w.now }
func (w *world) Known() bool      { return w.known }
func (w *world) Texting() Texting { return w.texting }

func (w *world) NextCase() int {
	w.cases++
	return 100 + w.cases
}

// at is a moment in a version's zone, written "2026-09-22 10:00".
func at(t testing.TB, v *Version, when string) time.Time {
	t.Helper()
	moment, err := time.ParseInLocation("2006-01-02 15:04", when, v.District.Zone)
	if err != nil {
		t.Fatal(err)
	}
	return moment
}

// tester is what a walk needs of a test: both testing's and rapid's have it.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// walk is a call or conversation being taken step by step.
type walk struct {
	t       tester
	version *Version
	world   *world
	state   State
}

// begin starts a walk at the line of a name, and takes its first step.
func begin(t tester, v *Version, line string, channel Channel, language string, w *world, words string) (*walk, Outcome) {
	t.Helper()
	for _, l := range v.Lines {
		if l.Name == line {
			walking := &walk{t, v, w, v.Start(l, channel, language)}
			return walking, walking.take(Input{Kind: Begin, Words: words})
		}
	}
	t.Fatalf("there is no line %q", line)
	return nil, Outcome{}
}

// take takes a step, and proves what must be true of every step: taken again it is the same, it leaves the state it
// began with alone, and its state survives being written down.
func (w *walk) take(in Input) Outcome {
	w.t.Helper()
	before, _ := w.state.MarshalText()
	cases := w.world.cases
	outcome := w.version.Step(w.state, in, w.world)
	w.world.cases = cases
	again := w.version.Step(w.state, in, w.world)
	if !reflect.DeepEqual(outcome, again) {
		w.t.Errorf("the step %+v taken twice from %s:\n%+v\n%+v", in, before, outcome, again)
	}
	if after, _ := w.state.MarshalText(); string(after) != string(before) {
		w.t.Errorf("the step %+v changed the state it began with, %s, to %s", in, before, after)
	}
	written, _ := outcome.State.MarshalText()
	var read State
	if err := read.UnmarshalText(written); err != nil {
		w.t.Errorf("the state %s cannot be read: %v", written, err)
	} else if rewritten, _ := read.MarshalText(); string(rewritten) != string(written) {
		w.t.Errorf("the state %s is read as %s", written, rewritten)
	}
	w.state = read
	return outcome
}
