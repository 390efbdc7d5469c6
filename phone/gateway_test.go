package phone_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/phone"
	"campusline/phone/phonetest"
)

const (
	key      = "webhook-key"
	parent   = "+15125550123"
	school   = "+15125550100"
	office   = "+15125550111"
	voice    = "/twilio/voice"
	sms      = "/twilio/sms"
	callOver = "/twilio/status/call"
)

// request is a webhook as the gateway under test received it.
type request struct {
	path   string
	form   url.Values
	header http.Header
}

// gateway is the application on the other side of the phone. It answers each
// path with a document, and accepts nothing that is not signed.
type gateway struct {
	t        *testing.T
	server   *httptest.Server
	verifier *carrier.Verifier
	routes   map[string]http.HandlerFunc
	open     map[string]http.HandlerFunc // not signed: sound

	mu       sync.Mutex
	requests []request
}

// newGateway serves the verbs of a document at each path. The documents given
// are put between the tags of Response.
func newGateway(t *testing.T, documents map[string]string) *gateway {
	t.Helper()
	g := &gateway{t: t, verifier: carrier.NewVerifier("", key), routes: map[string]http.HandlerFunc{}}
	for path, verbs := range documents {
		g.routes[path] = document(verbs)
	}
	g.server = httptest.NewServer(g)
	t.Cleanup(g.server.Close)
	return g
}

// document answers every request with the same verbs.
func document(verbs string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/xml; charset=utf-8")
		_, _ = fmt.Fprintf(w, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Response>%s</Response>", verbs)
	}
}

func (g *gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if file := g.open[r.URL.Path]; file != nil {
		file(w, r)
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		g.t.Errorf("read a webhook: %v", err)
	}
	if err := g.verifier.Verify(r, body); err != nil {
		http.Error(w, err.Error(), http.StatusForbidden)
		return
	}
	g.mu.Lock()
	g.requests = append(g.requests, request{path: r.URL.RequestURI(), form: r.PostForm, header: r.Header})
	g.mu.Unlock()
	if route := g.routes[r.URL.Path]; route != nil {
		route(w, r)
		return
	}
	if r.URL.Path == callOver {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	http.NotFound(w, r)
}

// got answers the forms posted to a path, in order.
func (g *gateway) got(path string) []request {
	g.mu.Lock()
	defer g.mu.Unlock()
	var found []request
	for _, r := range g.requests {
		if r.path == path {
			found = append(found, r)
		}
	}
	return found
}

// only answers the one form posted to a path.
func (g *gateway) only(path string) url.Values {
	g.t.Helper()
	found := g.got(path)
	if len(found) != 1 {
		g.t.Fatalf("%d webhooks to %s, want 1", len(found), path)
	}
	return found[0].form
}

// phone answers a phone whose calls go to the gateway.
func (g *gateway) phone() *phonetest.Phone {
	g.t.Helper()
	return phonetest.New(g.t, phone.Options{Gateway: g.server.URL, Key: key})
}

// say is a Say in English.
func say(words string) string {
	return `<Say voice="Polly.Joanna-Neural" language="en-US">` + words + `</Say>`
}

// want compares parameters with those expected, leaving out all others.
func want(t *testing.T, form url.Values, pairs ...string) {
	t.Helper()
	for i := 0; i < len(pairs); i += 2 {
		if got := form.Get(pairs[i]); got != pairs[i+1] {
			t.Errorf("%s is %q, want %q", pairs[i], got, pairs[i+1])
		}
	}
}

func verifierFor(public string) *carrier.Verifier { return carrier.NewVerifier(public, key) }

// phoneAt answers a phone whose carrier knows the gateway by a public URL.
func (g *gateway) phoneAt(public string) *phonetest.Phone {
	g.t.Helper()
	return phonetest.New(g.t, phone.Options{Gateway: g.server.URL, SignURL: public, Key: key})
}

func mustCarrier(t *testing.T, o phone.Options) *phone.Carrier {
	t.Helper()
	c, err := phone.New(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// wantFault wants a fault with this code whose reason holds these words.
func wantFault(t *testing.T, err error, code int, words string) {
	t.Helper()
	var fault *phone.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("got %v, want a fault that says %q", err, words)
	}
	if fault.Code != code || !strings.Contains(fault.Reason, words) {
		t.Errorf("got %v, want code %d and %q", fault, code, words)
	}
}

// waiting answers a Wait that adds up how long it would have waited.
func waiting(total *time.Duration) func(context.Context, time.Duration) error {
	return func(_ context.Context, d time.Duration) error {
		*total += d
		return nil
	}
}
