package calling

import (
	"context"
	"fmt"
	"time"

	"campusline/store"
)

// When the carrier is asked how a call ended that it placed and never reported on: a report can be lost.
const (
	reportsWithin = 5 * time.Hour // a call lasts four at most
	askedEvery    = 24 * time.Hour
	askedUntil    = 4 * 24 * time.Hour // after that it is not known for ever
	mostUnknown   = 50                 // asked about in one go
	askEvery      = 10 * time.Minute
)

// AskUnreported asks the carrier how calls ended that it placed hours ago, and of whose end it has told nothing. It says how
// many it asked about. Replicas that do it at once ask about different calls. Nobody is called again by it.
func (c *Caller) AskUnreported(ctx context.Context) (asked int, err error) {
	now := c.Now()
	calls, err := c.Store.Unreported(ctx, store.ByCall, now.Add(-askedUntil), now.Add(-reportsWithin), now.Add(-askedEvery), now, mostUnknown)
	if err != nil {
		return 0, err
	}
	for i := range calls {
		placed, err := c.Carrier.Placed(ctx, calls[i].CarrierID)
		if err != nil {
			return i, fmt.Errorf("call %s: %w", calls[i].ID, err)
		}
		if _, err := c.Store.MessageStatus(ctx, calls[i].ID, placed.SID, placed.Status, 0); err != nil {
			return i, err
		}
	}
	return len(calls), nil
}

// KeepAsking asks about such calls until the context ends. What goes wrong is told, and asked again the next day.
func (c *Caller) KeepAsking(ctx context.Context) {
	tick := time.NewTicker(askEvery)
	defer tick.Stop()
	for {
		if _, err := c.AskUnreported(ctx); err != nil && ctx.Err() == nil {
			c.Log.Warn("asking how calls ended", "why", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
