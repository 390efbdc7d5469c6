package calling_test

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"campusline/calling"
	"campusline/carrier"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/outbound"
	"campusline/phone"
	"campusline/prices"
	"campusline/sending/sendingtest"
	"campusline/store"
)

// The numbers of these tests, all fictional.
const (
	district = gatewaytest.District
	parent   = gatewaytest.Parent
)

// callerOf places calls as fast as it can and at any hour.
func callerOf(s *store.Store, api string, now func() time.Time, listed time.Duration) (*calling.Caller, error) {
	client, err := carrier.NewClient(carrier.Options{
		Account: phone.DefaultAccount, Token: gatewaytest.Key, BaseURL: api, Timeout: 500 * time.Millisecond,
	})
	if err != nil {
		return nil, err
	}
	caller := &calling.Caller{
		Carrier: client, Store: s, PublicURL: gatewaytest.PublicURL, Policy: allDay, Rate: 60, Now: now,
		Log: slog.New(slog.DiscardHandler),
	}
	caller.Hurry(listed)
	return caller, nil
}

// onlyCalls drains nothing but calls.
func onlyCalls(c *calling.Caller) func(context.Context, <-chan struct{}, string) error {
	return func(ctx context.Context, enough <-chan struct{}, _ string) error { return c.Drain(ctx, enough) }
}

// allDay is a policy without quiet hours, so that a test may run at night.
func allDay() *outbound.Policy {
	p := outbound.UsualPolicy(time.UTC)
	p.Hours = outbound.Daily(0, 24*time.Hour)
	return p
}

// plans plans a call to people who have agreed to it.
func plans(t *testing.T, s *store.Store, now time.Time, to ...string) {
	t.Helper()
	for _, number := range to {
		if _, err := s.SaveConsent(t.Context(), store.Consent{
			Number: number, State: outbound.In, Topic: outbound.RecordedCalls, How: "staff", By: "Ana", Reason: "signed", At: now,
		}); err != nil {
			t.Fatal(err)
		}
		if err := s.SaveZone(t.Context(), number, "", now); err != nil { // so that it is known
			t.Fatal(err)
		}
	}
	planned, err := s.Send(t.Context(), store.Plan{
		Channel: store.ByCall, Line: district, Purpose: outbound.School, First: "en",
		Texts: map[string]string{"en": "This is Cedar Prairie ISD."}, To: to, At: now, Expires: now.Add(time.Hour),
	}, allDay(), prices.Shipped())
	if err != nil || planned.People != len(to) {
		t.Fatalf("%+v, %v", planned, err)
	}
}

// places starts a line, on which a call to the parent waits, and places it through what stands before the carrier's REST
// interface.
func places(t *testing.T, listed time.Duration, before func(http.Handler) http.Handler) *gatewaytest.Line {
	t.Helper()
	line := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(o *gateway.Options) { o.Account = "" }})
	plans(t, line.Store, line.Now(), parent)
	server := httptest.NewServer(before(line.RESTHandler()))
	t.Cleanup(server.Close)
	caller, err := callerOf(line.Store, server.URL, line.Now, listed)
	if err != nil {
		t.Fatal(err)
	}
	stop, err := line.Store.WorkTexts(t.Context(), line.Now, onlyCalls(caller))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = stop(t.Context()) })
	return line
}

// becomes waits until the call has a status.
func becomes(t *testing.T, line *gatewaytest.Line, status string) {
	t.Helper()
	sendingtest.Until(t, "the call becomes "+status, func() bool {
		return gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM messages WHERE status = $1`, status) == 1
	})
}

// isRung wants the parent's telephone to have rung so many times.
func isRung(t *testing.T, line *gatewaytest.Line, times int) {
	t.Helper()
	if rung := line.Rung(); len(rung) != times {
		t.Errorf("it rang %d times, want %d: %v", len(rung), times, rung)
	}
}

func TestACallThatTheCarrierTookWithoutSayingSoIsFoundAndNotRepeated(t *testing.T) {
	t.Parallel()
	line := places(t, 100*time.Millisecond, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method != http.MethodPost {
				next.ServeHTTP(w, r)
				return
			}
			next.ServeHTTP(httptest.NewRecorder(), r)
			<-r.Context().Done() // the answer is lost
		})
	})
	becomes(t, line, "sent")
	isRung(t, line, 1)
}

func TestACallThatFailedOnTheCarriersSideIsAskedForBeforeItIsPlacedAgain(t *testing.T) {
	t.Parallel()
	var asked, posted atomic.Int32
	line := places(t, 100*time.Millisecond, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			switch {
			case r.Method == http.MethodGet:
				asked.Add(1)
			case posted.Add(1) == 1:
				http.Error(w, "bad gateway", http.StatusBadGateway)
				return
			case asked.Load() == 0:
				t.Error("it is placed again before the carrier was asked")
			}
			next.ServeHTTP(w, r)
		})
	})
	becomes(t, line, "sent")
	isRung(t, line, 1)
}

func TestACallThatTheCarrierDoesNotTakeNowIsPlacedLater(t *testing.T) {
	t.Parallel()
	var refused atomic.Int32
	line := places(t, 100*time.Millisecond, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodPost && refused.Add(1) <= 2 {
				w.Header().Set("Content-Type", "application/json")
				w.WriteHeader(http.StatusTooManyRequests)
				_, _ = w.Write([]byte(`{"code": 20429, "message": "Too Many Requests", "status": 429}`))
				return
			}
			next.ServeHTTP(w, r)
		})
	})
	becomes(t, line, "sent")
	isRung(t, line, 1)
}

func TestAWrongTokenStopsTheCallsAndLosesNone(t *testing.T) {
	t.Parallel()
	line := places(t, 100*time.Millisecond, func(http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(http.StatusUnauthorized)
			_, _ = w.Write([]byte(`{"code": 20003, "message": "Authenticate", "status": 401}`))
		})
	})
	sendingtest.Until(t, "the calls are stopped", func() bool {
		lines, err := line.Store.SendingLines(t.Context())
		return err == nil && len(lines) == 1 && lines[0].Line == store.Calls && lines[0].Stopped && lines[0].Waiting == 1
	})
	isRung(t, line, 0)
}

func TestTheCarrierIsToldWhomToCallAndWhatToAskThen(t *testing.T) {
	t.Parallel()
	forms := make(chan string, 1)
	line := places(t, 100*time.Millisecond, func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodPost {
				_ = r.ParseForm()
				forms <- r.PostForm.Encode()
			}
			next.ServeHTTP(w, r)
		})
	})
	becomes(t, line, "sent")
	form := <-forms
	for _, want := range []string{
		"From=%2B15125550100", "To=%2B15125550199", "MachineDetection=DetectMessageEnd", "Timeout=30",
		"Url=https%3A%2F%2Fline.example.org%2Ftwilio%2Fvoice%2Fplaced%3F", "StatusCallback=https%3A%2F%2Fline.example.org%2Ftwilio%2Fstatus%2Fcall%3F",
	} {
		if !strings.Contains(form, want) {
			t.Errorf("%s is not in %s", want, form)
		}
	}
}
