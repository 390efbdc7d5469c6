package surveys

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func monday() time.Time { return time.Date(2026, time.October, 19, 10, 0, 0, 0, time.UTC) }

func number(i int) string { return fmt.Sprintf("+1512555%04d", 100+i%100) + fmt.Sprint(i/100) }

func TestNobodyIsAskedMoreOftenThanTheDistrictSays(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		f := Frequency{
			AtMost: rapid.IntRange(1, 5).Draw(rt, "at most"),
			Apart:  time.Duration(rapid.IntRange(1, 90).Draw(rt, "apart")) * day,
		}
		asked := map[string][]time.Time{}
		at := monday()
		for range rapid.IntRange(1, 40).Draw(rt, "waves") {
			at = at.Add(time.Duration(rapid.IntRange(1, 40).Draw(rt, "days")) * day)
			var candidates []Candidate
			for i := range 12 {
				candidates = append(candidates, Candidate{number(i), number(i), asked[number(i)]})
			}
			most := rapid.IntRange(0, 12).Draw(rt, "most")
			drawn, left := Sample(at.String(), candidates, f, most, at)
			if most > 0 && len(drawn) > most {
				rt.Fatalf("%d were drawn of at most %d", len(drawn), most)
			}
			sum := len(drawn)
			for _, n := range left {
				sum += n
			}
			if sum != len(candidates) {
				rt.Fatalf("of %d candidates %d are accounted for", len(candidates), sum)
			}
			for _, n := range drawn {
				asked[n] = append(asked[n], at)
			}
		}
		for n, times := range asked {
			for i, first := range times {
				within := 0
				for _, later := range times[i:] {
					if later.Sub(first) < year {
						within++
					}
				}
				if within > f.AtMost {
					rt.Fatalf("%s was asked %d times in a year: %v", n, within, times)
				}
				if i > 0 && first.Sub(times[i-1]) < f.Apart {
					rt.Fatalf("%s was asked twice in %s", n, first.Sub(times[i-1]))
				}
			}
		}
	})
}

func TestASampleIsTheSameWheneverItIsDrawnAgain(t *testing.T) {
	t.Parallel()
	var candidates []Candidate
	for i := range 100 {
		candidates = append(candidates, Candidate{Household: number(i), Number: number(i)})
	}
	first, left := Sample("voice/fall-2026", candidates, UsualFrequency(), 20, monday())
	slices.Reverse(candidates)
	again, _ := Sample("voice/fall-2026", candidates, UsualFrequency(), 20, monday())
	other, _ := Sample("voice/winter-2027", candidates, UsualFrequency(), 20, monday())
	if !slices.Equal(first, again) || slices.Equal(first, other) || len(first) != 20 || left[NotDrawn] != 80 {
		t.Errorf("drawn are %v, again %v, and for another wave %v; left %v", first, again, other, left)
	}
}

func TestWhoWasAskedLeastOftenIsAskedFirst(t *testing.T) {
	t.Parallel()
	long := monday().Add(-200 * day)
	drawn, _ := Sample("any", []Candidate{{"A", "a", []time.Time{long, long}}, {"B", "b", []time.Time{long}}, {"C", "c", nil}}, UsualFrequency(), 2, monday())
	if !slices.Equal(drawn, []string{"c", "b"}) {
		t.Errorf("drawn are %v", drawn)
	}
}
