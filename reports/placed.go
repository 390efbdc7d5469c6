package reports

import (
	"time"

	"campusline/outreach"
)

// Placed is a call that the district was to place, to one person.
type Placed struct {
	ID       string    `db:"id"`       // ours
	Language string    `db:"language"` // that the person has chosen, else that of the call
	At       time.Time `db:"at"`
	// Fate is one of the Placed constants.
	Fate   string `db:"fate"`
	Reason string `db:"reason"` // why it was not placed, or not connected, in words
	Code   int    `db:"code"`   // the carrier's, 0 for none
	// Seconds is how long whoever took it stayed on the line.
	Seconds int `db:"seconds"`
	// OptedOut says that the person ended such calls, or everything, with it or within two days.
	OptedOut bool `db:"opted_out"`
}

// What becomes of a call that the district places.
const (
	PlacedAnswered = "answered" // a person took it
	PlacedMachine  = "machine"  // a machine did, which keeps what was said
	PlacedNobody   = "no answer"
	PlacedBusy     = "busy"
	PlacedFailed   = "failed"  // the carrier refused it, or could not connect it
	PlacedSkipped  = "skipped" // it was not placed
	PlacedUnknown  = "unknown" // it waits, it rings, or nobody can say any more
)

// placedCalls is the table of the calls that the district places, by language as that of texts.
func (o *Options) placedCalls(all []Placed) Table {
	by := grouping[Placed]{key: func(p *Placed) string { return p.Language }, name: o.language}
	is := thing[Placed]{id: func(p *Placed) string { return p.ID }, at: func(p *Placed) time.Time { return p.At }}
	t := tabulate("placed", "Whom our calls reached, by language", pointers(all), by, is, placedFigures())
	t.Reasons = reasonsOf(whyNot(all))
	return t
}

// whyNot counts why calls were not placed or not connected, as of texts.
func whyNot(all []Placed) *outreach.Reach {
	r := &outreach.Reach{SkippedWhy: map[string]int{}, FailedWhy: map[string]int{}}
	for i := range all {
		switch p := &all[i]; p.Fate {
		case PlacedSkipped:
			r.SkippedWhy[p.Reason]++
		case PlacedFailed:
			r.FailedWhy[p.why()]++
		}
	}
	return r
}

// why says why a call was not connected.
func (p *Placed) why() string {
	if p.Code != 0 || p.Reason == "" {
		return outreach.Failure(p.Code)
	}
	return p.Reason
}

func placedFigures() []figure[Placed] {
	became := func(name, title, words, fate string) figure[Placed] {
		f := counting(name, title, words, func(p *Placed) bool { return p.Fate == fate })
		f.row = func(p *Placed) string { return p.Reason }
		return f
	}
	answered := func(p *Placed) bool { return p.Fate == PlacedAnswered }
	return []figure[Placed]{
		counting("placed", "Calls", "Calls that were to be placed, one for each person.", func(*Placed) bool { return true }),
		share("placed-answered", "A person answered", "Calls that a person took, of those of which it is known what became of "+
			"them.", func(p *Placed) (bool, bool) {
			return answered(p), p.Fate != PlacedSkipped && p.Fate != PlacedUnknown
		}),
		became("placed-machine", "A machine", "Calls that a machine took, which keeps what was said.", PlacedMachine),
		became("placed-no-answer", "No answer", "Calls that nobody took, the last time they were placed.", PlacedNobody),
		became("placed-busy", "Busy", "Calls to a line that was busy, the last time they were placed.", PlacedBusy),
		became("placed-failed", "Failed", "Calls that the carrier refused or could not connect.", PlacedFailed),
		became("placed-skipped", "Not placed", "Calls that were not placed, such as to somebody who has not agreed to them.", PlacedSkipped),
		became("placed-unknown", "Not known yet", "Calls that wait or ring, or of which nobody can say any more what became of them.", PlacedUnknown),
		heard(),
		within("placed-heard-median", "Seconds heard, median", "Of the calls that a person took, how long half of them stayed on the line at most.",
			Seconds, 0.5, func(p *Placed) (Span, bool) {
				return Span{time.Duration(p.Seconds) * time.Second, true}, answered(p)
			}),
		trouble("placed-out", "Wanted no more", "Calls after which the person ended such calls, or everything, within two days, of those that a person or a machine took.",
			func(p *Placed) (bool, bool) { return p.OptedOut, answered(p) || p.Fate == PlacedMachine }),
	}
}

// heard adds up how long people listened.
func heard() figure[Placed] {
	f := within("placed-heard", "Seconds heard", "Seconds that people stayed on the line, of the calls that a person took, added up.",
		Seconds, 1, func(p *Placed) (Span, bool) {
			return Span{time.Duration(p.Seconds) * time.Second, true}, p.Fate == PlacedAnswered
		})
	f.sum = func(things []*Placed, of func(*Placed) (float64, bool)) Cell {
		n, seconds := added(things, of)
		return Cell{Value: seconds, Known: n > 0, Of: n}
	}
	return f
}
