package opportunities

import "time"

// endMoves is by how much the end of a meeting has to change for people to be told: by less nobody plans otherwise.
const endMoves = 15 * time.Minute

// Move is what people are told of a change of an opportunity's times or place.
type Move struct {
	// Meetings are told: the one that is at another time, or all that are to come where more has changed than one time.
	// None: those that people went to are no more.
	Meetings []Module
	Was      time.Time // when the first meeting that has changed was to begin, or begins if it is new
}

// MovedFrom says how an opportunity differs from what people were told before, in the times of its meetings to come and in
// its place; false if it does not.
func (o *Opportunity) MovedFrom(before *Opportunity, at time.Time) (move Move, moved bool) {
	was, is := before.ToCome(at), o.ToCome(at)
	var differ []int
	for i := range max(len(was), len(is)) {
		if i >= len(was) || i >= len(is) || is[i].isAtAnotherTimeThan(was[i]) {
			differ = append(differ, i)
		}
	}
	switch {
	case len(differ) == 0 && o.Campus == before.Campus && o.Place == before.Place, len(was)+len(is) == 0:
		return Move{}, false
	case len(differ) == 0:
		next := o.Next(at)
		return Move{[]Module{{Start: next.Start, End: next.End}}, before.Next(at).Start}, true
	}
	move = Move{Meetings: is}
	if first := differ[0]; first < len(was) {
		move.Was = was[first].Start
	} else {
		move.Was = is[first].Start
	}
	if len(differ) == 1 && len(was) == len(is) {
		move.Meetings = is[differ[0]:][:1]
	}
	return move, true
}

// ToCome are the meetings that are not over at a time.
func (o *Opportunity) ToCome(at time.Time) []Module {
	meetings := o.Meetings()
	for len(meetings) > 0 && !at.Before(meetings[0].End) {
		meetings = meetings[1:]
	}
	return meetings
}

// isAtAnotherTimeThan says whether a meeting begins at another time, or ends at quite another.
func (m Module) isAtAnotherTimeThan(before Module) bool {
	return !m.Start.Equal(before.Start) || m.End.Sub(before.End).Abs() > endMoves
}
