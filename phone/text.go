package phone

import (
	"context"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
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
	return slices.DeleteFunc(slices.Clone(c.messages), func(m Delivered) bool { return m.To != number })
}

func (c *Carrier) deliverText(m Delivered) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.messages = append(c.messages, m)
}

// OptedOut answers the numbers that have opted out of texts from a number of
// the district, in order.
func (c *Carrier) OptedOut(district string) []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var numbers []string
	for p := range maps.Keys(c.optedOut) {
		if p.district == district {
			numbers = append(numbers, p.other)
		}
	}
	slices.Sort(numbers)
	return numbers
}

func (c *Carrier) hasOptedOut(district, number string) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.optedOut[pair{district, number}]
}

// heedKeyword does what the carrier does of its own when the whole of a text is
// one of its words, before the gateway is told of the text. YES, from somebody
// who has not opted out, is a text like any other.
func (c *Carrier) heedKeyword(from, to, body string) {
	who := pair{district: to, other: from}
	out := c.hasOptedOut(to, from)
	confirmation := ""
	switch word := strings.ToUpper(strings.TrimSpace(body)); {
	case slices.Contains(stopWords(), word) && !out:
		c.setOptedOut(who, true)
		confirmation = "You will get no more texts from this number. Reply START to get them again."
	case slices.Contains([]string{"START", "YES", "UNSTOP"}, word) && out:
		c.setOptedOut(who, false)
		confirmation = "You will get texts from this number again. Reply HELP for help, STOP to stop."
	case slices.Contains([]string{"HELP", "INFO"}, word) && !out:
		confirmation = "Reply STOP to get no more texts. Message and data rates may apply."
	default:
		return
	}
	c.deliverText(Delivered{SID: newSID("SM"), From: to, To: from, Body: confirmation, By: Network})
}

func stopWords() []string {
	return []string{"STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"}
}

func (c *Carrier) setOptedOut(who pair, out bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if out {
		c.optedOut[who] = true
	} else {
		delete(c.optedOut, who)
	}
}
