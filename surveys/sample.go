package surveys

import (
	"cmp"
	"crypto/sha256"
	"slices"
	"time"
)

// Frequency is how often one household may be asked, by all surveys together.
type Frequency struct {
	AtMost int           // times in 365 days
	Apart  time.Duration // the least time between two of them
}

// UsualFrequency is that of a district which says nothing of it.
func UsualFrequency() Frequency { return Frequency{AtMost: 4, Apart: 30 * day} }

const (
	day  = 24 * time.Hour
	year = 365 * day
)

// YearBefore is the moment from which on it counts how often somebody was asked.
func YearBefore(at time.Time) time.Time { return at.Add(-year) }

// Reason is why somebody is not asked.
type Reason string

// The reasons.
const (
	May      Reason = ""
	TooOften Reason = "asked often enough this year"
	TooSoon  Reason = "asked a short time ago"
	NotDrawn Reason = "not drawn"
)

// Allows says whether somebody who was asked at these times may be asked again at a time.
func (f Frequency) Allows(asked []time.Time, at time.Time) Reason {
	thisYear := 0
	for _, t := range asked {
		if at.Sub(t) < f.Apart {
			return TooSoon
		}
		if at.Sub(t) < year {
			thisYear++
		}
	}
	if thisYear >= f.AtMost {
		return TooOften
	}
	return May
}

// Candidate is a household that could be asked.
type Candidate struct {
	Household string      // in the district's words; a number of which no household is known is one of its own
	Number    string      // E.164, of whoever in it is asked
	Asked     []time.Time // when anybody in it was asked by any survey in the last year
}

// Sample draws who is asked of the candidates: most of them at most, 0 for all who may be. Whoever was asked least often comes
// first, and among those chance decides; the key makes it the same chance whenever it is drawn again. Left says how many are
// not asked, and why.
func Sample(key string, candidates []Candidate, f Frequency, most int, at time.Time) (drawn []string, left map[Reason]int) {
	type lot struct {
		Candidate
		chance [sha256.Size]byte
	}
	left = map[Reason]int{}
	var lots []lot
	for _, c := range candidates {
		if why := f.Allows(c.Asked, at); why != May {
			left[why]++
			continue
		}
		lots = append(lots, lot{c, sha256.Sum256([]byte(key + "\x00" + c.Household))})
	}
	slices.SortFunc(lots, func(a, b lot) int {
		return cmp.Or(cmp.Compare(len(a.Asked), len(b.Asked)), slices.Compare(a.chance[:], b.chance[:]), cmp.Compare(a.Household, b.Household))
	})
	if most > 0 && len(lots) > most {
		left[NotDrawn] = len(lots) - most
		lots = lots[:most]
	}
	for i := range lots {
		drawn = append(drawn, lots[i].Number)
	}
	return drawn, left
}
