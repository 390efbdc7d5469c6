package casework

import (
	"fmt"
	"strings"
	"time"

	"campusline/cases"
)

// longestQuoted is how much of what was said a text to staff repeats, in characters. A mail has room for more.
const longestQuoted = 400

// staffText is what a person of staff reads of an event, in the words of the command line, which are English. Of what was
// said it repeats so many characters at most.
func (t *telling) staffText(c *cases.Case, e cases.Event, quoted int) string {
	return strings.TrimSpace(staffSubject(t.rules, c, e) + ". " + t.staffWords(c, e, quoted) + t.owed(c))
}

// howToReply says what a person of staff can do about a case by replying to its text.
func howToReply(c *cases.Case, e cases.Event) string {
	switch e.Kind {
	case cases.Held:
		return fmt.Sprintf(" To read the answer, reply SHOW %d; then APPROVE %[1]d, or REFUSE %[1]d and why.", c.Number)
	case cases.Opened, cases.Joined, cases.HandedOver, cases.Routed, cases.Transcript:
		if c.Owner != "" {
			return fmt.Sprintf(" To answer, reply %d and your words.", c.Number)
		}
		return fmt.Sprintf(" Reply CLAIM, or %d and your answer.", c.Number)
	}
	return ""
}

// staffSubject says in a few words what has happened.
func staffSubject(r *cases.Rules, c *cases.Case, e cases.Event) string {
	what := fmt.Sprintf("case %d (%s, %s)", c.Number, c.Kind, c.Topic)
	switch e.Kind {
	case cases.Opened:
		if c.Urgent {
			return "URGENT: " + what
		}
		return "New " + what
	case cases.Transcript:
		if r.Urgent(c, e) {
			return "URGENT, what was recorded of " + what
		}
		return "What was recorded of " + what
	case cases.Joined:
		return "The family wrote again about " + what
	case cases.Routed:
		return "Your team now has " + what
	case cases.HandedOver:
		if e.By == cases.ByLine {
			return "Handed over to you, since its owner is away: " + what
		}
		return r.PersonName(e.By) + " handed over to you: " + what
	case cases.Unreached:
		return "Your last text did not reach the family, please call them: " + what
	case cases.Reminded:
		return "A reply is due soon: " + what
	case cases.Escalated:
		return "A reply is overdue: " + what
	case cases.Held:
		return r.PersonName(e.By) + " asks you to look over an answer: " + what
	case cases.Approved:
		return r.PersonName(e.By) + " has let your answer go: " + what
	case cases.Refused:
		return r.PersonName(e.By) + " asks you to change your answer: " + what
	case cases.Reopened:
		return fmt.Sprintf("Rated %d of 10, please look again: %s", c.Rating, what)
	default:
		return "About " + what
	}
}

// staffWords quotes what was said. What is sensitive is not sent over the telephone network.
func (t *telling) staffWords(c *cases.Case, e cases.Event, quoted int) string {
	parts := []string{}
	switch said := e.Said(); {
	case c.Sensitive && e.Kind == cases.Held:
		parts = append(parts, "It is about something sensitive, so read on the desk what the family said.")
	case c.Sensitive && e.Kind != cases.Refused:
		parts = append(parts, "It is about something sensitive, so read it on the desk.")
	case said != "":
		parts = append(parts, "“"+shortened(said, quoted)+"”")
	}
	if n := len(e.Recordings); n > 0 {
		parts = append(parts, "There is a recording.")
	}
	if first := t.version.Languages[0].Tag; c.Language != first {
		parts = append(parts, "The family reads "+t.version.Language(c.Language).EnglishName+".")
	}
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, " ") + " "
}

func shortened(words string, most int) string {
	letters := []rune(words)
	if len(letters) <= most {
		return string(letters)
	}
	return string(letters[:most]) + "…"
}

// owed says by when the family is to be told something.
func (t *telling) owed(c *cases.Case) string {
	next := c.Next()
	if next == nil {
		return ""
	}
	return "Due " + whenDue(next.In(t.version.District.Zone)) + "."
}

func whenDue(at time.Time) string { return at.Format("Monday, January 2, 3:04 PM") }
