package term_test

import (
	"sync"
	"time"
)

// clock is the time of the term. It jumps, and goes on by a millisecond whenever somebody looks, so that one thing is always
// after another.
type clock struct {
	mu sync.Mutex
	at time.Time
}

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(time.Millisecond)
	return c.at
}

// jump sets the clock on, never back.
func (c *clock) jump(to time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if to.After(c.at) {
		c.at = to
	}
}
