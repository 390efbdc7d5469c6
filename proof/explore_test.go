package proof

import (
	"testing"

	"campusline/menus"
)

func sample(t testing.TB) *menus.Version {
	t.Helper()
	files, err := menus.Sample()
	if err != nil {
		t.Fatal(err)
	}
	v, problems := menus.Load(files)
	if v == nil {
		t.Fatal(problems)
	}
	return v
}

func TestEveryNodeIsReachedTheWayItWasFirstMet(t *testing.T) {
	t.Parallel()
	v := sample(t)
	for _, channel := range []menus.Channel{menus.Call, menus.Text} {
		e := explore(v, newSpace(v), channel)
		for _, n := range e.nodes {
			inputs := 0
			for at := n; at != nil; at = at.from.node {
				if inputs++; inputs > len(e.nodes) {
					t.Fatalf("the way to %s goes in a circle", n.state.Menu)
				}
				if at.from.node == nil && at.from.root == nil {
					t.Fatalf("the way to %s begins nowhere", n.state.Menu)
				}
			}
		}
	}
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
