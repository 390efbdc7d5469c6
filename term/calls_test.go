package term_test

import (
	"fmt"
	"strconv"
	"strings"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// onThePhone is a family's call.
type onThePhone struct {
	*phone.Call
	family *family
	made   *call // as it stands in the diary
}

// phones calls the district, and leaves a message or asks for a person.
func (f *family) phones() {
	outcome := []phone.Outcome{phone.Answered, phone.Answered, phone.NoAnswer, phone.Busy, phone.Screened}[f.chance.IntN(5)]
	c := f.dials(outcome)
	if c == nil {
		return
	}
	if c.isAskedForALanguage() {
		f.known = false // what it is asked in counts for nothing
		c.presses(f.tongue().key)
		f.known = true
	}
	c.hearsNotices()
	switch {
	case f.likely(.1):
		c.hangsUp()
	case f.likely(.03) && !f.alarmed:
		c.tellsOfADanger()
	case f.likely(.4):
		c.asksForAPerson()
	default:
		c.leavesAMessage()
	}
}

// dials calls the district. It is nil where nobody picks up.
func (f *family) dials(outcome phone.Outcome) *onThePhone {
	made := &call{by: f, at: f.clock.now()}
	f.diary.note(func() { f.diary.calls = append(f.diary.calls, made) })
	f.contacts = append(f.contacts, made.at)
	inner, err := f.network.Call(f.Context(), f.number, gatewaytest.District, phone.AllAnswer(outcome))
	if err != nil {
		f.Errorf("%s calls: %v", f.number, err)
		return nil
	}
	return &onThePhone{inner, f, made}
}

// hearsNotices finds that what everybody has to hear today was heard, and else nothing of the kind.
func (c *onThePhone) hearsNotices() {
	if hears, wants := strings.Contains(c.said(), noticed), c.family.notice() != nil && c.family.tongue().speaks(); hears != wants {
		c.family.Errorf("%s calls at %s, when that there is a notice is %t, and that it is heard %t:\n%s",
			c.family.number, c.made.at, wants, hears, c.Transcript())
	}
}

// said is everything that was heard so far.
func (c *onThePhone) said() string {
	var words []string
	for _, u := range c.Heard() {
		words = append(words, u.Text)
	}
	return strings.Join(words, ", ")
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
	c.family.spoken = append(c.family.spoken, fmt.Sprint(c.Transcript()))
	for _, t := range c.Transfers() {
		if t.Bridged { // with whoever has answered, where the database is away and nobody could be asked for a key
			c.family.diary.note(func() { c.family.diary.reached, c.made.reached = c.family.diary.reached+1, true })
			return
		}
	}
}

// asksForAPerson presses 0, and leaves word where nobody is there.
func (c *onThePhone) asksForAPerson() {
	c.presses("0")
	if c.State().Record != nil {
		c.records(told{kind: "question", topic: "message"})
	}
	c.hangsUp()
}

func (c *onThePhone) leavesAMessage() {
	kind := c.family.chance.IntN(len(kinds()))
	ways, campus := c.family.about(kind, c.family.tongue().speaks()) // else what others have asked comes as a text
	for _, keys := range append([]string{"4", "3", strconv.Itoa(kind + 1)}, ways...) {
		c.presses(keys)
	}
	if c.State().Record != nil {
		c.records(told{kind: kinds()[kind], topic: "family feedback", campus: campus})
	}
	c.hangsUp()
}

// records leaves a message, so long that half of it would be missed, and writes down which number it was given.
func (c *onThePhone) records(t told) {
	c.does("a message", c.Record(6+c.family.chance.IntN(3)))
	t.channel, t.recorded = "call", true
	c.family.hears(joinedDigits(c.said()), t)
	c.family.diary.note(func() { c.made.left = true })
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
