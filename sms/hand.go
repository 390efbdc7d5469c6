package sms

import (
	"context"
	"errors"
	"net/url"
	"time"

	"campusline/carrier"
	"campusline/outbound"
	"campusline/sending"
	"campusline/store"
)

// longestValid is how long the carrier may try to deliver a text at most (carrier: ValidityPeriod, 1 s to 10 h).
const longestValid = 10 * time.Hour

// hand hands one text to the carrier that was taken for it, and keeps what came of that. The carrier may deliver it until it
// expires, and not while the household sleeps: what it could not deliver by then is sent again in the morning.
func (s *Sender) hand(ctx context.Context, m store.OutgoingMessage) error {
	valid := min(m.Expires.Sub(s.now()), longestValid).Truncate(time.Second)
	if valid < time.Second {
		return s.Store.MessageFailed(ctx, m.ID, 0, string(outbound.Expired))
	}
	if !m.Quiet.IsZero() {
		valid = min(valid, m.Quiet.Sub(s.now()).Truncate(time.Second))
	}
	if valid < time.Second {
		return s.Store.MessageAgain(ctx, m.ID, m.Quiet)
	}
	if m.Purpose == outbound.Emergency && m.Attempts == 1 {
		s.Log.Warn("an emergency goes out whatever the hour", "text", m.ID, "plan", m.Plan, "reason", m.Override)
	}
	id, _, segments, err := s.Carrier.Send(ctx, carrier.Message{
		From: m.From, To: m.To, Body: m.Body, StatusCallback: s.statusURL(m.ID), ValidityPeriod: valid,
	})
	if err != nil {
		return s.refused(ctx, m, err)
	}
	s.observe("sent")
	s.counted(m.ID, m.Estimate, segments)
	return s.Store.MessageSent(ctx, m.ID, id, segments)
}

// statusURL is where the carrier reports on a text. It names the text, so that a report says that the text was sent even
// if the answer to our request was lost.
func (s *Sender) statusURL(id string) string {
	if s.StatusURL == "" {
		return ""
	}
	return s.StatusURL + "?" + url.Values{textParameter: {id}}.Encode()
}

// refused decides what an error of the carrier's means for the text, and for the line.
func (s *Sender) refused(ctx context.Context, m store.OutgoingMessage, err error) error {
	var fault *carrier.Error
	if !errors.As(err, &fault) {
		return err
	}
	class := fault.Class()
	s.observe(class.String())
	s.Log.Log(ctx, severity(class), "text not sent", "text", m.ID, "class", class.String(), "code", fault.Code, "status", fault.Status)
	switch class {
	case carrier.Ambiguous:
		return s.Store.MessageAsk(ctx, m.ID, s.now().Add(s.wait().later))
	case carrier.Configuration:
		if err := s.Store.StopLine(ctx, m.From, s.wait().stopped, fault.Code, fault.Message); err != nil {
			return err
		}
		return s.Store.MessageAgain(ctx, m.ID, s.now().Add(s.wait().stopped))
	case carrier.DayCap:
		return s.nextDay(ctx, m, fault)
	case carrier.PaceDown:
		if err := s.Store.SlowLine(ctx, m.From); err != nil {
			return err
		}
		return s.later(ctx, m)
	case carrier.RetryLater:
		return s.later(ctx, m)
	}
	if err := heed(ctx, s.Store, class, m.To, m.ID, fault.Code, s.now()); err != nil {
		return err
	}
	return s.Store.MessageFailed(ctx, m.ID, fault.Code, fault.Message)
}

// later tries a text again that the carrier did not take, ever later, until it expires.
func (s *Sender) later(ctx context.Context, m store.OutgoingMessage) error {
	return s.Store.MessageAgain(ctx, m.ID, s.now().Add(sending.Backoff(s.wait().later, m.Attempts)))
}

// nextDay tries a text again when the phone companies count anew, if it is worth anything then.
func (s *Sender) nextDay(ctx context.Context, m store.OutgoingMessage, fault *carrier.Error) error {
	at := carrier.CapResets(s.now())
	if !at.Before(m.Expires) {
		return s.Store.MessageFailed(ctx, m.ID, fault.Code, fault.Message)
	}
	return s.Store.MessageAgain(ctx, m.ID, at)
}
