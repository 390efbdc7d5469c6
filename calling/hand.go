package calling

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"campusline/carrier"
	"campusline/ivr"
	"campusline/sending"
	"campusline/store"
)

const ring = 30 * time.Second // six or seven rings: long enough to get to the telephone

// hand has the carrier place one call that was taken for it, and keeps what came of that.
func (c *Caller) hand(ctx context.Context, m store.OutgoingMessage) error {
	placed, err := c.Carrier.Place(ctx, carrier.Call{
		From: m.From, To: m.To, URL: c.address(ivr.PlacedPath, &m), StatusCallback: c.address(ivr.EndedPath, &m), Ring: ring,
	})
	if err != nil {
		return c.refused(ctx, m, err)
	}
	c.observe("placed")
	return c.Store.MessageSent(ctx, m.ID, placed.SID, 0)
}

// refused decides what an error of the carrier's means for the call, and for all of them. A call is never placed again on the
// suspicion that it was not: where the carrier may have taken it, it is asked first.
func (c *Caller) refused(ctx context.Context, m store.OutgoingMessage, err error) error {
	var fault *carrier.Error
	if !errors.As(err, &fault) {
		return err
	}
	class := fault.Class()
	c.observe(class.String())
	c.Log.Log(ctx, severity(class), "call not placed", "call", m.ID, "class", class.String(), "code", fault.Code, "status", fault.Status)
	switch class {
	case carrier.Ambiguous:
		return c.Store.MessageAsk(ctx, m.ID, c.Now().Add(c.wait().later))
	case carrier.Configuration:
		if err := c.Store.StopLine(ctx, store.Calls, c.wait().stopped, fault.Code, fault.Message); err != nil {
			return err
		}
		return c.Store.MessageAgain(ctx, m.ID, c.Now().Add(c.wait().stopped))
	case carrier.PaceDown, carrier.RetryLater:
		return c.later(ctx, m)
	}
	return c.Store.MessageFailed(ctx, m.ID, fault.Code, fault.Message)
}

// later tries a call again that the carrier did not take, ever later, until it expires.
func (c *Caller) later(ctx context.Context, m store.OutgoingMessage) error {
	if err := c.Store.SlowLine(ctx, store.Calls); err != nil {
		return err
	}
	return c.Store.MessageAgain(ctx, m.ID, c.Now().Add(sending.Backoff(c.wait().later, m.Attempts)))
}

// severity is how loudly a failure is told: an error is for a person to mend.
func severity(class carrier.Class) slog.Level {
	switch class {
	case carrier.Configuration, carrier.Refused:
		return slog.LevelError
	}
	return slog.LevelWarn
}
