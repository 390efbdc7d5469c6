package sms_test

import (
	"net/http"
	"net/http/httptest"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/sending/sendingtest"
	"campusline/store"
)

// turnedBack has the carrier take the map and report an error on it, and gives the text once it waits again.
func turnedBack(t *testing.T, line *gatewaytest.Line, code int) store.OutgoingMessage {
	t.Helper()
	line.Unreachable(parent, code)
	askForMap(line)
	for deadline := time.Now().Add(15 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		if m := outgoing(t, line); m.Attempts == 1 && m.Status == "waiting" {
			return m
		}
		if time.Now().After(deadline) {
			t.Fatalf("the text does not wait again: %+v", outgoing(t, line))
		}
	}
}

// dueAt is when the text that was asked for is sent again.
func dueAt(t *testing.T, line *gatewaytest.Line) (due time.Time) {
	t.Helper()
	if err := line.SQL(t).QueryRowContext(t.Context(), "SELECT due_at FROM messages").Scan(&due); err != nil {
		t.Fatal(err)
	}
	return due
}

// arrivesNow has the text go out at once, to a carrier that has nothing against it any more.
func arrivesNow(t *testing.T, line *gatewaytest.Line) {
	t.Helper()
	line.Unreachable(parent, 0)
	gatewaytest.Exec(t, line.SQL(t), "UPDATE messages SET due_at = created_at")
	becomes(t, line, "delivered")
	mustStayOne(t, line)
}

// TestAFaultOfTheAccountThatIsReportedLosesNothing: most of them are found only after a text was taken.
func TestAFaultOfTheAccountThatIsReportedLosesNothing(t *testing.T) {
	t.Parallel()
	for what, code := range map[string]int{
		"suspended": 30002, "toll-free not verified": 30032, "not registered": 30034, "number being set up": 30035,
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			line := meadow(t)
			m := turnedBack(t, line, code)
			if stopped := stops(t, line); stopped.Line != district || stopped.Code != code || stopped.Waiting != 1 {
				t.Errorf("stopped is %+v", stopped)
			}
			if wait := dueAt(t, line).Sub(m.HandedAt); wait < 14*time.Minute || wait > 16*time.Minute {
				t.Errorf("it is sent again after %s, want when the line is tried again", wait)
			}
			line.Unreachable(parent, 0)
			if started, err := line.Store.StartLine(t.Context(), district, line.Now()); !started || err != nil {
				t.Fatalf("the line is not started: %v", err)
			}
			becomes(t, line, "delivered")
			mustStayOne(t, line)
		})
	}
}

// TestAReportThatComesAgainStopsNoLineAgain: webhooks come more than once, at times long after the first.
func TestAReportThatComesAgainStopsNoLineAgain(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	reports(t, line, "SMback", "undelivered", 30034)
	stops(t, line)
	if started, err := line.Store.StartLine(t.Context(), district, line.Now()); !started || err != nil {
		t.Fatalf("the line is not started: %v", err)
	}
	reports(t, line, "SMback", "undelivered", 30034)
	if lines, err := line.Store.SendingLines(t.Context()); err != nil || len(lines) != 1 || lines[0].Stopped {
		t.Errorf("the lines are %+v (%v)", lines, err)
	}
	reports(t, line, "SManother", "undelivered", 30034)
	stops(t, line)
}

// A text that is turned back again and again for the account is still sent when that is mended.
func TestAnAccountThatStaysWrongLosesNothing(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	turnedBack(t, line, 30034)
	for want := 2; want <= 5; want++ {
		gatewaytest.Exec(t, line.SQL(t), "UPDATE messages SET due_at = created_at")
		if _, err := line.Store.StartLine(t.Context(), district, line.Now()); err != nil {
			t.Fatal(err)
		}
		sendingtest.Until(t, "it is turned back again", func() bool {
			m := outgoing(t, line)
			return m.Attempts == want && m.Status == "waiting"
		})
	}
	if _, err := line.Store.StartLine(t.Context(), district, line.Now()); err != nil {
		t.Fatal(err)
	}
	arrivesNow(t, line)
}

func TestATextThatWasOneTooManyGoesOutSlower(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	m := turnedBack(t, line, 30022)
	if wait := dueAt(t, line).Sub(m.HandedAt); wait < 50*time.Second || wait > 70*time.Second {
		t.Errorf("it is sent again after %s, want a minute", wait)
	}
	if lines, err := line.Store.SendingLines(t.Context()); err != nil || len(lines) != 1 || lines[0].Slowed != 1 || lines[0].Stopped {
		t.Errorf("the lines are %+v (%v)", lines, err)
	}
	arrivesNow(t, line)
}

// TestADayThatIsUsedUpIsWaitedFor: the phone companies count the district's texts by the day, and a slower pace is no help.
func TestADayThatIsUsedUpIsWaitedFor(t *testing.T) {
	t.Parallel()
	for _, code := range []int{30023, 30027} {
		t.Run(strconv.Itoa(code), func(t *testing.T) {
			t.Parallel()
			line := meadowAt(t, lateAtNight())
			turnedBack(t, line, code)
			if due, want := dueAt(t, line), carrier.CapResets(line.Now()); !due.Equal(want) {
				t.Errorf("it is sent again at %s, want %s", due, want)
			}
			if lines, err := line.Store.SendingLines(t.Context()); err != nil || len(lines) != 1 || lines[0].Slowed != 0 || lines[0].Stopped {
				t.Errorf("texts to others do not go on: %+v (%v)", lines, err)
			}
			arrivesNow(t, line)
		})
	}
}

// lateAtNight is so late that a text asked for then is still worth something when the cap of the day ends.
func lateAtNight() *clock { return &clock{at: time.Date(2026, 9, 9, 5, 30, 0, 0, time.UTC)} }

func TestADayThatIsUsedUpForLongerThanATextIsWorthAnythingIsAFailure(t *testing.T) {
	t.Parallel()
	line := meadow(t) // at ten in the morning, and the text expires at two
	line.Unreachable(parent, 30027)
	askForMap(line)
	if m := becomes(t, line, "undelivered"); m.Code != 30027 {
		t.Errorf("kept as %+v", m)
	}
}

// TestWhatArrivedIsNotSentAgain: reports come in any order, and some phone companies say both.
func TestWhatArrivedIsNotSentAgain(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	askForMap(line)
	sent := becomes(t, line, "delivered")
	for _, code := range []int{30003, 30008, 30022, 30027, 30034} {
		reports(t, line, sent.CarrierID, "undelivered", code)
		if m := outgoing(t, line); m.Status != "delivered" {
			t.Errorf("after %d it is %s", code, m.Status)
		}
	}
	mustStayOne(t, line)
}

// TestAnErrorOfTheCarriersOwnIsLookedUp: it may have failed after it took the text.
func TestAnErrorOfTheCarriersOwnIsLookedUp(t *testing.T) {
	t.Parallel()
	for _, status := range []int{500, 502, 503, 504} {
		for what, takes := range map[string]bool{"taken": true, "not taken": false} {
			t.Run(strconv.Itoa(status)+" "+what, func(t *testing.T) {
				t.Parallel()
				line := withoutSender(t)
				askForMap(line)
				var posted, asked atomic.Int32
				sendUnreported(t, line, 100*time.Millisecond, func(next http.Handler) http.Handler {
					return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
						switch {
						case r.Method == http.MethodGet:
							asked.Add(1)
						case posted.Add(1) == 1:
							if takes {
								next.ServeHTTP(httptest.NewRecorder(), r)
							}
							http.Error(w, "oops", status)
							return
						case asked.Load() == 0:
							t.Error("it is handed over again before the carrier was asked")
						}
						next.ServeHTTP(w, r)
					})
				})
				becomes(t, line, "sent")
				mustStayOne(t, line)
			})
		}
	}
}

// TestAnErrorWithAReportIsNotEvenLookedUp: the report names the text.
func TestAnErrorWithAReportIsNotEvenLookedUp(t *testing.T) {
	t.Parallel()
	line := withoutSender(t)
	askForMap(line)
	line.Disturb(phone.Misled)
	sendTrusting(t, line, time.Hour, straight)
	if m := becomes(t, line, "delivered"); m.Attempts != 1 {
		t.Errorf("it was handed over %d times", m.Attempts)
	}
	mustStayOne(t, line)
}
