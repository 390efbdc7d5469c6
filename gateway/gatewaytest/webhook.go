package gatewaytest

import (
	"context"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"campusline/carrier"
)

// Webhook is one request as the carrier would send it, for tests that need one which the simulated phone, that keeps
// to the rules, would never send.
type Webhook struct {
	Method string // "" is POST
	Path   string // with its query
	Body   string // as it goes over the wire
	Type   string // "" is that of a form
	Key    string // what it is signed with; "" is the right key
}

// Answer is what came back.
type Answer struct {
	Status int
	Type   string
	Body   string
}

// Form is the webhook of a form.
func Form(path string, form url.Values) Webhook { return Webhook{Path: path, Body: form.Encode()} }

// Request is the webhook on its way to a gateway, signed.
func (w Webhook) Request(ctx context.Context, gateway string) (*http.Request, error) {
	if w.Method == "" {
		w.Method = http.MethodPost
	}
	if w.Type == "" {
		w.Type = "application/x-www-form-urlencoded; charset=UTF-8"
	}
	if w.Key == "" {
		w.Key = Key
	}
	r, err := http.NewRequestWithContext(ctx, w.Method, gateway+w.Path, strings.NewReader(w.Body))
	if err != nil {
		return nil, fmt.Errorf("making a webhook: %w", err)
	}
	r.Header.Set("Content-Type", w.Type)
	r.Header.Set(carrier.SignatureHeader, carrier.Sign(w.Key, PublicURL+w.Path, w.signed()))
	return r, nil
}

// Send delivers the webhook to a gateway.
func (w Webhook) Send(ctx context.Context, gateway string) (Answer, error) {
	r, err := w.Request(ctx, gateway)
	if err != nil {
		return Answer{}, err
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		return Answer{}, fmt.Errorf("sending a webhook: %w", err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return Answer{}, fmt.Errorf("reading the answer to a webhook: %w", err)
	}
	return Answer{resp.StatusCode, resp.Header.Get("Content-Type"), string(body)}, nil
}

// signed is the form that the signature is over: none where the body is no form.
func (w Webhook) signed() url.Values {
	form, err := url.ParseQuery(w.Body)
	if err != nil || w.Method == http.MethodGet || !strings.HasPrefix(w.Type, "application/x-www-form-urlencoded") {
		return nil
	}
	return form
}

// Deliver sends a webhook to a gateway; a test that gets no answer at all fails.
func Deliver(t testing.TB, gateway string, w Webhook) Answer {
	t.Helper()
	answer, err := w.Send(t.Context(), gateway)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// Deliver sends a webhook to the line's gateway.
func (l *Line) Deliver(t testing.TB, w Webhook) Answer {
	t.Helper()
	return Deliver(t, l.Gateway.URL(), w)
}

var action = regexp.MustCompile(` action="([^"]*)"`)

// Action is where the answer sends what the caller does next, "" where it asks for nothing.
func (a Answer) Action() string {
	if found := action.FindStringSubmatch(a.Body); found != nil {
		return html.UnescapeString(found[1])
	}
	return ""
}
