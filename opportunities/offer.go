package opportunities

import "time"

// How long a place that became free is held for the next on the waiting list.
const (
	usualHold    = 2 * time.Hour
	shortestHold = 10 * time.Minute
	shareOfRest  = 4 // an offer never holds more than a quarter of the time that is left

	// Families are not texted at night, so an offer's time begins in the morning.
	nightFrom = 20 // o'clock
	nightTo   = 8  // o'clock
)

// HoldUntil is until when a place that is free now is held for whoever it is offered to: two hours, less when the start
// is near, from 8 in the morning where it is night. It is never after the start. Now and start are told in start's zone.
func HoldUntil(now, start time.Time) time.Time {
	begins := now
	if morning := morningAfter(now.In(start.Location())); morning.Before(start) {
		begins = morning
	}
	hold := max(shortestHold, min(usualHold, start.Sub(begins)/shareOfRest))
	until := begins.Add(hold)
	if until.After(start) && now.Before(start) {
		return start
	}
	return until
}

// leaveHome is how long before the start whoever lives far away leaves home. Whoever is told of a change in the morning, by
// less than that before it begins, reads it on the way.
const leaveHome = 2 * time.Hour

// AtOnce says that whoever is told at a time, at night, that something is called off, restored or moved must be told at once: it
// begins, or was to begin, less than two hours after the morning.
func (n *Notice) AtOnce(now time.Time) bool {
	start := n.Opportunity.Start
	if n.Kind == Moved && n.Was.Before(start) {
		start = n.Was
	}
	changes := n.Kind == CalledOff || n.Kind == Restored || n.Kind == Moved
	return changes && start.Before(morningAfter(now.In(n.Opportunity.Start.Location())).Add(leaveHome))
}

// morningAfter is 8 in the morning after a time at night, and any other time itself.
func morningAfter(t time.Time) time.Time {
	switch {
	case t.Hour() >= nightFrom:
		return time.Date(t.Year(), t.Month(), t.Day()+1, nightTo, 0, 0, 0, t.Location())
	case t.Hour() < nightTo:
		return time.Date(t.Year(), t.Month(), t.Day(), nightTo, 0, 0, 0, t.Location())
	}
	return t
}

// NextOffered chooses who is offered free places: in the order of joining, passing over only who brings more people than
// there are places. Those keep their position.
func NextOffered(free int, waiting []Signup) []Signup {
	var next []Signup
	for _, w := range waiting {
		if free == 0 {
			break
		}
		if w.Party <= free {
			next = append(next, w)
			free -= w.Party
		}
	}
	return next
}
