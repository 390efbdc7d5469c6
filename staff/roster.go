package staff

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"campusline/opportunities"
	"campusline/translations"
)

// roster tells who is in an opportunity, as short as a text has to be. Of many people it tells a part, and how the next is asked
// for.
func (t *Texts) roster(ctx context.Context, w wanting) (string, error) {
	seats, lines, err := t.Store.Roster(ctx, w.code)
	if err != nil {
		return "", err
	}
	told := []string{w.headingNow(&seats.Opportunity), w.seats(&seats)}
	meeting := seats.MeetingFor(w.text.At)
	part := partIn(w.rest)
	skip, left := (part-1)*mostListed, mostListed
	over := 0
	for _, group := range groups(meeting, seats.CancelledAt != nil) {
		var people []string
		for i := range lines {
			switch {
			case !group.of(&lines[i]):
			case skip > 0:
				skip--
			case left > 0:
				people, left = append(people, short(lines[i].Number, lines[i].Party)), left-1
			default:
				over++
			}
		}
		if len(people) > 0 {
			told = append(told, w.say(group.called, "people", strings.Join(people, ", ")))
		}
	}
	if len(told) == 2 {
		told = append(told, w.say(translations.RosterNobody))
	}
	if over > 0 {
		next := command{verb: translations.WordsRoster, language: w.language, code: w.code, rest: []string{strconv.Itoa(part + 1)}}
		told = append(told, w.say(translations.RosterMore, "count", strconv.Itoa(over), "command", next.text()))
	}
	if needs := seats.Needs(w.language); needs != "" {
		told = append(told, needs)
	}
	return strings.Join(told, "\n"), nil
}

// partIn is which part of a long list is asked for, from 1: "roster 4271 2".
func partIn(rest []string) int {
	if len(rest) == 0 {
		return 1
	}
	n, err := strconv.Atoi(digitsOf(rest[0]))
	if err != nil || len(rest[0]) > 1 {
		return 1
	}
	return max(n, 1)
}

// headingNow names an opportunity, and says so where it is cancelled.
func (w *wanting) headingNow(o *opportunities.Opportunity) string {
	if o.CancelledAt != nil {
		return w.sayOf(w.atMeeting(o), translations.CallOffBefore)
	}
	return w.heading(w.atMeeting(o))
}

// atMeeting is an opportunity with the start of the meeting that is meant now: of a workshop, the one of today or the next.
func (w *wanting) atMeeting(o *opportunities.Opportunity) *opportunities.Opportunity {
	now := *o
	now.Start = o.Meetings()[o.MeetingFor(w.text.At)].Start
	return &now
}

// headcount tells how many are there.
func (t *Texts) headcount(ctx context.Context, w wanting) (string, error) {
	seats, err := t.Store.SeatsNow(ctx, w.code)
	if err != nil {
		return "", err
	}
	n, err := t.Store.Headcount(ctx, w.code, w.text.At)
	if err != nil {
		return "", err
	}
	return w.headingNow(&seats.Opportunity) + "\n" + w.say(translations.HeadcountNow,
		"here", strconv.Itoa(n.Here), "came", strconv.Itoa(n.Came),
		"expected", strconv.Itoa(n.Expected), "waiting", strconv.Itoa(n.Waiting)), nil
}

// seats tells how full an opportunity is.
func (w *wanting) seats(s *opportunities.Seats) string {
	if s.Capacity == 0 {
		return w.say(translations.PlacesTakenOpen, "taken", strconv.Itoa(s.Taken))
	}
	return w.say(translations.PlacesTaken, "taken", strconv.Itoa(s.Taken), "capacity", strconv.Itoa(s.Capacity))
}

// group is one of the lines of a roster: those of whom the same is true.
type group struct {
	called translations.Phrase
	of     func(*opportunities.RosterLine) bool
}

// groups are the lines of the roster of a meeting in their order. Nobody is expected at what is cancelled, or is there.
func groups(meeting int, cancelled bool) []group {
	state := func(s opportunities.State) func(*opportunities.RosterLine) bool {
		return func(l *opportunities.RosterLine) bool { return l.State == s }
	}
	if cancelled {
		return []group{{translations.RosterJoined, func(l *opportunities.RosterLine) bool { return l.State.HearsOfChanges() }}}
	}
	return []group{
		{translations.RosterHere, func(l *opportunities.RosterLine) bool { return came(l, meeting) && l.There }},
		{translations.RosterGone, func(l *opportunities.RosterLine) bool { return came(l, meeting) && !l.There }},
		{translations.RosterExpected, func(l *opportunities.RosterLine) bool {
			return l.State == opportunities.Confirmed || l.State == opportunities.Attended && !came(l, meeting)
		}},
		{translations.RosterOffered, state(opportunities.Offered)},
		{translations.RosterWaiting, state(opportunities.Waiting)},
		{translations.RosterMissed, state(opportunities.Missed)},
	}
}

// came says whether somebody has come to a meeting. Who came to the first ones is expected at the next.
func came(l *opportunities.RosterLine, meeting int) bool {
	return l.State == opportunities.Attended && l.LastMeeting >= meeting
}

// short is a person on a list: the last four digits of their number, and how many they are if they are not alone.
func short(number string, party int) string {
	last := number[max(0, len(number)-4):]
	if party > 1 {
		return fmt.Sprintf("%s x%d", last, party)
	}
	return last
}

// mostListed is how many people one text lists.
const mostListed = 60
