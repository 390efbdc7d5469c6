package cases

import (
	"slices"
	"strings"
)

// hold is that an answer waits for a second person, which nobody but its author has seen yet.
func (c *Case) hold(e Event) {
	c.release()
	c.State, c.HeldBy, c.HeldWords, c.HeldAs = Awaits, e.By, e.Words, e.As
	c.restart(e)
}

// see is that somebody read the case, and so what is held. Who heard a recording has not.
func (c *Case) see(e Event) {
	if c.State == Awaits && len(e.Recordings) == 0 && !c.SeenBy(e.By) {
		c.HeldSeenBy = strings.TrimSpace(c.HeldSeenBy + " " + e.By)
	}
}

// SeenBy says whether a person has read the answer that is held since it was written.
func (c *Case) SeenBy(person string) bool {
	return slices.Contains(strings.Fields(c.HeldSeenBy), person)
}

// release is that nothing is held any more.
func (c *Case) release() {
	c.State, c.HeldBy, c.HeldWords, c.HeldAs, c.HeldSeenBy, c.WaitingSince, c.NudgedAt = Open, "", "", "", "", nil, nil
}
