package menus

import (
	"testing"
	"time"
)

func TestStretchesAreTheYearThatCellsWereMadeOf(t *testing.T) {
	t.Parallel()
	v := loaded(t, folder(t, "town"))
	cells := v.Cells()
	minutes := make([]int, len(cells))
	next, day := 0, time.Time{}
	for _, s := range v.Stretches(cells) {
		if s.Minute == 0 {
			next, day = 0, s.From
		}
		if s.Minute != next || s.From.YearDay() != day.YearDay() {
			t.Fatalf("%s is the stretch at minute %d, and the one before ended at %d", s.From, s.Minute, next)
		}
		next += s.Minutes
		minutes[s.Cell] += s.Minutes
		for f := range Fact(v.Facts()) {
			if facts := v.factsAt(s.From); facts[f] != cells[s.Cell].Holds(f) {
				t.Fatalf("%s is not as its cell says", s.From)
			}
		}
	}
	for i, c := range cells {
		if minutes[i] != c.Minutes {
			t.Errorf("the cell from %s lasts %d minutes, and its stretches %d", c.At, c.Minutes, minutes[i])
		}
	}
}

func TestOpeningsAreAnOrdinaryWeek(t *testing.T) {
	t.Parallel()
	v := loaded(t, folder(t, "town"))
	for _, campus := range append([]*Campus{nil}, v.Campuses...) {
		week := v.Openings(campus, nil)
		open := map[time.Weekday][]OpenTime{}
		for _, o := range week {
			for d := o.First; ; d = (d + 1) % 7 {
				open[d] = o.Times
				if d == o.Last {
					break
				}
			}
		}
		h := v.hoursOf(nil, campus)
		for d := range time.Weekday(7) {
			if got, want := len(open[d]), len(h.week[d]); got != want {
				t.Errorf("%v of %s has %d openings, want %d", d, h.name, got, want)
			}
			for i, s := range h.week[d] {
				if open[d][i].From.Minutes() != float64(s.from) || open[d][i].To.Minutes() != float64(s.to) {
					t.Errorf("%v of %s is open %v, want %v", d, h.name, open[d][i], s)
				}
			}
		}
	}
}
