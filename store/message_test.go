package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/menus"
	"campusline/outbound"
	"campusline/store"
	"campusline/store/storetest"
)

// asksForAText is a call in which a person asks to be sent something.
func asksForAText(t *testing.T, s *store.Store) {
	t.Helper()
	first := commit(t, s, callBegins("CA1", parent))
	commit(t, s, then(first, press("1"), menus.TextCaller{Language: "es", Body: "Abrimos a las 7:30."}))
}

// noon is when the texts of these tests are taken: some hours before they expire.
func noon() time.Time { return morning().Add(3 * time.Hour) }

// sendAll decides that every text is sent at once, as one segment.
func sendAll(c store.Candidate) store.Verdict {
	return store.Verdict{
		Decision: outbound.Decision{At: noon()}, Body: c.Body,
		Estimate: store.Estimate{Encoding: "GSM-7", Expected: 1, Price: 12_800, Currency: "USD"},
	}
}

// taking is how a worker takes texts in these tests.
func taking(worker string, decide func(store.Candidate) store.Verdict) store.Taking {
	return store.Taking{Sender: line, Worker: worker, PerSecond: 1000, Most: 100, Now: noon(), Answer: time.Minute, Decide: decide}
}

// leads makes a worker the one that sends for the line.
func leads(t *testing.T, s *store.Store, worker string) {
	t.Helper()
	if ok, err := s.Lead(t.Context(), line, worker); !ok || err != nil {
		t.Fatalf("%s does not lead: %t, %v", worker, ok, err)
	}
}

// take takes texts to send.
func take(t *testing.T, s *store.Store, how store.Taking) store.Taken {
	t.Helper()
	taken, err := s.Take(t.Context(), how)
	if err != nil {
		t.Fatal(err)
	}
	return taken
}

// takeOne takes the one text that there is to send.
func takeOne(t *testing.T, s *store.Store) store.OutgoingMessage {
	t.Helper()
	leads(t, s, "worker")
	taken := take(t, s, taking("worker", sendAll))
	if len(taken.Send) != 1 {
		t.Fatalf("taken were %+v, want one text", taken)
	}
	return taken.Send[0]
}

// is reads a text and wants it in a status.
func is(t *testing.T, s *store.Store, id, status string) store.OutgoingMessage {
	t.Helper()
	m, err := s.Message(t.Context(), id)
	if err != nil || m.Status != status {
		t.Fatalf("the text is %s (%v), want %s", m.Status, err, status)
	}
	return m
}

// works wants no error.
func works(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestATextIsSentAndItsDeliveryFollowed(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	asksForAText(t, s)
	m := takeOne(t, s)
	begun := morning().Add(time.Minute)
	want := store.OutgoingMessage{
		ID: m.ID, Channel: "text", Session: "CA1", From: line, To: parent, Language: "es", Body: "Abrimos a las 7:30.",
		Purpose: outbound.Asked, Status: "sending", CreatedAt: begun, Expires: begun.Add(4 * time.Hour),
		Attempts: 1, HandedAt: noon(), Estimate: sendAll(store.Candidate{}).Estimate,
	}
	if diff := cmp.Diff(want, m); diff != "" {
		t.Error(diff)
	}
	// The carrier may report on a text before it has answered the request to send it.
	reported(t, s, "", "queued")
	works(t, s.MessageSent(t.Context(), m.ID, "SM1", 1))
	if sent := is(t, s, m.ID, "queued"); sent.CarrierID != "SM1" || sent.Segments != 1 || sent.Estimate != want.Estimate {
		t.Errorf("got %+v, want it sent as SM1 in one segment, as was expected", sent)
	}
	if again := take(t, s, taking("worker", sendAll)); len(again.Send) > 0 || !again.Dry {
		t.Errorf("a text that was sent is taken again: %+v", again)
	}
}

func TestAReportThatNamesATextSaysThatItWasSent(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	asksForAText(t, s)
	m := takeOne(t, s)
	reported(t, s, m.ID, "delivered")
	if got := is(t, s, m.ID, "delivered"); got.CarrierID != "SM1" {
		t.Errorf("it is known as %q", got.CarrierID)
	}
	works(t, s.MessageAgain(t.Context(), m.ID, noon()))
	is(t, s, m.ID, "delivered")
}

// reported has the carrier report on what it knows as SM1, and us by an id.
func reported(t *testing.T, s *store.Store, id, status string) {
	t.Helper()
	if news, err := s.MessageStatus(t.Context(), id, "SM1", status, 0); err != nil || !news {
		t.Errorf("that it is %s is news: %t (%v)", status, news, err)
	}
}

func TestADeliveryNeverGoesBack(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	for _, report := range []struct {
		status string
		code   int
		want   string
		news   bool
	}{
		{"teleported", 0, "teleported", true}, // not known here
		{"sending", 0, "sending", true},
		{"sending", 0, "sending", false},
		{"undelivered", 30006, "undelivered", true},
		{"undelivered", 30006, "undelivered", false},
		{"sent", 0, "undelivered", false},
		{"delivered", 0, "undelivered", false},
		{"teleported", 0, "undelivered", false},
	} {
		news, err := s.MessageStatus(t.Context(), "", "SM1", report.status, report.code)
		if err != nil || news != report.news {
			t.Fatalf("%s is news: %t, want %t (%v)", report.status, news, report.news, err)
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
	m := takeOne(t, s)
	works(t, s.MessageAgain(t.Context(), m.ID, noon().Add(time.Second)))
	how := taking("worker", sendAll)
	if early := take(t, s, how); len(early.Send) > 0 {
		t.Error("it is tried again too early")
	}
	how.Now = noon().Add(time.Second)
	if later := take(t, s, how); len(later.Send) != 1 || later.Send[0].Attempts != 2 {
		t.Errorf("it is not tried a second time: %+v", later)
	}
}

func TestTheFirstReasonForWhichATextFailedIsKept(t *testing.T) {
	t.Parallel()
	s := storetest.Open(t)
	asksForAText(t, s)
	m := takeOne(t, s)
	works(t, s.MessageFailed(t.Context(), m.ID, 21610, "opted out at the carrier"))
	works(t, s.MessageFailed(t.Context(), m.ID, 0, "not sent"))
	if got := is(t, s, m.ID, "failed"); got.Code != 21610 || got.Reason != "opted out at the carrier" {
		t.Errorf("failed with %d, %q", got.Code, got.Reason)
	}
	if _, err := s.Message(t.Context(), "none"); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a text that is not: %v, want ErrNotFound", err)
	}
}

func TestATextThatIsNeverSentKeepsWhy(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	asksForAText(t, s)
	leads(t, s, "worker")
	taken := take(t, s, taking("worker", func(store.Candidate) store.Verdict {
		return store.Verdict{Decision: outbound.Decision{Reason: outbound.Expired}}
	}))
	var id string
	works(t, db.GetContext(t.Context(), &id, `SELECT id FROM messages`))
	if got := is(t, s, id, "skipped"); got.Reason != string(outbound.Expired) || len(taken.Send) > 0 {
		t.Errorf("the reason is %q, and taken were %+v", got.Reason, taken)
	}
}
