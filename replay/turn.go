package replay

import (
	"slices"
	"strings"
	"time"

	"campusline/menus"
	"campusline/store"
)

// turn is one exchange as it goes on a version.
type turn struct {
	input  menus.Input
	before menus.State
	after  menus.State
	prompt menus.Prompt
	expect menus.Expect
	rang   *menus.Transfer
	logged []menus.Feedback
	ended  string // how the session ended, one of menus.End…; "" when it goes on
}

// take takes an exchange on a version from a state.
func take(v *menus.Version, before menus.State, h *store.Happened, cases *cases) turn {
	t := turn{input: h.Input, before: before, after: before}
	if h.Silent { // a machine seemed to be texting, and was not answered
		t.after.Taken++
		return t
	}
	cases.at = h.Case
	told, err := menus.ReadTold(h.Told)
	if err != nil {
		told = menus.Told{} // nothing can be told, as while the database is away
	}
	o := v.Step(before, h.Input, world{h, cases, &told})
	t.after, t.prompt, t.expect = o.State, o.Prompt, o.Expect
	for _, act := range o.Acts {
		switch act := act.(type) {
		case menus.Transfer:
			t.rang = &act
		case menus.Feedback:
			t.logged = append(t.logged, act)
		case menus.Ended:
			t.ended = act.How
		}
	}
	return t
}

// words are all that was said, as one.
func (t *turn) words() string {
	said := make([]string, len(t.prompt))
	for i, s := range t.prompt {
		said[i] = strings.TrimSpace(s.Words)
	}
	return strings.Join(said, " ")
}

// isLike says whether two turns lead to the same desk, or to the same place: one of the same name, or one at which
// callers hear the same. So a menu under another name is still the same to those who call.
func (t *turn) isLike(other *turn) bool {
	if t.expect.Awaiting != other.expect.Awaiting || t.ended != other.ended || numberOf(t.rang) != numberOf(other.rang) {
		return false
	}
	return t.after.Menu == other.after.Menu && t.after.Step == other.after.Step || t.words() == other.words()
}

// seconds is how long everything said in a call takes to hear; a text takes none.
func seconds(v *menus.Version, turns []turn) float64 {
	took := 0.0
	for i := range turns {
		if turns[i].before.Channel == menus.Text {
			return 0
		}
		for _, s := range turns[i].prompt {
			took += v.Seconds(s)
		}
	}
	return took
}

// world answers a step as the world did when the exchange was recorded.
type world struct {
	*store.Happened
	cases       *cases
	*menus.Told // of opportunities; what was not asked then cannot be told
}

func (w world) Now() time.Time         { return w.At }
func (w world) Known() bool            { return w.Happened.Known }
func (w world) Texting() menus.Texting { return w.Happened.Texting }
func (w world) NextCase() int          { return w.cases.next() }

// cases gives the case numbers of a session again: at each exchange the one given there, and to a draft that logs
// something elsewhere one of the others.
type cases struct {
	at    int // that of this exchange, 0 for none
	given []int
}

// standIn is the number of a case that the recorded session has none for.
const standIn = 1000

func casesOf(j *store.Journey) *cases {
	c := &cases{}
	for i := range j.Taken {
		if n := j.Taken[i].Case; n != 0 {
			c.given = append(c.given, n)
		}
	}
	return c
}

func (c *cases) next() int {
	number := c.at
	if number == 0 && len(c.given) > 0 {
		number = c.given[0]
	}
	if i := slices.Index(c.given, number); i >= 0 && len(c.given) > 1 {
		c.given = slices.Delete(c.given, i, i+1)
	}
	if number == 0 {
		return standIn
	}
	return number
}
