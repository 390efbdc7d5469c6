package statistics

import (
	"math"
	"slices"
)

// Difference is how much more a figure is than another one.
type Difference struct {
	By float64
	Interval
	// Chance is how often chance alone would bring as large a difference, from 0 to 1.
	Chance float64
}

// Welch is the difference of the means of two samples whose numbers may be spread differently (Welch, 1947). With fewer than
// two numbers in either nothing can be told, and its chance is 1.
func Welch(now, before Sample) Difference {
	by := now.Mean - before.Mean
	if now.N < 2 || before.N < 2 {
		return Difference{by, Interval{math.Inf(-1), math.Inf(1)}, 1}
	}
	a, b := now.Variance/float64(now.N), before.Variance/float64(before.N)
	if a+b == 0 {
		return certain(by)
	}
	freedom := (a + b) * (a + b) / (a*a/float64(now.N-1) + b*b/float64(before.N-1))
	spread := math.Sqrt(a + b)
	half := TQuantile((1+confidence)/2, freedom) * spread
	return Difference{by, Interval{by - half, by + half}, tTails(by/spread, freedom)}
}

// certain is the difference of figures that do not vary at all.
func certain(by float64) Difference {
	d := Difference{by, Interval{by, by}, 0}
	if by == 0 {
		d.Chance = 1
	}
	return d
}

// fewest is how many yes and how many no have to be expected on each side for the chance to be told.
const fewest = 1

// Shares is the difference of two shares, from -1 to 1. Its chance is that of the chi-squared test with N-1, which holds where at
// least one of each answer is expected (Campbell, 2007); where there are fewer it is 1. Its interval is made of Wilson's
// (Newcombe, 1998, method 10).
func Shares(count, n, countBefore, nBefore int) Difference {
	if n == 0 || nBefore == 0 {
		return Difference{0, Interval{-1, 1}, 1}
	}
	p, q := float64(count)/float64(n), float64(countBefore)/float64(nBefore)
	a, b := Wilson(count, n, 0), Wilson(countBefore, nBefore, 0)
	d := Difference{By: p - q, Chance: 1, Interval: Interval{
		p - q - math.Hypot(p-a.Low, b.High-q), p - q + math.Hypot(a.High-p, q-b.Low),
	}}
	all := float64(n + nBefore)
	yes := float64(count+countBefore) / all
	if min(yes, 1-yes)*float64(min(n, nBefore)) < fewest {
		return d
	}
	spread := math.Sqrt(yes * (1 - yes) * (1/float64(n) + 1/float64(nBefore)) * all / (all - 1))
	d.Chance = normalTails(d.By / spread)
	return d
}

// Holm makes the chances of figures that are looked at together such that, where nothing has changed, any of them comes below one
// in twenty no more often than one time in twenty (Holm, 1979). They are in the order given.
func Holm(chances []float64) []float64 {
	order := make([]int, len(chances))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case chances[a] < chances[b]:
			return -1
		case chances[a] > chances[b]:
			return 1
		}
		return 0
	})
	corrected, most := make([]float64, len(chances)), 0.0
	for i, at := range order {
		most = max(most, min(1, float64(len(chances)-i)*chances[at]))
		corrected[at] = most
	}
	return corrected
}

// MoreThanChance says whether a chance is so small that a difference is told as one.
func MoreThanChance(chance float64) bool { return chance < 1-confidence }
