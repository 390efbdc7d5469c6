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
		toward(atMost(60), within("person-median", "To a person, median", "Seconds from the beginning of the call until a "+
			"person took it, of the calls that a person took.", Seconds, 0.5, toPerson)),
		toward(atMost(60), within("person-90", "To a person, 90%", "Seconds within which nine of ten of them had the person.",
			Seconds, 0.9, toPerson)),
		counting("told", "Left word", "Calls on which something was logged, so that somebody owes an answer.",
			func(c *Call) bool { return c.Told > 0 }),
		trouble("gave-up", "Hung up with nothing", "Calls that ended with the caller hanging up, and neither a person nor "+
			"anything logged.",
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

// transferFigures count the calls by how their last transfer ended. The first one is all of them.
func transferFigures() []figure[Call] {
	all := []figure[Call]{
		counting("transferred", "Calls", "Calls on which a desk was rung. Of several transfers of a call the last one counts.",
			func(c *Call) bool { return c.Rung > 0 }),
	}
	for _, x := range endings() {
		all = append(all, counting(x.name, x.title, x.words, func(c *Call) bool { return c.Rung > 0 && c.Result == x.result }))
	}
	return all
}

// endings are the ways in which a transfer can end, as people read them.
func endings() []struct{ result, name, title, words string } {
	return []struct{ result, name, title, words string }{
		{menus.Reached, "taken", "A person took it", "A person at the desk took the call."},
		{menus.NoAnswer, "not-answered", "Nobody answered", "It rang, and nobody answered."},
		{menus.Busy, "busy", "Busy", "The line of the desk was busy."},
		{menus.Screened, "no-person", "No person took it", "Something answered, such as a voicemail, but no person took the call."},
		{menus.LeftLine, "left", "Caller hung up", "The caller hung up while it rang."},
		{menus.Failed, "not-connected", "Not connected", "The carrier could not connect it."},
		{"", "not-known", "Not known yet", "It still rings, or the call ended before anybody could tell."},
	}
}
