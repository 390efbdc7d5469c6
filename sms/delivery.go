package sms

import (
	"context"
	"time"

	"campusline/carrier"
	"campusline/sending"
	"campusline/store"
	"campusline/webhook"
)

// textParameter of the status URL names the text that a report is about.
const textParameter = "text"

// delivery takes the carrier's report on a text we sent. Reports come in any order and more than once.
func (t *Texts) delivery(ctx context.Context, p webhook.Post) ([]byte, error) {
	r := report{
		Carrier: p.ID("MessageSid"), Text: p.Query(textParameter), Line: p.Phone("From"), Number: p.Phone("To"),
		Fate: carrier.Fate{Status: p.Get("MessageStatus"), Code: p.Number("ErrorCode")},
	}
	if r.Carrier == "" {
		return nil, errNoMessage
	}
	if r.Code != 0 && t.Undelivered != nil {
		t.Undelivered(severity(r.class()), r.Carrier, r.class().String(), r.Code)
	}
	if err := r.keep(ctx, t.store, t.host.Now()); err != nil {
		return nil, err
	}
	return reply(), nil
}

// report is what the carrier says of a text, of its own accord or because it was asked.
type report struct {
	Carrier      string // the carrier's id of the text
	Text         string // our id of it, "" where that is not known
	Line, Number string // E.164; "" where they are not known
	carrier.Fate
}

func (r *report) class() carrier.Class { return carrier.ClassOf(r.Code, 0) }

// A text that was taken and could not be delivered is sent again, after a phone has had time to be switched on. What fails
// for the line or for its account is sent again until it expires: that it did not arrive is nothing of the person's.
const (
	undeliveredAgain = 20 * time.Minute
	mostDeliveries   = 3 // in all, for a phone that cannot be reached
	// accountStopped is how long a line rests whose texts are taken and not delivered because of its registration.
	accountStopped = 15 * time.Minute
	tooFast        = time.Minute // until a text goes out again that was one too many, the first time, when it doubles
)

// keep keeps a report, and does what its error says of the number, the line, the text, or what it is part of.
func (r *report) keep(ctx context.Context, s *store.Store, now time.Time) error {
	if r.Code != 0 {
		if err := heed(ctx, s, r.class(), r.Number, r.Carrier, r.Code, now); err != nil {
			return err
		}
	}
	news, err := s.MessageStatus(ctx, r.Text, r.Carrier, r.Status, r.Code)
	if err != nil || r.Code == 0 {
		return err
	}
	if news {
		if err := r.holdLine(ctx, s); err != nil {
			return err
		}
	}
	return r.again(ctx, s, now)
}

// holdLine stops or slows the line where the error is about it. A report that comes once more must not: meanwhile somebody
// may have mended what was wrong and started the line.
func (r *report) holdLine(ctx context.Context, s *store.Store) error {
	switch {
	case r.Line == "":
		return nil
	case r.class() == carrier.Configuration:
		return s.StopLine(ctx, r.Line, accountStopped, r.Code, "the carrier does not deliver what this line sends")
	case r.class() == carrier.PaceDown:
		return s.SlowLine(ctx, r.Line)
	}
	return nil
}

// again sends a text again that was not delivered, where that is any use.
func (r *report) again(ctx context.Context, s *store.Store, now time.Time) (err error) {
	switch r.class() {
	case carrier.RetryLater:
		_, err = s.MessageUndelivered(ctx, r.Carrier, now.Add(undeliveredAgain), mostDeliveries)
	case carrier.Configuration:
		_, err = s.MessageTurnedBack(ctx, r.Carrier, func(int) time.Time { return now.Add(accountStopped) })
	case carrier.DayCap:
		_, err = s.MessageTurnedBack(ctx, r.Carrier, func(int) time.Time { return carrier.CapResets(now) })
	case carrier.PaceDown:
		_, err = s.MessageTurnedBack(ctx, r.Carrier, func(tries int) time.Time { return now.Add(sending.Backoff(tooFast, tries)) })
	case carrier.ContentReview:
		_, err = s.HoldFiltered(ctx, r.Carrier, r.Code, now)
	}
	return err
}
