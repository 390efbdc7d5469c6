package calling

import "time"

// Hurry makes a caller wait for moments instead of minutes; listed is how long the carrier's list is not trusted.
func (c *Caller) Hurry(listed time.Duration) {
	c.waits = waits{later: 50 * time.Millisecond, answer: time.Second, listed: listed, stopped: time.Hour}
}
