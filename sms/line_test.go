package sms_test

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/store"
)

// The numbers of these tests, all fictional.
const (
	district = gatewaytest.District
	parent   = gatewaytest.Parent
	office   = "(512) 555-0110"
)

// person is a fictional number of somebody else for each i from 0 to 79.
func person(i int) string { return fmt.Sprintf("+1512555%04d", 120+i) }

// meadow is a line of a district so small that a test can know every word it says.
func meadow(t testing.TB) *gatewaytest.Line {
	t.Helper()
	return gatewaytest.Start(t, gatewaytest.Options{District: "testdata/meadow"})
}

// meadowAt is the same line on a clock that the test moves.
func meadowAt(t testing.TB, clock *clock) *gatewaytest.Line {
	t.Helper()
	return gatewaytest.Start(t, gatewaytest.Options{
		District: "testdata/meadow", Gateway: func(o *gateway.Options) { o.Now = clock.now },
	})
}

// clock stands still until it is moved.
type clock struct {
	mu sync.Mutex
	at time.Time
}

// morning is a clock on a school day at ten.
func morning() *clock { return &clock{at: time.Date(2026, time.September, 8, 15, 0, 0, 0, time.UTC)} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.at = c.at.Add(d)
}

// sessions are the conversations there have been, oldest first.
func sessions(t testing.TB, line *gatewaytest.Line) []store.SessionRow {
	t.Helper()
	var all []store.SessionRow
	if err := line.Store.EachSession(t.Context(), func(r store.SessionRow) error { all = append(all, r); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

// feedback is what has been logged, oldest first.
func feedback(t testing.TB, line *gatewaytest.Line) []store.FeedbackRow {
	t.Helper()
	var all []store.FeedbackRow
	if err := line.Store.EachFeedback(t.Context(), func(r store.FeedbackRow) error { all = append(all, r); return nil }); err != nil {
		t.Fatal(err)
	}
	return all
}

// journey is what was texted in every conversation, in order.
func journey(t testing.TB, line *gatewaytest.Line) []string {
	t.Helper()
	var words []string
	for _, s := range sessions(t, line) {
		exchanges, err := line.Store.Journey(t.Context(), s.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range exchanges {
			words = append(words, e.Input.Words)
		}
	}
	return words
}

// written is everything that texts can leave behind; it differs when anything of it does.
func written(t testing.TB, line *gatewaytest.Line) string {
	t.Helper()
	return fmt.Sprint(line.Settled(t))
}

// textForm is what the carrier posts when somebody texts the line.
func textForm(id, from, words string) url.Values {
	return url.Values{"MessageSid": {id}, "From": {from}, "To": {district}, "Body": {words}, "NumMedia": {"0"}}
}

// post posts a form as the carrier does, and gives the status and the document that answer it.
func post(t testing.TB, line *gatewaytest.Line, path string, form url.Values) (int, string) {
	t.Helper()
	got := line.Deliver(t, gatewaytest.Form(path, form))
	return got.Status, got.Body
}

// answer is the document that answers a text which the carrier posts.
func answer(t testing.TB, line *gatewaytest.Line, id, from, words string) string {
	t.Helper()
	status, document := post(t, line, "/twilio/sms", textForm(id, from, words))
	if status != http.StatusOK {
		t.Fatalf("%q is answered with status %d", words, status)
	}
	return document
}

// nothing is the document that replies nothing.
const nothing = `<?xml version="1.0" encoding="UTF-8"?><Response></Response>`

// quiet is the district's folder for a carrier that leaves STOP, START and HELP to us.
func quiet(t testing.TB) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("testdata/meadow")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(folder, "district.yaml")
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	content = []byte(strings.Replace(string(content), "{expire: 30m}", "{expire: 30m, carrier answers stop: no}", 1))
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return folder
}
