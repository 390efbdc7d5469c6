package phone

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"strconv"
)

// Source is who sent a text.
type Source string

// The sources.
const (
	// Reply is the gateway, in answer to a webhook.
	Reply Source = "reply"
	// REST is the gateway, of its own accord.
	REST Source = "rest"
	// Network is the carrier, confirming STOP and the like.
	Network Source = "network"
)

// Delivered is a text as it arrived on somebody's phone.
type Delivered struct {
	SID, From, To, Body string
	By                  Source
}

// Inbox answers the texts a number has received, oldest first.
func (c *Carrier) Inbox(number string) []Delivered {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.inboxes[number])
}

func (c *Carrier) deliverText(m Delivered) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.inboxes[m.To] = append(c.inboxes[m.To], m)
}

// postStatus tells of one step in the delivery of a message.
func (c *Carrier) postStatus(ctx context.Context, address string, m Delivered, status string, code int) *Fault {
	form := url.Values{
		"AccountSid": {c.options.Account}, "ApiVersion": {"2010-04-01"},
		"MessageSid": {m.SID}, "SmsSid": {m.SID}, "MessageStatus": {status}, "SmsStatus": {status},
		"From": {m.From}, "To": {m.To},
	}
	if code != 0 {
		form.Set("ErrorCode", strconv.Itoa(code))
	}
	got, fault := c.text(ctx, http.MethodPost, address, form)
	return checkCallback(got, fault, address)
}
