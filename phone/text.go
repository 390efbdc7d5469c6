package phone

import (
	"context"
	"net/http"
	"net/url"
	"strconv"
)

// TextOption says how one text differs from any other.
type TextOption func(url.Values)

// MessageSID gives the text an id, which is otherwise made up: the same text
// delivered again has the same one.
func MessageSID(sid string) TextOption {
	return func(form url.Values) { setMessageSID(form, sid) }
}

// Media attaches pictures or sounds, by their URLs and all of one type.
func Media(contentType string, urls ...string) TextOption {
	return func(form url.Values) {
		form.Set("NumMedia", strconv.Itoa(len(urls)))
		for i, address := range urls {
			form.Set("MediaUrl"+strconv.Itoa(i), address)
			form.Set("MediaContentType"+strconv.Itoa(i), contentType)
		}
	}
}

func setMessageSID(form url.Values, sid string) {
	form.Set("MessageSid", sid)
	form.Set("SmsSid", sid)
	form.Set("SmsMessageSid", sid)
}

// Text sends a text to a number of the district, and answers what is texted
// back at once, in order. What the carrier itself says to STOP, START and HELP
// is not among it, but in the [Carrier.Inbox] with everything else.
//
// A reply to somebody who has opted out, by this text or before, is a [Fault],
// because the carrier blocks it.
func (c *Carrier) Text(ctx context.Context, from, to, body string, opts ...TextOption) ([]string, error) {
	form := url.Values{
		"AccountSid": {c.options.Account}, "ApiVersion": {"2010-04-01"}, "SmsStatus": {"received"},
		"From": {from}, "To": {to}, "Body": {body},
		"NumMedia": {"0"}, "NumSegments": {strconv.Itoa(segments(body))},
	}
	setMessageSID(form, newSID("SM"))
	setPlaces(form, "From", "To")
	for _, option := range opts {
		option(form)
	}
	c.heedKeyword(from, to, body)

	exchange := exchange{carrier: c, from: from, to: to, form: form}
	if fault := exchange.follow(ctx); fault != nil {
		return exchange.replies, fault
	}
	return exchange.replies, nil
}

// exchange is one text and the documents that answer it.
type exchange struct {
	carrier  *Carrier
	from, to string
	form     url.Values
	replies  []string
}

// follow requests documents until one does not redirect.
func (x *exchange) follow(ctx context.Context) *Fault {
	address, method := x.carrier.start(textPath), http.MethodPost
	for range mostDocuments {
		verbs, fault := x.fetch(ctx, method, address)
		if fault != nil {
			return fault
		}
		redirect, fault := x.reply(ctx, address, verbs)
		if fault != nil {
			return fault.at(address)
		}
		if redirect == nil {
			return nil
		}
		if address, fault = x.carrier.resolve(address, redirect.text()); fault != nil {
			return fault
		}
		method = actionMethod(redirect)
	}
	return faultf(0, "%d documents answer one text: it loops", mostDocuments).at(address)
}

// fetch requests one document. Carrier: an empty answer is no reply, and plain
// text is a reply.
func (x *exchange) fetch(ctx context.Context, method, address string) ([]*element, *Fault) {
	got, fault := x.carrier.text(ctx, method, address, x.form)
	switch {
	case fault != nil:
		return nil, fault
	case len(got.body) == 0:
		return nil, nil
	case !isXML(got.kind):
		return nil, faultf(12300, "the document is %s, not XML", got.kind).at(address)
	}
	root, fault := parse(got.body)
	if fault == nil {
		fault = checkMessages(root)
	}
	if fault != nil {
		return nil, fault.at(address)
	}
	return root.elements(), nil
}

// reply delivers the messages of a document up to a redirect, which it answers.
func (x *exchange) reply(ctx context.Context, address string, verbs []*element) (*element, *Fault) {
	for _, verb := range verbs {
		if verb.name == "Redirect" {
			return verb, nil
		}
		m := Delivered{
			SID: newSID("SM"), By: Reply, Body: messageBody(verb),
			From: verb.attr("from", x.to), To: verb.attr("to", x.from),
		}
		if x.carrier.hasOptedOut(m.From, m.To) {
			return nil, faultf(21610, "a reply to somebody who has opted out is blocked: %q", m.Body)
		}
		x.carrier.deliverText(m)
		if m.To == x.from {
			x.replies = append(x.replies, m.Body)
		}
		for _, name := range []string{"action", "statusCallback"} {
			if fault := x.report(ctx, address, verb, name, m); fault != nil {
				return nil, fault
			}
		}
	}
	return nil, nil
}

// report tells a URL of a message that it was delivered, if there is one.
func (x *exchange) report(ctx context.Context, base string, verb *element, name string, m Delivered) *Fault {
	reference := verb.attr(name, "")
	if reference == "" {
		return nil
	}
	address, fault := x.carrier.resolve(base, reference)
	if fault != nil {
		return fault
	}
	return x.carrier.postStatus(ctx, address, m, "delivered", 0)
}
