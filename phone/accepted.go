package phone

import (
	"context"
	"strconv"
	"strings"
	"time"
)

// accepted is a text that was handed over by REST.
type accepted struct {
	Delivered
	at     time.Time
	status string
	code   int
}

// accept keeps a text, delivers it if it can be, and tells callback. Carrier:
// the status in its own answer gets no callback, the later ones do.
func (c *Carrier) accept(a *accepted, callback string) {
	c.mu.Lock()
	final := *a
	final.status, final.code = "delivered", c.unreached[a.To]
	if final.code != 0 {
		final.status = "undelivered"
	} else {
		c.inboxes[a.To] = append(c.inboxes[a.To], a.Delivered)
	}
	c.accepted = append(c.accepted, final)
	reports := c.weather.reports(final.status, final.code)
	c.mu.Unlock()
	if c.options.Texted != nil && final.code == 0 {
		c.options.Texted(final.Delivered)
	}
	if callback == "" {
		return
	}
	c.posting.Go(func() { c.tellDelivery(final.Delivered, reports, callback) })
}

// tellDelivery posts what becomes of a text. It outlives the request that
// handed the text over, and so has a context of its own.
func (c *Carrier) tellDelivery(m Delivered, reports []report, callback string) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*patience)
	defer cancel()
	address, fault := c.resolve(c.public.String(), callback)
	for _, r := range reports {
		if fault == nil {
			fault = c.postStatus(ctx, address, m, r.status, r.code)
		}
	}
	if fault != nil {
		c.mu.Lock()
		c.faults = append(c.faults, fault)
		c.mu.Unlock()
	}
}

// resource answers the text as the REST interface shows it.
func (a accepted) resource(account string) map[string]any {
	resource := map[string]any{
		"sid": a.SID, "account_sid": account, "api_version": "2010-04-01", "direction": "outbound-api",
		"from": a.From, "to": a.To, "body": a.Body, "status": a.status,
		"num_segments": strconv.Itoa(segments(a.Body)), "num_media": "0",
		"date_created": a.at.Format(time.RFC1123Z), "date_updated": a.at.Format(time.RFC1123Z), "date_sent": nil,
		"messaging_service_sid": nil, "price": nil, "price_unit": "USD", "error_code": nil, "error_message": nil,
		"uri": strings.Join([]string{"/2010-04-01/Accounts", account, "Messages", a.SID + ".json"}, "/"),
	}
	if a.code != 0 {
		resource["error_code"] = a.code
	}
	if a.status != "queued" {
		resource["date_sent"] = a.at.Format(time.RFC1123Z)
	}
	return resource
}
