package sms_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

func TestTroubleWithTheDatabaseIsASorryAndANumberToCall(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "bus").Say("Which route?")
	db := line.SQL(t)
	gatewaytest.Exec(t, db, "ALTER TABLE sessions RENAME TO misplaced")
	line.Text(parent, district, "17").
		Say("Sorry, something went wrong on our side. Please call "+office, "Lo sentimos", office)
	line.Text(parent, district, "There is a boy with a gun").Say("call 911", "Sorry, something went wrong on our side.")
	line.Text(parent, district, "Hay un niño con una pistola").Say("llame al 911", "Lo sentimos")
	gatewaytest.Exec(t, db, "ALTER TABLE consent RENAME TO mislaid")
	for _, words := range []string{"STOP", "please stop texting me", "no más mensajes"} {
		if got := answer(t, line, "SM"+words[:1], parent, words); got != nothing {
			t.Errorf("%q is answered with %s", words, got)
		}
	}
	gatewaytest.Exec(t, db, "ALTER TABLE misplaced RENAME TO sessions")
	gatewaytest.Exec(t, db, "ALTER TABLE mislaid RENAME TO consent")
	line.Text(parent, district, "17").Say("Is the bus late?")
}

// TestATextIsAnsweredWhenTheDatabaseHangs holds a lock that every text needs.
func TestATextIsAnsweredWhenTheDatabaseHangs(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: "testdata/meadow", Gateway: func(o *gateway.Options) { o.Deadline = 300 * time.Millisecond },
	})
	tx, err := line.SQL(t).BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(t.Context(), "LOCK TABLE sessions"); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	line.Text(parent, district, "lunch").Say("something went wrong", office)
	if took := time.Since(began); took > 3*time.Second {
		t.Errorf("the apology took %s", took)
	}
}

func TestTheFallbackIsASorryAndANumberToCall(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	form := textForm("SM1", parent, "lunch")
	form.Set("ErrorCode", "11200")
	if status, got := post(t, line, "/twilio/sms/fallback", form); status != http.StatusOK || !strings.Contains(got, office) {
		t.Errorf("answered with %d: %s", status, got)
	}
	if status, got := post(t, line, "/twilio/sms/fallback", textForm("SM2", parent, "STOP")); status != http.StatusOK || got != nothing {
		t.Errorf("STOP is answered with %d: %s", status, got)
	}
}

// send posts a body under a signature, whatever they are, and gives the status.
func send(t testing.TB, line *gatewaytest.Line, path, body, signature string) int {
	t.Helper()
	r, err := gatewaytest.Webhook{Path: path, Body: body}.Request(t.Context(), line.Gateway.URL())
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Del(carrier.SignatureHeader)
	if signature != "" {
		r.Header.Set(carrier.SignatureHeader, signature)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	return resp.StatusCode
}

func TestAForgedTextIsRefusedAndNothingIsWritten(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	before := written(t, line)
	for _, path := range []string{"/twilio/sms", "/twilio/sms/fallback", "/twilio/status/message"} {
		form := textForm("SM1", parent, "STOP")
		form.Set("MessageStatus", "delivered")
		good := carrier.Sign(gatewaytest.Key, gatewaytest.PublicURL+path, form)
		changed := textForm("SM1", "+15125550144", "STOP")
		added := textForm("SM1", parent, "STOP")
		added.Set("OptOutType", "START")
		removed := textForm("SM1", parent, "STOP")
		removed.Del("Body")
		for what, forged := range map[string]struct{ body, signature string }{
			"no signature":         {form.Encode(), ""},
			"a made-up signature":  {form.Encode(), "c2lnbmF0dXJlIG1hZGUgdXA="},
			"another key":          {form.Encode(), carrier.Sign("another key", gatewaytest.PublicURL+path, form)},
			"another address":      {form.Encode(), carrier.Sign(gatewaytest.Key, "https://elsewhere.example.org"+path, form)},
			"a changed parameter":  {changed.Encode(), good},
			"an added parameter":   {added.Encode(), good},
			"a removed parameter":  {removed.Encode(), good},
			"a repeated parameter": {form.Encode() + "&From=%2B15125550144", good},
			"no body at all":       {"", good},
		} {
			if status := send(t, line, path, forged.body, forged.signature); status != http.StatusForbidden {
				t.Errorf("%s to %s has status %d", what, path, status)
			}
		}
	}
	if after := written(t, line); after != before {
		t.Errorf("it is written down: %s then %s", before, after)
	}
}

func TestAFormThatIsNoneIsTurnedAway(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	before := written(t, line)
	for what, wrong := range map[string]struct {
		body   string
		status int
	}{
		"half an escape":       {"MessageSid=SM1&From=%2B15125550199&Body=%E", http.StatusForbidden},
		"semicolons":           {"MessageSid=SM1;From=%2B15125550199;Body=lunch", http.StatusForbidden},
		"two hundred kilobyte": {"MessageSid=SM1&Body=" + strings.Repeat("a", 200<<10), http.StatusRequestEntityTooLarge},
	} {
		got := line.Deliver(t, gatewaytest.Webhook{Path: "/twilio/sms", Body: wrong.body})
		if got.Status != wrong.status {
			t.Errorf("%s has status %d, want %d", what, got.Status, wrong.status)
		}
	}
	got := line.Deliver(t, gatewaytest.Webhook{
		Method: http.MethodGet, Path: "/twilio/sms?MessageSid=SM1&From=%2B15125550199&Body=STOP",
	})
	if got.Status != http.StatusMethodNotAllowed {
		t.Errorf("a GET has status %d", got.Status)
	}
	if after := written(t, line); after != before {
		t.Errorf("it is written down: %s then %s", before, after)
	}
}

func TestATextWithoutAnIdIsNotTaken(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	before := written(t, line)
	for _, id := range []string{"", " ", strings.Repeat("S", 200), "SM\n1"} {
		if status, got := post(t, line, "/twilio/sms", textForm(id, parent, "lunch")); status != http.StatusOK || !strings.Contains(got, office) {
			t.Errorf("the id %q is answered with %d: %s", id, status, got)
		}
		report := url.Values{"MessageSid": {id}, "MessageStatus": {"delivered"}}
		if status, got := post(t, line, "/twilio/status/message", report); status != http.StatusOK || got != nothing {
			t.Errorf("a report on the id %q is answered with %d: %s", id, status, got)
		}
	}
	if after := written(t, line); after != before {
		t.Errorf("it is written down: %s then %s", before, after)
	}
	old := textForm("", parent, "lunch")
	old.Set("SmsSid", "SM1")
	if _, got := post(t, line, "/twilio/sms", old); !strings.Contains(got, "pizza") {
		t.Errorf("the older name of the id is answered with %s", got)
	}
}

func TestATextToANumberWeDoNotKnowIsAnsweredAsOnTheFirstLine(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, "+15125550177", "hello").Say("Meadow ISD: how can we help?")
	line.Text(parent, "+15125550177", "2").Say("Which route?")
}
