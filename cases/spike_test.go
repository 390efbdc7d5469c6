package cases_test

import (
	"math"
	"testing"

	"campusline/cases"
)

func TestASpikeIsFarMoreThanUsual(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name    string
		volumes []cases.Volume
		want    []string // campus of each, the district as "-"
	}{
		{"nothing", nil, nil},
		{"four about something new are few", []cases.Volume{{"bus", "oak-hill", 4, 0}}, nil},
		{"six about something new are many", []cases.Volume{{"bus", "oak-hill", 6, 0}}, []string{"oak-hill"}},
		{"twelve where ten are usual", []cases.Volume{{"bus", "oak-hill", 12, 60}}, nil},
		{"thirty where ten are usual", []cases.Volume{{"bus", "oak-hill", 30, 60}}, []string{"oak-hill"}},
		{
			"two at each of many campuses",
			[]cases.Volume{{"bus", "a", 2, 0}, {"bus", "b", 2, 0}, {"bus", "c", 2, 0}, {"bus", "d", 2, 0}},
			[]string{"-"},
		},
		{
			"one campus among many",
			[]cases.Volume{{"bus", "a", 20, 0}, {"bus", "b", 1, 6}, {"bus", "c", 1, 6}},
			[]string{"a"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			got := cases.Spikes(c.volumes)
			if len(got) != len(c.want) {
				t.Fatalf("spikes are %+v, want %q", got, c.want)
			}
			for i, s := range got {
				if campus := s.Campus; campus != c.want[i] && (campus != "" || c.want[i] != "-") {
					t.Errorf("spike %d is %+v, want of %q", i, s, c.want[i])
				}
			}
		})
	}
}

// The chance is that of Poisson's distribution, worked out by hand for small numbers.
func TestTheChanceOfASpikeIsThatOfChanceAlone(t *testing.T) {
	t.Parallel()
	got := cases.Spikes([]cases.Volume{{"bus", "a", 6, 0}})
	if len(got) != 1 {
		t.Fatalf("spikes are %+v", got)
	}
	x := 1.0 / 6
	want := 1 - math.Exp(-x)*(1+x+x*x/2+x*x*x/6+x*x*x*x/24+x*x*x*x*x/120)
	if math.Abs(got[0].Chance-want) > 1e-12 {
		t.Errorf("the chance is %g, want %g", got[0].Chance, want)
	}
}
