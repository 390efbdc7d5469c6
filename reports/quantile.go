package reports

import (
	"cmp"
	"slices"
	"time"
)

// Quantile is the time within which a part of all came to an end, from 0 to 1. What has not come to its end yet counts for
// as long as it has lasted so far (Kaplan and Meier's estimate): to leave it out would make those look quick who leave the
// hard ones lying. If all have come to an end it is the plain quantile, the least time within which that part did. It is false
// where less than that part is known to have ended, and then the time is the longest known, which it takes at least.
func Quantile(spans []Span, part float64) (time.Duration, bool) {
	longest := time.Duration(0)
	for _, p := range Curve(spans) {
		if 1-p.Left >= part-1e-9 {
			return p.Took, true
		}
	}
	for _, s := range spans {
		longest = max(longest, s.Took)
	}
	return longest, false
}

// Point is one step of a curve: what part of all takes longer than so long.
type Point struct {
	Took time.Duration
	Left float64 // from 1 to 0
}

// Curve is Kaplan and Meier's estimate of what part takes longer than any time, a point for each time at which something
// came to its end, the shortest first.
func Curve(spans []Span) []Point {
	sorted := slices.Clone(spans)
	slices.SortFunc(sorted, func(a, b Span) int { return cmp.Compare(a.Took, b.Took) })
	var curve []Point
	left := 1.0
	for i := 0; i < len(sorted); {
		under, ended, took := len(sorted)-i, 0, sorted[i].Took
		for ; i < len(sorted) && sorted[i].Took == took; i++ {
			if sorted[i].Done {
				ended++
			}
		}
		if ended > 0 {
			left *= 1 - float64(ended)/float64(under)
			curve = append(curve, Point{took, left})
		}
	}
	return curve
}
