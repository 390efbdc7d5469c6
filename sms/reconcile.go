package sms

import (
	"context"
	"fmt"
	"slices"
	"time"

	"campusline/carrier"
	"campusline/outbound"
	"campusline/store"
)

const (
	// clocksDiffer is by how much our clock may be ahead of the carrier's when a text is looked for in its list.
	clocksDiffer = time.Minute
	// askedFor is how long the carrier is asked what became of a text before it counts as one that cannot be asked.
	askedFor = time.Hour
)

// reconcile finds out what became of a text that was handed to the carrier, or was about to be, and of which nothing was
// heard. The carrier has no key that would keep it from being sent twice, so its list is searched first.
func (s *Sender) reconcile(ctx context.Context, m store.OutgoingMessage) error {
	sent, err := s.Carrier.FindSent(ctx, m.To, m.HandedAt.Add(-clocksDiffer))
	if err != nil {
		return s.unasked(ctx, m, err)
	}
	found, err := s.find(ctx, m, sent)
	if err != nil {
		return err
	}
	if found != nil {
		s.observe("found")
		s.counted(m.ID, m.Estimate, found.Segments)
		return s.Store.MessageSent(ctx, m.ID, found.SID, found.Segments)
	}
	if trusted := m.HandedAt.Add(s.wait().listed); s.now().Before(trusted) {
		return s.Store.MessageAsk(ctx, m.ID, trusted)
	}
	s.observe("not listed")
	return s.Store.MessageAgain(ctx, m.ID, s.now())
}

// find looks for a text among those that the carrier lists: the same words to the same person, and none that is known
// to be another text.
func (s *Sender) find(ctx context.Context, m store.OutgoingMessage, sent []carrier.Sent) (*carrier.Sent, error) {
	sent = slices.DeleteFunc(sent, func(x carrier.Sent) bool { return x.Body != m.Body || x.From != m.From })
	if len(sent) == 0 {
		return nil, nil
	}
	ids := make([]string, len(sent))
	for i, x := range sent {
		ids[i] = x.SID
	}
	others, err := s.Store.CarrierIDsOfOthers(ctx, m.ID, ids)
	if err != nil {
		return nil, err
	}
	for i := range sent {
		if !slices.Contains(others, sent[i].SID) {
			return &sent[i], nil
		}
	}
	return nil, nil
}

// unasked decides on a text about which the carrier gives no answer. It is asked again for an hour. After that an
// emergency is sent once more, because twice is better than never, and is counted as repeated; anything else is left
// alone and counted as unknown.
func (s *Sender) unasked(ctx context.Context, m store.OutgoingMessage, why error) error {
	now := s.now()
	if now.Before(m.HandedAt.Add(askedFor)) && now.Before(m.Expires) {
		return fmt.Errorf("asking what became of a text: %w", why)
	}
	if m.Purpose == outbound.Emergency && now.Before(m.Expires) {
		s.observe("repeated")
		return s.Store.MessageRepeat(ctx, m.ID, now)
	}
	s.observe("unknown")
	return s.Store.MessageUnknown(ctx, m.ID, "the carrier could not be asked whether it was sent")
}
