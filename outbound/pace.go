package outbound

import (
	"math"
	"time"
)

// Pace is how fast a sender may send. Carrier: what counts is segments, not texts.
type Pace struct {
	PerSecond float64   // segments, above 0
	Free      time.Time // when the sender will have sent all that it was given
}

// catchUp is how much of the time in which a sender had nothing to send may be made good at once. It covers the moments
// between two looks into the queue.
const catchUp = time.Second

// Wait is how long until the next text may be given to the sender; 0 for none.
func (p Pace) Wait(now time.Time) time.Duration { return max(0, p.Free.Sub(now)) }

// Take gives the sender a text of so many segments. A text is given whole, so that Free may be later than now.
func (p *Pace) Take(now time.Time, segments int) {
	if idle := now.Add(-catchUp); p.Free.Before(idle) {
		p.Free = idle
	}
	p.Free = p.Free.Add(time.Duration(float64(segments) / p.PerSecond * float64(time.Second)))
}

// Room is about how many texts of one segment may be given now; it is a bound for what is worth looking at.
func (p Pace) Room(now time.Time) int {
	since := min(now.Sub(p.Free), catchUp)
	if since < 0 {
		return 0
	}
	return int(math.Ceil(since.Seconds()*p.PerSecond)) + 1
}

// The pace of a sender that was told to slow down is halved each time, and doubled again in steps.
const (
	mostHalvings = 5
	recovers     = 10 * time.Minute
)

// Slowed is the pace of a sender that the carrier has told so often to slow down, the last time so long ago.
func Slowed(perSecond float64, halvings int, ago time.Duration) float64 {
	return perSecond / math.Pow(2, float64(Halvings(halvings, ago)))
}

// Halvings are how many of the halvings of a pace are left after a time.
func Halvings(halvings int, ago time.Duration) int {
	return min(max(0, halvings-int(ago/recovers)), mostHalvings)
}
