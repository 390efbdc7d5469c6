package sms

import (
	"context"
	"fmt"
	"time"

	"campusline/carrier"
	"campusline/store"
	"campusline/webhook"
)

// delivery takes the carrier's report on a text we sent. Reports come in any order and more than once.
func (t *Texts) delivery(ctx context.Context, p webhook.Post) ([]byte, error) {
	id := p.ID("MessageSid")
	if id == "" {
		return nil, errNoMessage
	}
	code := p.Number("ErrorCode")
	if code != 0 && carrier.ClassOf(code, 0) == carrier.OptedOut {
		if err := optedOutAtCarrier(ctx, t.store, p.Phone("To"), id, code, t.host.Now()); err != nil {
			return nil, err
		}
	}
	return reply(), t.store.MessageStatus(ctx, id, p.Get("MessageStatus"), code)
}

// optedOutAtCarrier enters into the ledger that the carrier knows of an opt-out we had not seen (carrier: 21610, and
// 30004 where it blocks texts to the phone). The text that it refused is named by our id of it or by the carrier's.
func optedOutAtCarrier(ctx context.Context, s *store.Store, number, message string, code int, at time.Time) error {
	if number == "" {
		return nil
	}
	return s.SaveCarrierOptOut(ctx, number, message, fmt.Sprintf("the carrier refuses texts to this phone: error %d", code), at)
}
