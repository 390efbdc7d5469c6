package sms

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"campusline/carrier"
	"campusline/prices"
	"campusline/store"
	"campusline/translations"
)

// Sender hands outgoing texts to the carrier.
type Sender struct {
	Carrier *carrier.Client
	Store   *store.Store
	// StatusURL is told of each text's delivery.
	StatusURL string
	// Prices gives the prices of today; nil are the shipped ones.
	Prices func() *prices.Table
	Log    *slog.Logger

	waits waits // the usual ones where it is zero
}

// waits are the waits before a text is tried again.
type waits struct {
	later  time.Duration // after "not now"
	slower time.Duration // after "too fast"
	listed time.Duration // until the carrier's list can be trusted to hold a text it took
}

// usualWaits are the waits of a sender that was told no others.
func usualWaits() waits {
	return waits{later: 30 * time.Second, slower: 2 * time.Minute, listed: 20 * time.Second}
}

// wait gives the waits of this sender.
func (s *Sender) wait() waits {
	if s.waits == (waits{}) {
		return usualWaits()
	}
	return s.waits
}

const (
	// validFor is how long the carrier may try to deliver a text that was asked for during a call.
	validFor = 4 * time.Hour
	// clocksDiffer is by how much our clock may be ahead of the carrier's when a text is looked for in its list.
	clocksDiffer = time.Minute
)

// Send sends one text, once. A text whose last attempt ended without an answer is looked up at the carrier first,
// because the carrier has no key that would keep it from being sent twice. Punctuation that would make it cost three times
// as much is exchanged as the carrier would do it, and what it then takes and costs is kept before it is handed over.
func (s *Sender) Send(ctx context.Context, m store.OutgoingMessage) error {
	if err := s.wanted(ctx, m); err != nil {
		return err
	}
	m.Body = translations.Smart(m.Body)
	m.Estimate = s.estimate(m.Body)
	ours, err := s.Store.MessageSending(ctx, m.ID, m.Estimate)
	if err != nil {
		return err
	}
	if !ours {
		return s.reconcile(ctx, m)
	}
	id, _, segments, err := s.Carrier.Send(ctx, carrier.Message{
		From: m.From, To: m.To, Body: m.Body, StatusCallback: s.StatusURL, ValidityPeriod: validFor,
	})
	if err != nil {
		return s.failed(ctx, m, err)
	}
	s.counted(m.ID, m.Estimate, segments)
	return s.Store.MessageSent(ctx, m.ID, id, segments)
}

// wanted gives up a text that the person does not want: none at all, or none about its topic, unless it is an emergency.
func (s *Sender) wanted(ctx context.Context, m store.OutgoingMessage) error {
	contact, err := s.Store.Contact(ctx, m.To)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if contact.Consent == out {
		return store.GiveUp("the person wants no texts")
	}
	if m.Topic == "" || m.Purpose == store.PurposeEmergency {
		return nil
	}
	ended, err := s.Store.TopicsEnded(ctx, m.To, "")
	if slices.Contains(ended, m.Topic) {
		return store.GiveUp("the person wants no texts about " + m.Topic)
	}
	return err
}

// failed decides what an error of the carrier's means for the text.
func (s *Sender) failed(ctx context.Context, m store.OutgoingMessage, err error) error {
	var fault *carrier.Error
	if !errors.As(err, &fault) {
		return err
	}
	s.Log.Warn("text not sent", "text", m.ID, "class", fault.Class().String(), "code", fault.Code)
	switch fault.Class() {
	case carrier.RetryLater:
		return store.Retry(s.wait().later)
	case carrier.PaceDown:
		return store.Retry(s.wait().slower)
	case carrier.Ambiguous:
		return err // comes again, and is looked up then
	case carrier.OptedOut:
		if err := optedOutAtCarrier(ctx, s.Store, m.To, m.ID, fault.Code, time.Now()); err != nil {
			return err
		}
	}
	return s.Store.MessageFailed(ctx, m.ID, fault.Code, fault.Message)
}

// reconcile finds out what became of a text that was handed to the carrier without an answer. The same words to the
// same person a moment earlier count as this text: nobody wants them twice.
func (s *Sender) reconcile(ctx context.Context, m store.OutgoingMessage) error {
	if m.Status != "sending" {
		return nil
	}
	sent, err := s.Carrier.FindSent(ctx, m.To, m.CreatedAt.Add(-clocksDiffer))
	if err != nil {
		return fmt.Errorf("reconciling a text: %w", err)
	}
	for _, x := range sent {
		if x.Body == m.Body && x.From == m.From {
			s.counted(m.ID, m.Estimate, x.Segments)
			return s.Store.MessageSent(ctx, m.ID, x.SID, x.Segments)
		}
	}
	if time.Since(m.HandedAt) < s.wait().listed {
		return errors.New("reconciling a text: the carrier may not list it yet")
	}
	return store.Retry(s.wait().later)
}
