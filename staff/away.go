package staff

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/store"
)

// leave keeps that a person is away, or back, and says what that means. Offer is the order that hands over what they have,
// which is theirs to confirm; "" where they have nothing. Taken is false where they say that they are back and were not away.
func (r *Orders) leave(ctx context.Context, tx *sqlx.Tx, p *cases.Person, l *leaving) (told, offer string, taken bool, err error) {
	if l.back {
		told, taken, err = r.comeBack(ctx, tx, p)
		return told, "", taken, err
	}
	if l.away.To.IsZero() {
		return "Until when are you away? Write the day on which you are back, such as OFF UNTIL DEC 4, and who stands in if somebody does: " +
			"OFF UNTIL DEC 4 STAND-IN and their name.", "", true, nil
	}
	version, rules := r.Desk.Current()
	if l.standIn != "" {
		standIn := rules.PersonNamed(l.standIn)
		if standIn == nil {
			return fmt.Sprintf("Nothing was done: nobody in teams.yaml is called %q.", l.standIn), "", true, nil
		}
		l.away.StandIn = standIn.ID
	}
	refusal := cases.Refusal("")
	if err := r.Desk.Leave(ctx, tx, p.ID, l.away); errors.As(err, &refusal) {
		return "Nothing was done. " + refusal.Error(), "", true, nil
	} else if err != nil {
		return "", "", false, err
	}
	own, err := r.Desk.OwnedBy(ctx, p.ID)
	if err != nil {
		return "", "", false, err
	}
	rules = rules.WithAway(map[string][]cases.Away{p.ID: {l.away}})
	day := func(t time.Time) string { return t.In(version.District.Zone).Format("Monday, January 2") }
	from := "now"
	if l.away.From.After(r.Desk.Now()) {
		from = day(l.away.From)
	}
	until := "until you write BACK"
	if l.away.To.Before(r.Desk.Now().Add(openEnd - 24*time.Hour)) {
		until = "until you are back on " + day(l.away.To)
	}
	lines := []string{fmt.Sprintf("You are away from %s %s. %s", from, until, whoGetsNew(rules, p, l.away.From))}
	if len(own) > 0 {
		offer, lines = r.offered(rules, p, own, l, lines)
	}
	return strings.Join(append(lines, "If you are back sooner, write BACK."), "\n"), offer, true, nil
}

// whoGetsNew says who gets the new cases of somebody who is away.
func whoGetsNew(rules *cases.Rules, p *cases.Person, at time.Time) string {
	if s := rules.Standing(p.ID, at); s != nil && s.ID != p.ID {
		return s.Name + " stands in for you and gets what is new."
	}
	for _, t := range rules.Teams {
		if !t.Has(p.ID) || len(rules.Answering(t, "", at)) > 0 {
			continue
		}
		if lead := rules.Leading(t, at); lead != nil {
			return "Nobody else of " + t.Name + " is there, so " + lead.Name + " gets what is new."
		}
	}
	return "The others of your team get what is new."
}

// offered tells somebody which cases they leave behind, and what becomes of them.
func (r *Orders) offered(rules *cases.Rules, p *cases.Person, own []int, l *leaving, lines []string) (offer string, told []string) {
	to, receiver := "team", "your team"
	if s := rules.Standing(p.ID, l.away.From); s != nil && s.ID != p.ID {
		to, receiver = s.ID, s.Name
	}
	offer, how := "hand all to "+to, "CONFIRM within 15 minutes"
	if l.byMail {
		how = "\"" + offer + "\""
	}
	numbers := make([]string, 0, mostCases)
	for _, n := range own[:min(len(own), mostCases)] {
		numbers = append(numbers, fmt.Sprint(n))
	}
	if more := len(own) - mostCases; more > 0 {
		numbers = append(numbers, fmt.Sprintf("and %d more", more))
	}
	return offer, append(lines, fmt.Sprintf("You have %d open: %s. To hand them over to %s now, reply %s. What is owed before you "+
		"are back is handed over by itself.", len(own), strings.Join(numbers, ", "), receiver, how))
}

// comeBack ends what a person has said about being away.
func (r *Orders) comeBack(ctx context.Context, tx *sqlx.Tx, p *cases.Person) (told string, taken bool, err error) {
	ended, err := r.Desk.Return(ctx, tx, p.ID)
	if err != nil || !ended {
		return "", false, err
	}
	own, err := r.Desk.OwnedBy(ctx, p.ID)
	told = fmt.Sprintf("Welcome back, %s. What is new comes to you again. You have %d open; CASES lists them.", p.Name, len(own))
	if away, _ := p.IsAway(r.Desk.Now()); away {
		told = "That is kept. But teams.yaml says that you are away now, so what is new goes to others until it is changed."
	}
	return told, true, err
}

// handAll hands over all that a person has, and says what came of it.
func (r *Orders) handAll(ctx context.Context, tx *sqlx.Tx, p *cases.Person, o *order) (string, error) {
	to, _ := receiver(o.words)
	if strings.EqualFold(to, "team") || strings.EqualFold(to, "my team") {
		to = ""
	}
	handed, remarks, err := r.Desk.HandAll(ctx, tx, p.ID, to)
	if err != nil {
		return "", err
	}
	return strings.Join(append([]string{fmt.Sprintf("Handed over: %d.", len(handed))}, remarks...), " "), nil
}

// leavesNow finds out whether a text is about being away: who says that they are back has to have been away.
func (t *Texts) leavesNow(ctx context.Context, w *wanting, l leaving) (bool, error) {
	if l.back {
		all, err := t.Store.Absences(ctx, w.text.At)
		if err != nil {
			return false, err
		}
		if !slices.ContainsFunc(all, func(a store.Absence) bool { return a.Person == w.person.ID }) {
			return t.orderIn(ctx, w)
		}
	}
	w.leaving = &l
	return true, nil
}

// leaves keeps that a member of staff is away, and offers to hand over what they have.
func (t *Texts) leaves(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	reply, offer, taken, err := t.Orders.leave(ctx, tx, w.person, w.leaving)
	if err == nil && offer != "" {
		err = t.ask(ctx, tx, &w, "", offer)
	}
	return reply, taken && err == nil, err
}
