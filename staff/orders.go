package staff

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/casework"
	"campusline/store"
)

// Orders does what staff want done with cases, however they say it.
type Orders struct {
	Store *store.Store
	Desk  *casework.Desk
}

// carryOut does an order in a transaction, and says what came of it, or why it cannot be done.
func (r *Orders) carryOut(ctx context.Context, tx *sqlx.Tx, p *cases.Person, o *order) (string, error) {
	done, err := r.Desk.DoIn(ctx, tx, p.ID, o.number, o.command())
	refusal := cases.Refusal("")
	switch {
	case errors.Is(err, store.ErrNotFound):
		return fmt.Sprintf("There is no case %d.", o.number), nil
	case errors.As(err, &refusal):
		return refusal.Error(), nil
	case err != nil:
		return "", err
	}
	told := r.told(o, &done.Case)
	if o.verb == toShow {
		if told, err = r.show(ctx, &done.Case); err != nil {
			return "", err
		}
	}
	return strings.Join(append([]string{told}, done.Remarks...), " "), nil
}

// told says what came of an order.
func (r *Orders) told(o *order, c *cases.Case) string {
	_, rules := r.Desk.Current()
	about := fmt.Sprintf("Case %d", c.Number)
	switch o.verb {
	case toClaim:
		return about + " is yours. " + r.owed(c)
	case toApprove:
		if c.State == cases.Awaits {
			return about + ": not sent yet. " + r.held(c) + fmt.Sprintf(" Write APPROVE %d again to let it go, or REFUSE %[1]d and why.", c.Number)
		}
		return about + ": sent to the family."
	case toAnswer, toAsk:
		if c.State == cases.Awaits {
			return about + ": not sent yet."
		}
		return about + ": sent to the family."
	case toTell:
		return about + ": kept as what you told the family."
	case toNote:
		return about + ": noted. The family does not see it."
	case toHand:
		if c.Owner != "" {
			return about + " is with " + rules.PersonName(c.Owner) + " now."
		}
		return about + " is with " + rules.Team(c.Team).Name + " now."
	case toClose:
		return about + " is closed."
	case toReopen:
		return about + " is open again. " + r.owed(c)
	case toRefuse:
		return about + ": its author is asked to change the words."
	}
	return about + "."
}

// held is the whole answer that waits for a second person. It goes out as a text when they agree, so that it may come as one.
func (r *Orders) held(c *cases.Case) string {
	_, rules := r.Desk.Current()
	return fmt.Sprintf("Here is what waits, by %s: \"%s\"", rules.PersonName(c.HeldBy), c.HeldWords)
}

// mostShown is how much of one thing that was said is shown, in characters.
const mostShown = 300

// show tells a case and what was said in it last. What somebody said of something sensitive is not sent to a phone or a mailbox.
func (r *Orders) show(ctx context.Context, c *cases.Case) (string, error) {
	if c.Sensitive {
		told := r.inALine(c) + "\nIt is about something sensitive, so read on the desk what the family said."
		if c.State == cases.Awaits {
			told += "\n" + r.held(c)
		}
		return told, nil
	}
	history, err := r.Store.CaseHistory(ctx, c.Number)
	if err != nil {
		return "", err
	}
	_, rules := r.Desk.Current()
	lines := []string{r.inALine(c)}
	for _, e := range history {
		if e.Words == "" || e.Kind == cases.Read {
			continue
		}
		who := rules.PersonName(e.By)
		if e.By == cases.ByFamily || e.Kind == cases.Opened {
			who = "The family"
		}
		lines = append(lines, who+": "+shortened(e.Words))
	}
	const most = 5 // lines: what it is about, how it began, and what was said last
	if len(lines) > most {
		lines = append(lines[:2:2], lines[len(lines)-most+2:]...)
	}
	return strings.Join(lines, "\n"), nil
}

func shortened(words string) string {
	letters := []rune(words)
	if len(letters) <= mostShown {
		return words
	}
	return string(letters[:mostShown]) + "…"
}

// inALine is a case as a list has it: "100017 late bus, Oak Hill Elementary School. Due Tuesday, September 8, 3:00 PM."
func (r *Orders) inALine(c *cases.Case) string {
	version, _ := r.Desk.Current()
	line := fmt.Sprintf("%d %s", c.Number, cmp.Or(c.Topic, c.Kind))
	if campus := version.Campus(c.Campus); campus != nil {
		line += ", " + campus.Name
	}
	switch c.State {
	case cases.Waiting:
		return line + ". Waits for the family."
	case cases.Awaits:
		return line + ". Its answer waits for a second person."
	case cases.Done:
		return line + ". Closed."
	}
	return strings.TrimSpace(line + ". " + r.owed(c))
}

// owed says by when a family is to be told something, "" where nothing is owed.
func (r *Orders) owed(c *cases.Case) string {
	next := c.Next()
	if next == nil {
		return ""
	}
	version, _ := r.Desk.Current()
	return "Due " + next.In(version.District.Zone).Format("Monday, January 2, 3:04 PM") + "."
}

// sooner compares cases by when something is owed; those in which nothing is come last.
func sooner(a, b *cases.Case) int {
	never := time.Date(9999, 1, 1, 0, 0, 0, 0, time.UTC)
	due := func(c *cases.Case) time.Time {
		if next := c.Next(); next != nil {
			return *next
		}
		return never
	}
	return due(a).Compare(due(b))
}
