package calling

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"campusline/carrier"
	"campusline/sending"
	"campusline/store"
)

// clocksDiffer is by how much our clock may be ahead of the carrier's when a call is looked for in its list.
const clocksDiffer = time.Minute

// reconcile finds out what became of a call that was handed to the carrier, or was about to be, and of which nothing was heard.
// The carrier has no key that would keep it from being placed twice, so its list is searched first.
func (c *Caller) reconcile(ctx context.Context, m store.OutgoingMessage) error {
	placed, err := c.Carrier.FindPlaced(ctx, m.To, m.HandedAt.Add(-clocksDiffer))
	if err != nil {
		return c.unasked(ctx, m, err)
	}
	found, err := c.find(ctx, m, placed)
	if err != nil {
		return err
	}
	if found != nil {
		c.observe("found")
		return c.Store.MessageSent(ctx, m.ID, found.SID, 0)
	}
	if trusted := m.HandedAt.Add(c.wait().listed); c.Now().Before(trusted) {
		return c.Store.MessageAsk(ctx, m.ID, trusted)
	}
	c.observe("not listed")
	return c.Store.MessageAgain(ctx, m.ID, m.HandedAt.Add(sending.Backoff(c.wait().later, m.Attempts)))
}

// find looks for a call among those that the carrier lists: one of the same line to the same person, and none that is known
// to be another one.
func (c *Caller) find(ctx context.Context, m store.OutgoingMessage, placed []carrier.Placed) (*carrier.Placed, error) {
	placed = slices.DeleteFunc(placed, func(x carrier.Placed) bool { return x.From != m.From })
	if len(placed) == 0 {
		return nil, nil
	}
	ids := make([]string, len(placed))
	for i, x := range placed {
		ids[i] = x.SID
	}
	others, err := c.Store.CarrierIDsOfOthers(ctx, m.ID, ids)
	if err != nil {
		return nil, err
	}
	for i := range placed {
		if !slices.Contains(others, placed[i].SID) {
			return &placed[i], nil
		}
	}
	return nil, nil
}

// unasked decides on a call about which the carrier gives no answer. It is asked again, ever later, until the call has expired.
// After that it is left alone and counted as unknown: to be called twice is worse than not to be called.
func (c *Caller) unasked(ctx context.Context, m store.OutgoingMessage, why error) error {
	now := c.Now()
	if !now.Before(m.Expires) {
		c.observe("unknown")
		return c.Store.MessageUnknown(ctx, m.ID, "the carrier could not be asked whether it was placed")
	}
	return errors.Join(
		fmt.Errorf("asking what became of a call: %w", why),
		c.Store.MessageAsk(ctx, m.ID, sending.AskAgain(c.wait().later, m.HandedAt, now)),
	)
}
