package sms

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"campusline/carrier"
	"campusline/outbound"
	"campusline/sending"
	"campusline/store"
)

const (
	// clocksDiffer is by how much our clock may be ahead of the carrier's when a text is looked for in its list.
	clocksDiffer = time.Minute
	// askedFor is how long the carrier is asked what became of an emergency before that is sent on the chance.
	askedFor = 5 * time.Minute
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
	return s.Store.MessageAgain(ctx, m.ID, m.HandedAt.Add(sending.Backoff(s.wait().later, m.Attempts)))
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

// unasked decides on a text about which the carrier gives no answer. It is asked again, ever later, until the text has
// expired, and counts as unknown from then on. An emergency is sent once more after some minutes, because twice is better
// than never, and is counted as repeated.
func (s *Sender) unasked(ctx context.Context, m store.OutgoingMessage, why error) error {
	now := s.now()
	if !now.Before(m.Expires) {
		s.observe("unknown")
		return s.Store.MessageUnknown(ctx, m.ID, "the carrier could not be asked whether it was sent")
	}
	next := sending.AskAgain(s.wait().later, m.HandedAt, now)
	if m.Purpose == outbound.Emergency && m.Repeated == 0 {
		chance := m.HandedAt.Add(askedFor)
		if !now.Before(chance) {
			s.observe("repeated")
			return s.Store.MessageRepeat(ctx, m.ID, now)
		}
		next = slices.MinFunc([]time.Time{next, chance}, time.Time.Compare)
	}
	return errors.Join(fmt.Errorf("asking what became of a text: %w", why), s.Store.MessageAsk(ctx, m.ID, next))
}
