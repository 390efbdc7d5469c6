package term_test

import (
	"strconv"
	"strings"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// onThePhone is a family's call.
type onThePhone struct {
	*phone.Call
	family *family
}

// phones calls the district, and leaves a message or asks for a person.
func (f *family) phones() {
	outcome := []phone.Outcome{phone.Answered, phone.Answered, phone.NoAnswer, phone.Busy, phone.Screened}[f.chance.IntN(5)]
	at := f.clock.now()
	inner, err := f.network.Call(f.Context(), f.number, gatewaytest.District, phone.AllAnswer(outcome))
	f.diary.note(func() { f.diary.calls = append(f.diary.calls, call{f, at}) })
	if err != nil {
		f.Errorf("%s calls: %v", f.number, err)
		return
	}
	c := &onThePhone{inner, f}
	if c.isAskedForALanguage() {
		f.known = false // what it is asked in counts for nothing
		c.presses(f.tongue().key)
		f.known = true
	}
	switch {
	case f.likely(.1):
		c.hangsUp()
	case f.likely(.4):
		c.asksForAPerson()
	default:
		c.leavesAMessage()
	}
}

// isAskedForALanguage says whether a call begins with the choice of one: the first one, and those while nobody can know.
func (c *onThePhone) isAskedForALanguage() bool {
	voices := map[string]bool{}
	for _, u := range c.Heard() {
		voices[u.Language] = true
	}
	return len(voices) > 2
}

// presses presses keys; now and then wrong ones first, or none.
func (c *onThePhone) presses(keys string) {
	if c.State().Gather == nil {
		return
	}
	if c.family.known && c.family.likely(.04) {
		c.does("silence", c.Silence())
	}
	if c.family.known && c.family.likely(.04) && c.State().Gather != nil {
		c.does("7", c.Press("7"))
	}
	if c.State().Gather != nil {
		c.does(keys, c.Press(keys))
	}
}

// does notes that something was done, after which the family must be spoken with in its language.
func (c *onThePhone) does(what string, err error) {
	f := c.family
	if err != nil {
		f.Errorf("%s: %s: %v\n%s", f.number, what, err, c.Transcript())
	}
	for _, u := range c.Heard() {
		if f.known && u.URL == "" && u.Language != f.tongue().voice {
			f.Errorf("%s speaks %s and hears %s: %q", f.number, f.language, u.Language, u.Text)
			f.Log(c.Transcript())
			return
		}
	}
}

func (c *onThePhone) hangsUp() {
	if c.State().Ended == nil {
		c.does("hanging up", c.HangUp())
	}
	for _, t := range c.Transfers() {
		if t.Bridged && t.Outcome == phone.Answered {
			c.family.diary.note(func() { c.family.diary.reached++ })
			return
		}
	}
}

// asksForAPerson presses 0, and leaves word where nobody is there.
func (c *onThePhone) asksForAPerson() {
	c.presses("0")
	if c.State().Record != nil {
		c.records("question")
	}
	c.hangsUp()
}

func (c *onThePhone) leavesAMessage() {
	kinds := []string{"question", "concern", "suggestion", "compliment"}
	kind := c.family.chance.IntN(len(kinds))
	for _, keys := range []string{"4", "3", strconv.Itoa(kind + 1), "2"} {
		c.presses(keys)
	}
	if c.State().Record != nil {
		c.records(kinds[kind])
	}
	c.hangsUp()
}

// records leaves a message, and writes down which number it was given.
func (c *onThePhone) records(kind string) {
	c.does("a message", c.Record(5+c.family.chance.IntN(40)))
	var words []string
	for _, u := range c.Heard() {
		words = append(words, u.Text)
	}
	c.family.hears(joinedDigits(strings.Join(words, ", ")), told{channel: "call", kind: kind})
}

// joinedDigits has a number that was said digit by digit be one.
func joinedDigits(said string) string {
	var b strings.Builder
	for i, r := range said {
		before := strings.TrimRight(said[:i], ", ")
		if (r == ',' || r == ' ') && len(before) > 0 && isDigit(before[len(before)-1]) && startsWithDigit(strings.TrimLeft(said[i:], ", ")) {
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func startsWithDigit(s string) bool { return s != "" && isDigit(s[0]) }
