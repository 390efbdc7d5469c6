package carrier

import (
	"context"
	"fmt"

	api "github.com/twilio/twilio-go/rest/api/v2010"
)

// Fate is what the carrier knows of a text that it took.
type Fate struct {
	// Status is the carrier's word, such as queued, sent or delivered.
	Status string
	// Code is the carrier's error, 0 for none.
	Code int
}

// Fate asks what became of a text, by the carrier's id. Carrier: some phone
// companies never report on a text; then it stays sent.
func (c *Client) Fate(ctx context.Context, sid string) (Fate, error) {
	message, err := c.api(ctx).FetchMessage(sid, &api.FetchMessageParams{})
	if err != nil {
		return Fate{}, fmt.Errorf("ask what became of a text: %w", err)
	}
	fate := Fate{Status: text(message.Status)}
	if message.ErrorCode != nil {
		fate.Code = *message.ErrorCode
	}
	return fate, nil
}
