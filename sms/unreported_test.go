package sms_test

import (
	"log/slog"
	"net/http/httptest"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/sms"
	"campusline/store"
)

// asks asks the carrier what became of texts on which it has not reported, and wants it to be asked about so many.
func asks(t *testing.T, line *gatewaytest.Line, clock *clock, want int) {
	t.Helper()
	server := httptest.NewServer(line.RESTHandler())
	t.Cleanup(server.Close)
	client, err := carrier.NewClient(carrier.Options{Account: phone.DefaultAccount, Token: gatewaytest.Key, BaseURL: server.URL})
	if err != nil {
		t.Fatal(err)
	}
	sender := &sms.Sender{Carrier: client, Store: line.Store, Now: clock.now, Log: slog.New(slog.DiscardHandler)}
	if asked, err := sender.AskUnreported(t.Context()); err != nil || asked != want {
		t.Errorf("it is asked about %d texts, want %d (%v)", asked, want, err)
	}
}

func TestWhatTheCarrierNeverReportedIsAskedForHalfADayLater(t *testing.T) {
	t.Parallel()
	clock := morning()
	line := meadowAt(t, clock)
	line.Weather(phone.Weather{Silent: true})
	askForMap(line)
	becomes(t, line, "sent")
	clock.pass(11 * time.Hour)
	asks(t, line, clock, 0)
	clock.pass(2 * time.Hour)
	asks(t, line, clock, 1)
	if m := outgoing(t, line); m.Status != "delivered" {
		t.Errorf("it is %s", m.Status)
	}
	clock.pass(25 * time.Hour)
	asks(t, line, clock, 0)
}

// What the carrier says when it is asked counts like what it reports.
func TestALandlineIsFoundOutByAsking(t *testing.T) {
	t.Parallel()
	clock := morning()
	line := meadowAt(t, clock)
	line.Weather(phone.Weather{Silent: true})
	line.Unreachable(parent, 30006)
	askForMap(line)
	becomes(t, line, "sent")
	clock.pass(13 * time.Hour)
	asks(t, line, clock, 1)
	if m := outgoing(t, line); m.Status != "undelivered" || m.Code != 30006 {
		t.Errorf("it is %s, %d", m.Status, m.Code)
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM unreachable WHERE number = $1`, parent); n != 1 {
		t.Error("the number counts as one that can be texted")
	}
}

// A phone company that tells nothing to those who ask either is not asked all day.
func TestItIsAskedOnceADay(t *testing.T) {
	t.Parallel()
	clock := morning()
	line := meadowAt(t, clock)
	line.Weather(phone.Weather{Silent: true})
	askForMap(line)
	becomes(t, line, "sent")
	gatewaytest.Exec(t, line.SQL(t), `UPDATE messages SET carrier_id = 'SMnobodyknows'`)
	clock.pass(13 * time.Hour)
	if texts, err := line.Store.Unreported(t.Context(), store.ByText, clock.now().Add(-96*time.Hour), clock.now().Add(-12*time.Hour),
		clock.now().Add(-24*time.Hour), clock.now(), 10); err != nil || len(texts) != 1 {
		t.Errorf("%d texts (%v)", len(texts), err)
	}
	asks(t, line, clock, 0)
}
