package proof

import (
	"testing"

	"pgregory.net/rapid"

	"campusline/menus"
	"campusline/menus/menustest"
)

// sample is the sample in two languages, which are explored as all of them are, and sooner.
func sample(t testing.TB) *menus.Version {
	t.Helper()
	return loaded(t, sampleInTwoLanguages(t))
}

func sampleInTwoLanguages(t testing.TB) menus.Files {
	t.Helper()
	files := wholeSample(t)
	files["district.yaml"] = spokenLanguages.ReplaceAll(files["district.yaml"], []byte("languages: [en, es]"))
	return files
}

func wholeSample(t testing.TB) menus.Files {
	t.Helper()
	return menustest.Files(t)
}

// What was tried in one situation for many is so in each of them: the same step leads to the same place, with the same
// acts, wherever an edge says that it does.
func TestWhatWasTriedOnceHoldsForEverySituation(t *testing.T) {
	t.Parallel()
	v := sample(t)
	for _, channel := range []menus.Channel{menus.Call, menus.Text} {
		t.Run(channel.String(), func(t *testing.T) {
			t.Parallel()
			e := explore(v, newSpace(v), channel)
			rapid.Check(t, func(rt *rapid.T) {
				n := rapid.SampledFrom(e.nodes).Draw(rt, "node")
				if len(n.edges) == 0 {
					return
				}
				x := &n.edges[rapid.IntRange(0, len(n.edges)-1).Draw(rt, "edge")]
				y := drawn(rt, e, x.in)
				e.world.reset(y)
				did := x.option.in(e.language(y))
				o := v.Step(e.placed(n.state, y), did, &e.world)
				if got := e.node(e.plain(o.State), o.Expect.Awaiting); got != x.to {
					rt.Fatalf("%s step %d, %v leads to %+v and not to %+v", n.state.Menu, n.state.Step, did, o.State, x.to.state)
				}
				plane := e.landing(e.planeOf(y), x.language, x.campus)
				if got := e.plane(e.languageIndex(o.State.Language), e.campusIndex(v, o.State.Campus)); got != plane && !o.State.Done {
					rt.Fatalf("%s step %d, %v leads to plane %d and not to %d", n.state.Menu, n.state.Step, did, got, plane)
				}
				if o.Expect.Awaiting != x.to.expect || isSilent(o.Prompt) != x.said.silent {
					rt.Fatalf("%s step %d, %v awaits %v and says %v", n.state.Menu, n.state.Step, did, o.Expect.Awaiting, o.Prompt)
				}
				if got := e.effect(&o); got.ended != x.ended || got.logged != x.logged || got.texts != x.texts || got.desk != x.desk ||
					got.circle != x.circle || got.empty != x.empty || got.part != x.part || got.speaks != x.speaks || got.shut != x.shut || got.choice != x.choice {
					rt.Fatalf("%s step %d, %v has the effect %+v and not %+v", n.state.Menu, n.state.Step, did, got, x.effect)
				}
			})
		})
	}
}

// drawn is any situation of a set.
func drawn(rt *rapid.T, e *explorer, in set) situation {
	var all []situation
	for x := range situation(len(in) * 64) {
		if in.has(x) {
			all = append(all, x)
		}
	}
	return rapid.SampledFrom(all).Draw(rt, "situation")
}

// Every node can be come to in every situation in which it says so, by inputs that a caller can give; and the call that
// is shown for it ends there.
func TestEveryNodeCanBeCalled(t *testing.T) {
	t.Parallel()
	v := sample(t)
	c := &check{explorer: explore(v, newSpace(v), menus.Call)}
	rapid.Check(t, func(rt *rapid.T) {
		n := rapid.SampledFrom(c.nodes).Draw(rt, "node")
		x := drawn(rt, c.explorer, n.in)
		in := c.empty()
		in.add(x)
		call := (&suspect{check: c, node: n, in: in}).call()
		if call == nil {
			rt.Fatalf("there is no way to %s in one of its situations", n.state.Menu)
		}
		if done := call.Ended != ""; done != n.state.Done || !done && call.Awaiting().Awaiting != n.expect {
			rt.Fatalf("the way to %s step %d leads elsewhere:\n%s", n.state.Menu, n.state.Step, call)
		}
	})
}

// place is what of a state decides where it leads; which answers are still remembered does not.
func place(e *explorer, s menus.State) string {
	s = e.plain(s)
	s.Case, s.Answers, s.Trail = 0, nil, nil
	return string(s.Append(nil))
}

// Random callers never come to a place that was not explored.
func TestRandomCallersStayWhereWeHaveBeen(t *testing.T) {
	t.Parallel()
	v := sample(t)
	e := explore(v, newSpace(v), menus.Call)
	been := map[string]bool{}
	for _, n := range e.nodes {
		been[place(e, n.state)] = true
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := rapid.SampledFrom(e.roots).Draw(rt, "line")
		x := drawn(rt, e, r.edges[0].in)
		s := r.start
		in := menus.Input{Kind: menus.Begin}
		for range 25 {
			e.world.reset(x)
			s = v.Step(s, in, &e.world).State
			if !been[place(e, s)] {
				rt.Fatalf("nobody was ever at %+v", s)
			}
			if s.Done {
				return
			}
			in = rapid.SampledFrom(v.Inputs(s)).Draw(rt, "input")
		}
	})
}

func BenchmarkExploreTheSample(b *testing.B) {
	v := sample(b)
	space := newSpace(v)
	for _, channel := range []menus.Channel{menus.Call, menus.Text} {
		b.Run(channel.String(), func(b *testing.B) {
			for b.Loop() {
				e := explore(v, space, channel)
				edges := 0
				for _, n := range e.nodes {
					edges += len(n.edges)
				}
				b.ReportMetric(float64(len(e.nodes)), "nodes")
				b.ReportMetric(float64(edges), "edges")
				b.ReportMetric(float64(e.stepping), "steps")
			}
		})
	}
}
