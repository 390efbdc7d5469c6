package webhook_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/webhook"
)

const (
	key       = "a key for tests"
	publicURL = "https://line.example.org"
)

// gated is a server with one webhook, at /twilio/voice.
type gated struct {
	url string

	mu   sync.Mutex
	seen []string // what was observed: path and result
	log  strings.Builder
}

// Write takes in the log.
func (g *gated) Write(p []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.log.Write(p)
}

func (g *gated) observe(path, result string, took time.Duration) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if took <= 0 {
		result += " in no time"
	}
	g.seen = append(g.seen, path+" "+result)
}

// observed is what was observed so far. A webhook is observed when it has been answered, so the last may come late.
func (g *gated) observed(t *testing.T, n int) string {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		g.mu.Lock()
		seen := strings.Join(g.seen, ", ")
		enough := len(g.seen) >= n
		g.mu.Unlock()
		if enough {
			return seen
		}
	}
	t.Fatalf("%d webhooks were not observed", n)
	return ""
}

func (g *gated) logged() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.log.String()
}

// gate serves a webhook that is answered so, within a fifth of a second.
func gate(t *testing.T, answer func(context.Context, webhook.Post) ([]byte, error)) *gated {
	t.Helper()
	g := &gated{}
	passing := &webhook.Gate{
		Verifier: carrier.NewVerifier(publicURL, key), Deadline: 200 * time.Millisecond,
		Log: slog.New(slog.NewTextHandler(g, nil)), Observe: g.observe,
	}
	server := httptest.NewServer(passing.Handle(webhook.Surface{
		ContentType: "text/xml; charset=utf-8", Answer: answer,
		Apology: func(p webhook.Post) []byte { return []byte("sorry, " + p.Get("From")) },
	}))
	t.Cleanup(server.Close)
	g.url = server.URL
	return g
}

// post delivers a form, signed with a key.
func (g *gated) post(t *testing.T, form url.Values, signedWith string) (status int, kind, body string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, g.url+"/twilio/voice?n=1", strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set(carrier.SignatureHeader, carrier.Sign(signedWith, publicURL+"/twilio/voice?n=1", form))
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	all, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, resp.Header.Get("Content-Type"), string(all)
}

func from(name string) url.Values { return url.Values{"From": {name}, "CallSid": {"CA1"}} }

func TestAWebhookThatIsSignedIsAnswered(t *testing.T) {
	t.Parallel()
	g := gate(t, func(_ context.Context, p webhook.Post) ([]byte, error) {
		return []byte("hello, " + p.Get("From") + " at " + p.Query("n")), nil
	})
	status, kind, body := g.post(t, from("Ana"), key)
	if status != http.StatusOK || kind != "text/xml; charset=utf-8" || body != "hello, Ana at 1" {
		t.Errorf("answered %d %s: %s", status, kind, body)
	}
	if seen := g.observed(t, 1); seen != "/twilio/voice ok" {
		t.Errorf("observed: %s", seen)
	}
}

func TestAWebhookThatIsNotTheCarriersIsRefusedBeforeItIsLookedAt(t *testing.T) {
	t.Parallel()
	g := gate(t, func(context.Context, webhook.Post) ([]byte, error) {
		t.Error("it was looked at")
		return nil, nil
	})
	if status, _, body := g.post(t, from("Ana"), "guessed"); status != http.StatusForbidden || body != "Forbidden\n" {
		t.Errorf("answered %d: %s", status, body)
	}
	if status, _, _ := g.post(t, from(strings.Repeat("a", 200<<10)), key); status != http.StatusRequestEntityTooLarge {
		t.Errorf("200 kB are answered %d", status)
	}
	if seen := g.observed(t, 2); seen != "/twilio/voice refused, /twilio/voice refused" {
		t.Errorf("observed: %s", seen)
	}
	if strings.Contains(g.logged(), key) {
		t.Errorf("the log shows the key: %s", g.logged())
	}
}

func TestWhateverFailsThePersonGetsAnApologyAndTheLogTheReason(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		answer func(context.Context, webhook.Post) ([]byte, error)
		why    string
	}{
		"an error": {func(context.Context, webhook.Post) ([]byte, error) {
			return []byte("half"), errors.New("the well is dry")
		}, "the well is dry"},
		"a fault of the program": {func(context.Context, webhook.Post) ([]byte, error) {
			panic("the well is gone")
		}, "gate_test.go"}, // the log says where
		"an answer that comes too late": {func(ctx context.Context, _ webhook.Post) ([]byte, error) {
			<-ctx.Done()
			return nil, ctx.Err()
		}, ""},
		"an answer that never comes and heeds nothing": {func(context.Context, webhook.Post) ([]byte, error) {
			time.Sleep(2 * time.Second)
			return []byte("late"), nil
		}, "not ready in time"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			g := gate(t, c.answer)
			began := time.Now()
			status, _, body := g.post(t, from("Ana"), key)
			if status != http.StatusOK || body != "sorry, Ana" {
				t.Errorf("answered %d: %s", status, body)
			}
			if took := time.Since(began); took > 1500*time.Millisecond {
				t.Errorf("the answer took %s", took)
			}
			if seen := g.observed(t, 1); seen != "/twilio/voice failed" {
				t.Errorf("observed: %s", seen)
			}
			if !strings.Contains(g.logged(), c.why) || !strings.Contains(g.logged(), "call=CA1") {
				t.Errorf("logged: %s", g.logged())
			}
		})
	}
}
