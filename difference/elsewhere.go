package difference

import (
	"fmt"
	"slices"

	"campusline/menus"
)

// elsewhere notes that both versions lead to different places.
func (c *comparison) elsewhere() {
	wasWords, nowWords := apart(c.walker.a.generic(c.a), c.walker.b.generic(c.b))
	f := finding{
		kind: OtherPlace, was: c.walker.a.leads(c.from, c.a, wasWords), now: c.walker.b.leads(c.from, c.b, nowWords),
		group: []string{c.a.State.Menu, c.b.State.Menu, fmt.Sprint(c.a.Expect.Awaiting, c.b.Expect.Awaiting, c.a.State.Tries > 0, c.b.State.Tries > 0)},
	}
	f.reached = [2]string{c.walker.a.rung(c.a), c.walker.b.rung(c.b)}
	if f.was == notUnderstood || f.now == notUnderstood {
		f.group = []string{notUnderstood, fmt.Sprint(f.was == notUnderstood), c.deed.b.Words} // so wherever it is said
	}
	if c.deed.renamed != "" {
		f.kind, f.key = ChoiceOther, c.deed.offer.Key
		f.was, f.now = c.deed.renamed, c.deed.offer.Words
		f.group = []string{c.from.a.Menu, c.deed.offer.Key}
	}
	if kind, known := c.keyword(); known {
		f.kind, f.group = kind, []string{c.a.State.Menu}
		if kind == KeywordNew {
			f.group = []string{c.b.State.Menu}
		}
	}
	c.found(f)
}

// keyword says whether a text was begun with a word that begins a menu in one version only, and in which.
func (c *comparison) keyword() (kind Kind, known bool) {
	word := c.deed.b.Words
	if c.from.from != nil || word == "" {
		return "", false
	}
	was := slices.Contains(c.walker.a.version.AllKeywords(c.from.a.Language), word)
	is := slices.Contains(c.walker.b.version.AllKeywords(c.from.b.Language), word)
	if was {
		return KeywordGone, !is
	}
	return KeywordNew, is
}

// notUnderstood is where somebody comes to whose answer is none.
const notUnderstood = "are not understood and asked again"

// rung is what the desk is called that an outcome rings, "" for none.
func (s *side) rung(o *menus.Outcome) string {
	if t := o.Expect.Transfer; t != nil {
		return s.version.DeskCalled(t.Desk, t.Campus, s.version.Tags()[0])
	}
	return ""
}

// leads says, for people, where an outcome leads.
func (s *side) leads(from *pair, o *menus.Outcome, words string) string {
	switch {
	case o.Expect.Transfer != nil:
		return "reach " + s.rung(o)
	case o.Expect.Awaiting == menus.ARecording && o.State.Channel == menus.Call:
		return "are asked to leave a message"
	case o.State.Tries > 0 && from.a.Tries == 0:
		return notUnderstood
	case ending(o) == menus.EndPromise:
		return "hear " + quoted(words) + " with a promise, and it ends"
	case ending(o) == menus.EndAnswer:
		return "hear " + quoted(words) + ", and it ends"
	case ending(o) == menus.EndPerson:
		return "have reached a person"
	}
	if o.State.Channel == menus.Text {
		return "read " + quoted(words)
	}
	return "hear " + quoted(words)
}
