package opportunities

import (
	"slices"
	"time"
)

// Told is who comes to know that something is called off or moved, as far as that can be said when it is. People are signups, each
// with all whom they bring.
type Told struct {
	Now   int // who are told at once
	Later int // who are told when their quiet hours end
	// LaterAt is when the first of those are told.
	LaterAt time.Time
	// Unreached are the E.164 numbers of those whom we cannot tell, so that a person has to. They are sorted.
	Unreached []string
}

// People is how many hear of it, now or later.
func (t *Told) People() int { return t.Now + t.Later }

// At notes somebody who is told at a moment, which is now or later.
func (t *Told) At(at, now time.Time) {
	if !at.After(now) {
		t.Now++
		return
	}
	if t.Later == 0 || at.Before(t.LaterAt) {
		t.LaterAt = at
	}
	t.Later++
}

// Miss notes somebody who cannot be told.
func (t *Told) Miss(number string) {
	at, _ := slices.BinarySearch(t.Unreached, number)
	t.Unreached = slices.Insert(t.Unreached, at, number)
}

// Add adds those who are told of something else.
func (t *Told) Add(other *Told) {
	if other.Later > 0 && (t.Later == 0 || other.LaterAt.Before(t.LaterAt)) {
		t.LaterAt = other.LaterAt
	}
	t.Now, t.Later = t.Now+other.Now, t.Later+other.Later
	for _, number := range other.Unreached {
		if !slices.Contains(t.Unreached, number) {
			t.Miss(number)
		}
	}
}

// Cancellation is what calling something off comes to.
type Cancellation struct {
	Dates        []Opportunity // that are called off, the soonest first: one, or those of a series
	Told         Told
	Coordinators int // other ones, who are told as well
}
