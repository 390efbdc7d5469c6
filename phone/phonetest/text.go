package phonetest

import (
	"strings"
	"testing"

	"campusline/phone"
)

// Replies are what came back to a text at once.
type Replies struct {
	t    testing.TB
	sent string
	all  []string
}

// Text sends a text, and fails the test if the answer has a fault.
func (p *Phone) Text(from, to, body string, opts ...phone.TextOption) *Replies {
	p.t.Helper()
	replies, err := p.Carrier.Text(p.t.Context(), from, to, body, opts...)
	if err != nil {
		p.t.Fatalf("text %q: %v", body, err)
	}
	return &Replies{t: p.t, sent: body, all: replies}
}

// All answers the replies in order.
func (r *Replies) All() []string { return r.all }

// Say wants these words, in this order, in the replies.
func (r *Replies) Say(words ...string) {
	r.t.Helper()
	rest := strings.Join(r.all, "\n")
	for _, want := range words {
		_, after, found := strings.Cut(rest, want)
		if !found {
			r.t.Fatalf("the replies to %q do not say %q:\n%s", r.sent, want, strings.Join(r.all, "\n"))
		}
		rest = after
	}
}

// AreNone wants no reply.
func (r *Replies) AreNone() {
	r.t.Helper()
	if len(r.all) > 0 {
		r.t.Fatalf("%q is answered:\n%s", r.sent, strings.Join(r.all, "\n"))
	}
}
