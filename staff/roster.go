package staff

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"campusline/opportunities"
	"campusline/translations"
)

// roster tells who is in an opportunity, as short as a text has to be.
func (t *Texts) roster(ctx context.Context, w wanting) (string, error) {
	seats, lines, err := t.Store.Roster(ctx, w.code)
	if err != nil {
		return "", err
	}
	told := []string{w.heading(&seats.Opportunity), w.seats(&seats)}
	for _, group := range groups() {
		var people []string
		for i := range lines {
			if group.of(&lines[i]) {
				people = append(people, short(lines[i].Number, lines[i].Party))
			}
		}
		if len(people) > 0 {
			told = append(told, w.say(group.called, "people", atMost(people)))
		}
	}
	if len(told) == 2 {
		told = append(told, w.say(translations.RosterNobody))
	}
	return strings.Join(told, "\n"), nil
}

// headcount tells how many are there.
func (t *Texts) headcount(ctx context.Context, w wanting) (string, error) {
	seats, err := t.Store.SeatsNow(ctx, w.code)
	if err != nil {
		return "", err
	}
	n, err := t.Store.Headcount(ctx, w.code)
	if err != nil {
		return "", err
	}
	return w.heading(&seats.Opportunity) + "\n" + w.say(translations.HeadcountNow,
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

func groups() []group {
	state := func(s opportunities.State) func(*opportunities.RosterLine) bool {
		return func(l *opportunities.RosterLine) bool { return l.State == s }
	}
	return []group{
		{translations.RosterHere, func(l *opportunities.RosterLine) bool {
			return l.State == opportunities.Attended && l.Out == nil
		}},
		{translations.RosterGone, func(l *opportunities.RosterLine) bool {
			return l.State == opportunities.Attended && l.Out != nil
		}},
		{translations.RosterExpected, state(opportunities.Confirmed)},
		{translations.RosterOffered, state(opportunities.Offered)},
		{translations.RosterWaiting, state(opportunities.Waiting)},
		{translations.RosterMissed, state(opportunities.Missed)},
	}
}

// short is a person on a list: the last four digits of their number, and how many they are if they are not alone.
func short(number string, party int) string {
	last := number[max(0, len(number)-4):]
	if party > 1 {
		return fmt.Sprintf("%s x%d", last, party)
	}
	return last
}

// mostListed is how many people one line of a text lists.
const mostListed = 40

func atMost(people []string) string {
	if more := len(people) - mostListed; more > 0 {
		people = append(people[:mostListed:mostListed], fmt.Sprintf("+%d", more))
	}
	return strings.Join(people, ", ")
}
