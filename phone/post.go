package phone

import (
	"context"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"campusline/carrier"
)

const (
	// patience is how long the carrier waits for a webhook, answer included.
	patience = 15 * time.Second
	// largestDocument is the most the carrier reads of an answer, in bytes.
	largestDocument = 64 << 10
	// mostDocuments bounds those fetched between two inputs of a caller. The
	// carrier has no bound; a caller's patience does.
	mostDocuments = 25
)

// answer is what the gateway said to a webhook.
type answer struct {
	kind string // media type, lower case, without parameters
	body []byte
}

// webhook is one request of the carrier.
type webhook struct {
	method string
	url    string // public
	signed string // the form of url that is signed
	form   url.Values
	token  string
}

func postClient(given *http.Client) *http.Client {
	client := http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64, IdleConnTimeout: 30 * time.Second}}
	if given != nil {
		client = *given
	}
	// Carrier: a redirect is followed without the parameters, which loses the
	// caller's input. It is taken as a fault instead.
	client.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	return &client
}

// voice makes the request for a document of a call or a callback about one.
func (c *Carrier) voice(ctx context.Context, method, address string, form url.Values) (answer, *Fault) {
	return c.deliver(ctx, webhook{method: method, url: address, signed: signedVoiceURL(address), form: form})
}

// text makes the request about a text.
func (c *Carrier) text(ctx context.Context, method, address string, form url.Values) (answer, *Fault) {
	return c.deliver(ctx, webhook{method: method, url: address, signed: address, form: form})
}

// deliver sends a webhook once, or twice if the carrier was made so.
func (c *Carrier) deliver(ctx context.Context, w webhook) (answer, *Fault) {
	w.token = newSID("")
	if w.method == http.MethodGet {
		w.url, w.signed, w.form = withQuery(w.url, w.form), withQuery(w.signed, w.form), nil
	}
	if !c.options.Twice {
		return c.send(ctx, w)
	}
	first, again, fault := c.sendTwice(ctx, w)
	if fault == nil && canonical(first) != canonical(again) {
		fault = faultf(0, "the same webhook, delivered twice, got two answers:\n%s\n%s", first.body, again.body).at(w.url)
	}
	return first, fault
}

func (c *Carrier) sendTwice(ctx context.Context, w webhook) (first, again answer, fault *Fault) {
	if !c.options.AtOnce {
		if first, fault = c.send(ctx, w); fault == nil {
			again, fault = c.send(ctx, w)
		}
		return first, again, fault
	}
	type result struct {
		answer
		fault *Fault
	}
	other := make(chan result, 1)
	go func() {
		got, bad := c.send(ctx, w)
		other <- result{got, bad}
	}()
	first, fault = c.send(ctx, w)
	second := <-other
	if fault == nil {
		fault = second.fault
	}
	return first, second.answer, fault
}

// send makes one request and reads its answer.
func (c *Carrier) send(ctx context.Context, w webhook) (answer, *Fault) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, w.method, c.wire(w.url), strings.NewReader(w.form.Encode()))
	if err != nil {
		return answer{}, faultf(11100, "make the request: %v", err).at(w.url)
	}
	if w.method != http.MethodGet {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
	}
	r.Header.Set("Accept", "*/*")
	r.Header.Set("User-Agent", "TwilioProxy/1.1")
	r.Header.Set("I-Twilio-Idempotency-Token", w.token)
	r.Header.Set(carrier.SignatureHeader, carrier.Sign(c.options.Key, w.signed, w.form))

	resp, err := c.http.Do(r)
	if err != nil {
		return answer{}, faultf(11205, "reach the gateway: %v", err).at(w.url)
	}
	defer func() { _ = resp.Body.Close() }()
	got, fault := readAnswer(resp)
	if fault != nil {
		fault = fault.at(w.url)
	}
	return got, fault
}

func readAnswer(resp *http.Response) (answer, *Fault) {
	body, err := io.ReadAll(io.LimitReader(resp.Body, largestDocument+1))
	switch {
	case err != nil:
		return answer{}, faultf(11200, "read the answer: %v", err)
	case resp.StatusCode < 200 || resp.StatusCode > 299:
		return answer{}, faultf(11200, "the gateway answered with status %d", resp.StatusCode)
	case len(body) > largestDocument:
		return answer{}, faultf(11750, "the document is larger than 64 kB")
	}
	kind, params, err := mime.ParseMediaType(resp.Header.Get("Content-Type"))
	if len(body) > 0 && err != nil {
		return answer{}, faultf(12300, "the answer has no content type that can be read")
	}
	if charset := params["charset"]; charset != "" && !strings.EqualFold(charset, "utf-8") {
		return answer{}, faultf(12300, "the answer is in %s, not UTF-8", charset)
	}
	return answer{kind: kind, body: body}, nil
}

// isXML reports whether the carrier reads a media type as TwiML.
func isXML(kind string) bool {
	return kind == "text/xml" || kind == "application/xml" || kind == "text/html"
}

// checkCallback finds fault with the answer to a status callback. Carrier: its
// body is ignored, but one that is not XML is logged as an error.
func checkCallback(got answer, fault *Fault, address string) *Fault {
	if fault == nil && len(got.body) > 0 && !isXML(got.kind) {
		return faultf(12300, "a callback is to be answered with nothing or with XML, not %s", got.kind).at(address)
	}
	return fault
}

// withQuery adds parameters to a URL, for a GET.
func withQuery(address string, form url.Values) string {
	if len(form) == 0 {
		return address
	}
	separator := "?"
	if strings.Contains(address, "?") {
		separator = "&"
	}
	return fmt.Sprint(address, separator, form.Encode())
}
