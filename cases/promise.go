package cases

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"campusline/menus"
)

// Promise is by when a team owes something to whoever told it something, by the team's own clock.
type Promise struct {
	Reply   Term // the first reply
	Resolve Term // the end of the case
}

// DefaultPromise holds where teams.yaml says nothing: a reply within one day, as good districts promise, and an end within a
// week of school.
func DefaultPromise() Promise { return Promise{Reply: Term{Days: 1}, Resolve: Term{Days: 5}} }

// or is the promise with what it does not say taken from another.
func (p Promise) or(other Promise) Promise {
	if p.Reply.IsZero() {
		p.Reply = other.Reply
	}
	if p.Resolve.IsZero() {
		p.Resolve = other.Resolve
	}
	return p
}

// Term is how long something may take: so many of the days on which a team is open, or so much of the time. One of the two
// is zero.
type Term struct {
	Days int
	Time time.Duration
}

// IsZero says whether no term was written.
func (t Term) IsZero() bool { return t == Term{} }

// After is when a term that begins at a moment ends, by the clock of a team; see [menus.Clock.DaysAfter].
func (t Term) After(clock *menus.Clock, begins time.Time) time.Time {
	if t.Days > 0 {
		return clock.DaysAfter(begins, t.Days)
	}
	return clock.After(begins, t.Time)
}

// String is the term as it is written: 1 day, 4 hours, 30 minutes.
func (t Term) String() string {
	switch {
	case t.Days > 0:
		return counted(t.Days, "day")
	case t.Time%time.Hour == 0:
		return counted(int(t.Time/time.Hour), "hour")
	}
	return counted(int(t.Time/time.Minute), "minute")
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

var termWords = regexp.MustCompile(`^(\d{1,3}) (?:school |business )?(day|hour|minute)s?$`)

// longestTerm is the most days or hours that a promise makes sense with: a quarter of a year, and a week of long days.
const (
	mostDays    = 90
	longestTerm = 100 * time.Hour
)

// parseTerm reads a term as String writes it. It is false when the words are none, and for terms without sense.
func parseTerm(words string) (Term, bool) {
	m := termWords.FindStringSubmatch(strings.ToLower(words))
	if m == nil {
		return Term{}, false
	}
	n, _ := strconv.Atoi(m[1])
	t := Term{Days: n}
	switch m[2] {
	case "hour":
		t = Term{Time: time.Duration(n) * time.Hour}
	case "minute":
		t = Term{Time: time.Duration(n) * time.Minute}
	}
	return t, !t.IsZero() && t.Days <= mostDays && t.Time <= longestTerm
}
