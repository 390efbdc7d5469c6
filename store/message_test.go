package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

// asksForAText is a call in which a person asks to be sent something.
func asksForAText(t *testing.T, s *store.Store) {
	t.Helper()
	first := commit(t, s, callBegins("CA1", parent))
	commit(t, s, then(first, press("1"), menus.TextCaller{Language: "es", Body: "Abrimos a las 7:30."}))
}

// work has texts sent until the test ends.
func work(t *testing.T, s *store.Store, send func(context.Context, store.OutgoingMessage) error) {
	t.Helper()
	stop, err := s.WorkTexts(t.Context(), send)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := stop(context.Background()); err != nil { // the test's own context has ended by now
			t.Error(err)
		}
	})
}

// eventually waits until a text has a status.
func eventually(t *testing.T, s *store.Store, id, status string) store.OutgoingMessage {
	t.Helper()
	for {
		m, err := s.Message(t.Context(), id)
		if err != nil {
			t.Fatal(err)
		}
		if m.Status == status {
			return m
		}
		select {
		case <-t.Context().Done():
			t.Fatalf("the text is %s, want %s", m.Status, status)
		case <-time.After(10 * time.Millisecond):
		}
	}
}

func TestATextIsSentAndItsDeliveryFollowed(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	asksForAText(t, s)
	estimate := store.Estimate{Encoding: "GSM-7", Expected: 1, Price: 12_800, Currency: "USD"}
	handed := make(chan store.OutgoingMessage, 1)
	work(t, s, func(ctx context.Context, m store.OutgoingMessage) error {
		if ok, err := s.MessageSending(ctx, m.ID, estimate); !ok || err != nil {
			t.Errorf("not to be sent: %t, %v", ok, err)
		}
		// The carrier may report on a text before it has answered the request to send it.
		if err := s.MessageStatus(ctx, "SM1", "queued", 0); err != nil {
			t.Error(err)
		}
		handed <- m
		return s.MessageSent(ctx, m.ID, "SM1", 1)
	})

	m := <-handed
	want := store.OutgoingMessage{
		ID: m.ID, Session: "CA1", From: line, To: parent, Language: "es", Body: "Abrimos a las 7:30.",
		Purpose: "asked for", Status: "waiting", CreatedAt: morning().Add(time.Minute),
	}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
	sent := eventually(t, s, m.ID, "queued")
	if sent.CarrierID != "SM1" || sent.Segments != 1 || sent.Estimate != estimate {
		t.Errorf("got %+v, want it sent as SM1 in one segment, as was expected", sent)
	}
	if ok, err := s.MessageSending(t.Context(), m.ID, estimate); ok || err != nil {
		t.Errorf("a text that was sent may be sent again: %t, %v", ok, err)
	}
}

func TestADeliveryNeverGoesBack(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	for _, report := range []struct {
		status string
		code   int
		want   string
	}{
		{"teleported", 0, "teleported"}, // not known here
		{"sending", 0, "sending"},
		{"undelivered", 30006, "undelivered"},
		{"sent", 0, "undelivered"},
		{"delivered", 0, "undelivered"},
		{"teleported", 0, "undelivered"},
	} {
		if err := s.MessageStatus(t.Context(), "SM1", report.status, report.code); err != nil {
			t.Fatal(err)
		}
		var status string
		if err := db.GetContext(t.Context(), &status, `SELECT status FROM deliveries`); err != nil {
			t.Fatal(err)
		}
		if status != report.want {
			t.Errorf("after %s it is %s, want %s", report.status, status, report.want)
		}
	}
}

func TestATextTheCarrierRefusedForNowIsTriedAgain(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	asksForAText(t, s)
	tries := 0
	handed := make(chan string, 1)
	work(t, s, func(ctx context.Context, m store.OutgoingMessage) error {
		if ok, err := s.MessageSending(ctx, m.ID, store.Estimate{}); !ok || err != nil {
			t.Errorf("try %d: not to be sent: %t, %v", tries, ok, err)
		}
		if tries++; tries == 1 {
			return store.Retry(0)
		}
		handed <- m.ID
		return s.MessageSent(ctx, m.ID, "SM1", 1)
	})
	eventually(t, s, <-handed, "sent")
}

func TestATextThatCannotBeSentIsGivenUp(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	asksForAText(t, s)
	handed := make(chan string, 1)
	work(t, s, func(_ context.Context, m store.OutgoingMessage) error {
		handed <- m.ID
		return store.GiveUp("the person said stop")
	})
	if got := eventually(t, s, <-handed, "failed"); got.Reason != "the person said stop" {
		t.Errorf("the reason is %q", got.Reason)
	}
}

func TestTheCarriersReasonIsKeptOverTheSenders(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	asksForAText(t, s)
	handed := make(chan string, 1)
	work(t, s, func(ctx context.Context, m store.OutgoingMessage) error {
		handed <- m.ID
		return errors.Join(s.MessageFailed(ctx, m.ID, 21610, "opted out at the carrier"), store.GiveUp("not sent"))
	})
	got := eventually(t, s, <-handed, "failed")
	if got.Code != 21610 || got.Reason != "opted out at the carrier" {
		t.Errorf("failed with %d, %q", got.Code, got.Reason)
	}
}

func TestATextIsSentByOneOfMany(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	asksForAText(t, s)
	var id string
	if err := db.GetContext(t.Context(), &id, `SELECT id FROM messages`); err != nil {
		t.Fatal(err)
	}
	won, lost := atOnce(t, 16, func(int) error {
		ok, err := s.MessageSending(t.Context(), id, store.Estimate{})
		if err == nil && !ok {
			return store.ErrTaken
		}
		return err
	})
	if won != 1 || lost != 15 {
		t.Errorf("%d may send it and %d may not, want 1 and 15", won, lost)
	}
	if _, err := s.Message(t.Context(), "none"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a text that is not: %v, want ErrNotFound", err)
	}
}

func TestATextThatWaitedTooLongIsNotSent(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	asksForAText(t, s)
	var id string
	if err := db.GetContext(t.Context(), &id, `SELECT id FROM messages`); err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), `UPDATE river_job SET created_at = now() - interval '5 hours'`); err != nil {
		t.Fatal(err)
	}
	work(t, s, func(context.Context, store.OutgoingMessage) error {
		t.Error("it was sent")
		return nil
	})
	if got := eventually(t, s, id, "failed"); got.Reason != "not sent in time" {
		t.Errorf("the reason is %q", got.Reason)
	}
}
