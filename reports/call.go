package reports

import (
	"time"

	"campusline/menus"
)

// Call is a call as reports count it.
type Call struct {
	ID       string    `db:"id"`
	Language string    `db:"language"`
	Campus   string    `db:"campus"` // where a person was rung last, else what was told about, else ""
	At       time.Time `db:"started_at"`
	How      string    `db:"how"`  // how it ended, one of the End… of menus, "" while it lasts
	Rung     int       `db:"rung"` // desks that were rung
	// Result is how the last transfer ended: one of the Transfer results of menus, "" for none.
	Result string `db:"result"`
	// Person is when a person took the call, or at a desk that presses no key, when it was rung; nil for never.
	Person *time.Time `db:"person_at"`
	Told   int        `db:"told"` // cases that it opened or joined
}

// answered says whether a person took the call.
func (c *Call) answered() bool { return c.Person != nil }

func callFigures() []figure[Call] {
	return []figure[Call]{
		counting("calls-begun", "Calls", "Every call to a line of the district.", func(*Call) bool { return true }),
		counting("asked-person", "Rang a desk", "Calls on which a desk was rung.", func(c *Call) bool { return c.Rung > 0 }),
		share("person", "Reached a person", "Calls that a person took, of those on which a desk was rung.",
			func(c *Call) (bool, bool) { return c.answered(), c.Rung > 0 }),
		toward(atMost(60), within("person-median", "To a person, median", "Seconds from the beginning of the call until a person took it, of the "+
			"calls that a person took.", Seconds, 0.5, toPerson)),
		toward(atMost(60), within("person-90", "To a person, 90%", "Seconds within which nine of ten of them had the person.", Seconds, 0.9, toPerson)),
		counting("told", "Left word", "Calls on which something was logged, so that somebody owes an answer.", func(c *Call) bool { return c.Told > 0 }),
		trouble("gave-up", "Hung up with nothing", "Calls that ended with the caller hanging up, and neither a person nor anything logged.",
			func(c *Call) (bool, bool) {
				return c.How == menus.EndHungUp && !c.answered() && c.Told == 0, c.How != ""
			}),
	}
}

func toPerson(c *Call) (Span, bool) {
	if !c.answered() {
		return Span{}, false
	}
	return Span{c.Person.Sub(c.At), true}, true
}

// results are the ways in which a transfer can end, as people read them.
func results() []struct{ result, title string } {
	return []struct{ result, title string }{
		{menus.Reached, "A person took it"},
		{menus.NoAnswer, "Nobody answered"},
		{menus.Busy, "Busy"},
		{menus.Screened, "Answered, but no person took it"},
		{menus.LeftLine, "The caller hung up meanwhile"},
		{menus.Failed, "Could not be connected"},
		{"", "Not known yet"},
	}
}
