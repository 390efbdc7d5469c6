package difference

import (
	"fmt"
	"slices"
	"strings"

	"campusline/menus"
)

func (c *comparison) compareDesks() {
	ringA, ringB := c.a.Expect.Transfer, c.b.Expect.Transfer
	if ringA == nil || ringB == nil {
		return
	}
	desk := c.walker.b.version.DeskCalled(ringB.Desk, ringB.Campus, c.walker.b.version.Tags()[0])
	was, now := c.number(ringA), c.number(ringB)
	switch {
	case was != now:
		c.found(finding{kind: OtherNumber, was: was, now: now, choice: desk, group: []string{was, now}})
	case ringA.Ring != ringB.Ring:
		was, now = fmt.Sprintf("%d s", ringA.Ring), fmt.Sprintf("%d s", ringB.Ring)
		c.found(finding{kind: OtherNumber, was: was, now: now, choice: desk, group: []string{ringB.Desk, was, now}})
	case ringA.Screen != ringB.Screen:
		c.found(finding{kind: OtherScreening, was: screening(ringA), now: screening(ringB), choice: desk, group: []string{ringB.Desk}})
	}
}

// screening says how a desk takes a call.
func screening(t *menus.Transfer) string {
	if t.Screen {
		return "once somebody presses 1 there"
	}
	return "as soon as it is picked up, be it by a machine"
}

func (c *comparison) number(t *menus.Transfer) string {
	words := c.walker.b.version.Languages[0].Phone(t.Number, true)
	if keys := strings.TrimLeft(t.Keys, "w"); keys != "" {
		words += " ext " + keys
	}
	return words
}

// compareTexts notes other texts that are sent to a caller.
func (c *comparison) compareTexts() {
	was, now := texts(c.a), texts(c.b)
	if was == now {
		return
	}
	written := func(s menus.State) menus.State {
		s.Channel = menus.Text
		return s
	}
	f := c.worded(was, now, written(c.a.State), written(c.b.State))
	if f == nil {
		return
	}
	if f.slot == "" {
		f.kind = OtherText
	}
	f.segments = [2]int{segmentsOf(was), segmentsOf(now)}
	c.found(*f)
}

func texts(o *menus.Outcome) string {
	var all []string
	for _, act := range o.Acts {
		if text, ok := act.(menus.TextCaller); ok {
			all = append(all, text.Body)
		}
	}
	return strings.Join(all, "\n")
}

// compareKept notes that something is logged on one version only.
func (c *comparison) compareKept() {
	was, now := logs(c.a), logs(c.b)
	switch {
	case was && !now:
		c.found(finding{kind: NotKept, group: []string{c.from.a.Menu}})
	case now && !was:
		c.found(finding{kind: Kept, group: []string{c.from.a.Menu}})
	default:
		c.compareLogged()
	}
}

func logs(o *menus.Outcome) bool {
	return slices.ContainsFunc(o.Acts, func(act menus.Act) bool {
		switch act.(type) {
		case menus.Feedback, menus.Give, menus.TellCoordinators:
			return true
		}
		return false
	})
}
