package sms

import (
	"context"
	"time"

	"campusline/outbound"
	"campusline/sending"
	"campusline/store"
	"campusline/translations"
)

// Drain sends the texts that wait for a line, at its pace and the most urgent first, until none is due, or until enough
// is closed. It does nothing while another worker, here or in another process, sends for the line.
func (s *Sender) Drain(ctx context.Context, enough <-chan struct{}, line string) error {
	policy := s.policy()
	worker := sending.Worker{
		Store: s.Store, Sender: line, Rate: s.rate(line), Answer: s.wait().answer, Now: s.now, Log: s.Log,
		Hand: s.hand, Reconcile: s.reconcile,
		Decide: func(now time.Time, c store.Candidate) store.Verdict { return s.decide(policy, now, c) },
	}
	return worker.Drain(ctx, enough)
}

// decide says what becomes of a text whose turn has come. Punctuation that would make it cost three times as much is
// exchanged as the carrier would do it, and what it then takes and costs is kept before it is handed over.
func (s *Sender) decide(policy *outbound.Policy, now time.Time, c store.Candidate) store.Verdict {
	body := translations.Smart(c.Body)
	return store.Verdict{
		Decision: policy.Decide(now, outbound.Text{
			Purpose: c.Purpose, Topic: c.Topic, Expires: c.Expires, Stopped: c.Stopped,
		}, c.Recipient),
		Body: body, Estimate: s.estimate(body),
	}
}
