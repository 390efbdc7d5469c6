package sms

import (
	"context"
	"time"

	"campusline/carrier"
	"campusline/webhook"
)

// textParameter of the status URL names the text that a report is about.
const textParameter = "text"

// A text that was taken and could not be delivered is sent again, after a phone has had time to be switched on.
const (
	undeliveredAgain = 20 * time.Minute
	mostDeliveries   = 3 // in all
)

// accountStopped is how long a line rests whose texts are taken and not delivered because of its registration.
const accountStopped = 15 * time.Minute

// delivery takes the carrier's report on a text we sent. Reports come in any order and more than once.
func (t *Texts) delivery(ctx context.Context, p webhook.Post) ([]byte, error) {
	id := p.ID("MessageSid")
	if id == "" {
		return nil, errNoMessage
	}
	code := p.Number("ErrorCode")
	if code != 0 {
		if err := t.undelivered(ctx, p, id, code); err != nil {
			return nil, err
		}
	}
	if err := t.store.MessageStatus(ctx, p.Query(textParameter), id, p.Get("MessageStatus"), code); err != nil {
		return nil, err
	}
	if code != 0 && carrier.ClassOf(code, 0) == carrier.RetryLater {
		_, err := t.store.MessageUndelivered(ctx, id, t.host.Now().Add(undeliveredAgain), mostDeliveries)
		return reply(), err
	}
	return reply(), nil
}

// undelivered does what the error says of the number, or of the line.
func (t *Texts) undelivered(ctx context.Context, p webhook.Post, id string, code int) error {
	class := carrier.ClassOf(code, 0)
	if t.Undelivered != nil {
		t.Undelivered(severity(class), id, class.String(), code)
	}
	line := p.Phone("From")
	switch {
	case class == carrier.Configuration && line != "":
		return t.store.StopLine(ctx, line, accountStopped, code, "the carrier does not deliver what this line sends")
	case class == carrier.PaceDown && line != "":
		return t.store.SlowLine(ctx, line)
	}
	return heed(ctx, t.store, class, p.Phone("To"), id, code, t.host.Now())
}
