package opportunities

import "time"

// When people can check in, and what counts as late, early and forgotten.
const (
	opensBefore  = time.Hour        // people can check in this long before a meeting begins,
	closesAfter  = time.Hour        // and check out this long after it ends; then who has not has forgotten
	graceOfStart = 10 * time.Minute // later than this is late
	graceOfEnd   = 10 * time.Minute // leaving sooner than this before the end is leaving early
)

// SettleAfter is how long after its end an opportunity is settled.
const SettleAfter = closesAfter

// How somebody checked out.
const (
	OutEarly     = "early"
	OutOnTime    = "on time"
	OutForgotten = "forgotten" // checked out at the end by the gateway
)

// CheckIn is being there.
type CheckIn struct {
	Opportunity string    // its id
	Number      string    // E.164
	Module      int       // which of the opportunity's meetings, from 0
	Party       int       // people who came
	In          time.Time `db:"in_at"`
	Late        bool
	Out         *time.Time `db:"out_at"`  // nil while the person is there
	HowOut      string     `db:"how_out"` // "" while the person is there
	By          string     `db:"by_whom"` // E.164 of the coordinator who did it; "" for the person
	// WalkIn says that the person had not signed up.
	WalkIn bool `db:"walk_in"`
}

// MeetingAt finds the meeting that somebody who checks in at a time has come to: the one that goes on, else the one that
// begins soonest. The error is [ErrTooEarly] more than an hour before, and [ErrOver] more than an hour after the last.
func (o *Opportunity) MeetingAt(at time.Time) (module int, err error) {
	for i, m := range o.Meetings() {
		if at.Before(m.Start.Add(-opensBefore)) {
			return 0, ErrTooEarly
		}
		if at.Before(m.End) {
			return i, nil
		}
	}
	return 0, ErrOver
}

// Opens is when people can first check in to what begins at the start.
func (o *Opportunity) Opens() time.Time { return o.Start.Add(-opensBefore) }

// MeetingFor is the meeting that somebody means who asks at a time who comes: the one that goes on or was over less than an hour
// ago, else the next, and the last where all are over.
func (o *Opportunity) MeetingFor(at time.Time) (module int) {
	meetings := o.Meetings()
	for i, m := range meetings {
		if at.Before(m.End.Add(closesAfter)) {
			return i
		}
	}
	return len(meetings) - 1
}

// IsLate says whether somebody who comes to a meeting at a time is late.
func (m *Module) IsLate(at time.Time) bool { return at.After(m.Start.Add(graceOfStart)) }

// HowOut tells how somebody who leaves a meeting at a time leaves it, and the time that counts.
func (m *Module) HowOut(at time.Time) (how string, counts time.Time) {
	switch {
	case at.Before(m.End.Add(-graceOfEnd)):
		return OutEarly, at
	case at.After(m.End.Add(closesAfter)):
		return OutForgotten, m.End
	}
	return OutOnTime, at
}

// Credited is the time that counts as given: from coming, but not before the start, until leaving.
func (m *Module) Credited(in, out time.Time) time.Duration {
	if in.Before(m.Start) {
		in = m.Start
	}
	return max(0, out.Sub(in))
}
