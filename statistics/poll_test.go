package statistics

import (
	"math/rand/v2"
	"testing"
)

// families answer on a scale from 1 to 5, most of them high, as they do.
func families(rng *rand.Rand, n int) []float64 {
	all := make([]float64, n)
	for i := range all {
		all[i] = float64([]int{1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5}[rng.IntN(12)])
	}
	return all
}

// drawn are some of all, each as likely as another.
func drawn(rng *rand.Rand, all []float64, n int) []float64 {
	var some []float64
	for _, i := range rng.Perm(len(all))[:n] {
		some = append(some, all[i])
	}
	return some
}

func (i Interval) holds(x float64) bool { return i.Low <= x && x <= i.High }

func share(numbers []float64, of float64) (count int) {
	for _, x := range numbers {
		if x == of {
			count++
		}
	}
	return count
}

// Polls of a district of 1,200 families, from few that answer to nearly all: the truth lies within 19 intervals of 20.
func TestIntervalsHoldWhatTheySay(t *testing.T) {
	t.Parallel()
	const polls, district = 4000, 1200
	rng := rand.New(rand.NewPCG(11, 19))
	everybody := families(rng, district)
	mean := Of(everybody).Mean
	fives := float64(share(everybody, 5)) / district
	for _, n := range []int{25, 100, 412, 900} {
		means, shares, careless := 0, 0, 0
		for range polls {
			some := drawn(rng, everybody, n)
			if Of(some).Interval(district).holds(mean) {
				means++
			}
			if Of(some).Interval(0).holds(mean) {
				careless++
			}
			if Wilson(share(some, 5), n, district).holds(fives) {
				shares++
			}
		}
		for what, held := range map[string]int{"means": means, "shares": shares} {
			if part := float64(held) / polls; part < 0.93 || part > 0.97 {
				t.Errorf("of %d that answered, %.3f of the intervals of %s hold the truth", n, part, what)
			}
		}
		if n >= 412 && float64(careless)/polls < 0.97 {
			t.Errorf("the correction makes no difference with %d of %d", n, district)
		}
	}
}

// Two waves in which nothing has changed, with five questions and a share: one time in twenty at most a change is told.
func TestNoChangeIsSeldomTold(t *testing.T) {
	t.Parallel()
	const terms = 2000
	rng := rand.New(rand.NewPCG(20, 26))
	alarms, alone := 0, 0
	for range terms {
		var chances []float64
		for range 5 {
			now, before := families(rng, 60), families(rng, 90)
			chances = append(chances, Welch(Of(now), Of(before)).Chance)
		}
		now, before := families(rng, 60), families(rng, 90)
		chances = append(chances, Shares(share(now, 5), 60, share(before, 5), 90).Chance)
		alarms += told(Holm(chances))
		alone += told(chances)
	}
	if part := float64(alarms) / terms; part > 0.06 {
		t.Errorf("a change is told in %.3f of the terms in which there is none", part)
	}
	if part := float64(alone) / terms; part < 0.2 {
		t.Errorf("without Holm it would be only %.3f: the test cannot fail", part)
	}
}

// told is 1 where any change is told.
func told(chances []float64) int {
	for _, c := range chances {
		if MoreThanChance(c) {
			return 1
		}
	}
	return 0
}
