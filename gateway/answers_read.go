package gateway

import (
	"context"
	"sync"
	"time"
)

// answersCounted is how often answers were read since that was last written down.
type answersCounted struct {
	mu    sync.Mutex
	times map[[2]string]int // by answer and language
}

func (c *answersCounted) count(id, language string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.times == nil {
		c.times = map[[2]string]int{}
	}
	c.times[[2]string{id, language}]++
}

func (c *answersCounted) taken() map[[2]string]int {
	c.mu.Lock()
	defer c.mu.Unlock()
	times := c.times
	c.times = nil
	return times
}

// countAnswers writes down how often answers were read, every half minute and when the gateway stops.
func (g *Gateway) countAnswers(ctx context.Context) {
	tick := time.NewTicker(pressEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			last, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
			defer cancel()
			g.writeRead(last)
			return
		case <-tick.C:
			g.writeRead(ctx)
		}
	}
}

func (g *Gateway) writeRead(ctx context.Context) {
	day := g.options.Now().In(g.versions.Current().District.Zone)
	for which, times := range g.read.taken() {
		if err := g.store.AnswerRead(ctx, which[0], which[1], day, times); err != nil {
			g.options.Log.Warn("counting who read an answer", "why", err)
		}
	}
}
