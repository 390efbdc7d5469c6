package sms_test

import (
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/sms"
	"campusline/store"
)

// theMap is the text that the caller of askForMap is sent.
const theMap = "Meadow Elementary is at 1 Meadow Lane."

// withoutSender is a line whose texts wait until a test sends them.
func withoutSender(t *testing.T) *gatewaytest.Line {
	t.Helper()
	return gatewaytest.Start(t, gatewaytest.Options{
		District: "testdata/meadow", Gateway: func(o *gateway.Options) { o.Account = "" },
	})
}

// askForMap calls and asks for a text.
func askForMap(line *gatewaytest.Line) {
	line.Call(parent, district).Press("4").Hears("The map is on its way.", "as a text").Ends()
}

// sendThrough sends the texts that wait, through what stands before the simulated carrier's REST interface, whose list
// of texts is trusted at once.
func sendThrough(t *testing.T, line *gatewaytest.Line, before func(http.Handler) http.Handler) {
	t.Helper()
	sendTrusting(t, line, 100*time.Millisecond, before)
}

// sendTrusting does the same with a carrier whose list is trusted some time after a text was handed over.
func sendTrusting(t *testing.T, line *gatewaytest.Line, listed time.Duration, before func(http.Handler) http.Handler) {
	t.Helper()
	sendReported(t, line, listed, gatewaytest.PublicURL+"/twilio/status/message", before)
}

// sendUnreported does the same with a carrier that reports on no text, so that only its list says what it took.
func sendUnreported(t *testing.T, line *gatewaytest.Line, listed time.Duration, before func(http.Handler) http.Handler) {
	t.Helper()
	sendReported(t, line, listed, "", before)
}

func sendReported(
	t *testing.T, line *gatewaytest.Line, listed time.Duration, report string, before func(http.Handler) http.Handler,
) {
	t.Helper()
	server := httptest.NewServer(before(line.RESTHandler()))
	t.Cleanup(server.Close)
	client, err := carrier.NewClient(carrier.Options{
		Account: phone.DefaultAccount, Token: gatewaytest.Key, BaseURL: server.URL, Timeout: 500 * time.Millisecond,
	})
	if err != nil {
		t.Fatal(err)
	}
	sender := &sms.Sender{
		Carrier: client, Store: line.Store, Log: slog.New(slog.DiscardHandler), StatusURL: report, Now: line.Now,
	}
	sender.Hurry(listed)
	stop, err := line.Store.WorkTexts(t.Context(), line.Now, sender.Drain)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = stop(t.Context()) }) // the test's context has ended, which ends the work too
}

// straight puts nothing before the carrier.
func straight(carrier http.Handler) http.Handler { return carrier }

// texts are the texts that the line has sent the parent of its own accord.
func texts(line *gatewaytest.Line) []string {
	var bodies []string
	for _, m := range line.Inbox(parent) {
		if m.By == phone.REST {
			bodies = append(bodies, m.Body)
		}
	}
	return bodies
}

// outgoing is the one text that was asked for.
func outgoing(t *testing.T, line *gatewaytest.Line) store.OutgoingMessage {
	t.Helper()
	var id string
	if err := line.SQL(t).QueryRowContext(t.Context(), "SELECT id FROM messages").Scan(&id); err != nil {
		t.Fatal(err)
	}
	m, err := line.Store.Message(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// becomes waits until the text that was asked for has a status, and gives it.
func becomes(t *testing.T, line *gatewaytest.Line, status string) store.OutgoingMessage {
	t.Helper()
	deadline := time.Now().Add(15 * time.Second)
	for {
		m := outgoing(t, line)
		if m.Status == status {
			return m
		}
		if time.Now().After(deadline) {
			t.Fatalf("the text is %s (%d %s), want %s", m.Status, m.Code, m.Reason, status)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// counted waits until the text that was asked for was delivered and the carrier has said in how many segments, which may
// come later, and gives it.
func counted(t *testing.T, line *gatewaytest.Line) store.OutgoingMessage {
	t.Helper()
	for deadline := time.Now().Add(5 * time.Second); becomes(t, line, "delivered").Segments == 0; time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("the carrier never says how many segments it took")
		}
	}
	return outgoing(t, line)
}

// mustStayOne gives a text that would be sent again the time for it.
func mustStayOne(t *testing.T, line *gatewaytest.Line) {
	t.Helper()
	time.Sleep(700 * time.Millisecond)
	if got := texts(line); len(got) != 1 || got[0] != theMap {
		t.Errorf("the parent's phone got %q, want the map once", got)
	}
}

func TestATextAskedForInACallArrivesOnce(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	askForMap(line)
	if m := counted(t, line); m.To != parent || m.From != district || m.Segments != 1 || m.Purpose != "asked for" {
		t.Errorf("kept as %+v", m)
	}
	mustStayOne(t, line)
	line.Text(parent, district, "map").Say(theMap)
}

// dear is a line whose map has curly quotation marks and an accent, in a district with its own prices.
func dear(t *testing.T) *gatewaytest.Line {
	t.Helper()
	folder := t.TempDir()
	if err := os.CopyFS(folder, os.DirFS("testdata/meadow")); err != nil {
		t.Fatal(err)
	}
	menu, err := os.ReadFile(filepath.Join(folder, "menus", "main.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(menu), "  text: "+theMap, "  text: “Meadow” is on Río Lane.", 1)
	for name, content := range map[string]string{
		"menus/main.yaml": changed, "prices.yaml": "as of: 2026-11-02\nsegment: 0.01\nfees: {A: 0.0025}\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return gatewaytest.Start(t, gatewaytest.Options{District: folder})
}

func TestWhatATextCostsIsKeptBeforeItIsSent(t *testing.T) {
	t.Parallel()
	line := dear(t)
	line.Call(parent, district).Press("4").Hears("The map is on its way.", "as a text").Ends()
	m := counted(t, line)
	want := store.Estimate{Encoding: "UCS-2", Expected: 1, Price: 12_500, Currency: "USD"}
	if m.Estimate != want || m.Segments != m.Expected {
		t.Errorf("kept as %+v in %d segments, want %+v", m.Estimate, m.Segments, want)
	}
	if got := texts(line); len(got) != 1 || got[0] != `"Meadow" is on Río Lane.` {
		t.Errorf("sent was %q: punctuation is exchanged, accents never are", got)
	}
}

func TestACarrierThatIsBusyOrDownIsAskedAgain(t *testing.T) {
	t.Parallel()
	line := withoutSender(t)
	askForMap(line)
	line.Disturb(phone.TooMany, phone.Down, phone.TooMany)
	sendThrough(t, line, straight)
	becomes(t, line, "delivered")
	mustStayOne(t, line)
}

func TestATextTakenWithoutAnAnswerIsFoundAndNotRepeated(t *testing.T) {
	t.Parallel()
	line := withoutSender(t)
	askForMap(line)
	line.Disturb(phone.Unanswered)
	sendUnreported(t, line, 100*time.Millisecond, straight)
	if m := becomes(t, line, "sent"); m.CarrierID == "" || m.Attempts != 1 {
		t.Errorf("it is not known by what id: %+v", m)
	}
	mustStayOne(t, line)
}

// TestAReportTellsThatATextWasTaken: it names the text, so that nobody has to ask.
func TestAReportTellsThatATextWasTaken(t *testing.T) {
	t.Parallel()
	line := withoutSender(t)
	askForMap(line)
	line.Disturb(phone.Unanswered)
	sendTrusting(t, line, time.Hour, straight)
	if m := becomes(t, line, "delivered"); m.CarrierID == "" || m.Attempts != 1 {
		t.Errorf("it is not known by what id: %+v", m)
	}
	mustStayOne(t, line)
}

// TestAListThatLagsBehindIsNotTrusted has the carrier take a text and not list it yet. That the text was asked for long
// ago changes nothing: what counts is when it was handed over.
func TestAListThatLagsBehindIsNotTrusted(t *testing.T) {
	t.Parallel()
	line := withoutSender(t)
	askForMap(line)
	line.Disturb(phone.Unanswered)
	looked := make(chan struct{}, 1)
	sendUnreported(t, line, 20*time.Second, func(carrier http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodGet {
				_, _ = io.WriteString(w, `{"messages": []}`)
				select {
				case looked <- struct{}{}:
				default:
				}
				return
			}
			carrier.ServeHTTP(w, r)
		})
	})
	<-looked
	mustStayOne(t, line)
	if m := outgoing(t, line); m.Status != "sending" {
		t.Errorf("the text is %s before anybody knows", m.Status)
	}
}

func TestATextLostOnItsWayToTheCarrierIsSentAgain(t *testing.T) {
	t.Parallel()
	line := withoutSender(t)
	askForMap(line)
	var handed atomic.Int32
	sendThrough(t, line, func(carrier http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if r.Method == http.MethodPost && handed.Add(1) == 1 {
				panic(http.ErrAbortHandler) // the connection is cut
			}
			carrier.ServeHTTP(w, r)
		})
	})
	becomes(t, line, "delivered")
	mustStayOne(t, line)
}

func TestAnErrorThatWillNotPassIsKeptAndNotTriedAgain(t *testing.T) {
	t.Parallel()
	for what, code := range map[string]int{"no such number": 21211, "too long": 21617, "a region not enabled": 21408} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			line := withoutSender(t)
			askForMap(line)
			var handed atomic.Int32
			sendThrough(t, line, func(http.Handler) http.Handler {
				return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
					handed.Add(1)
					w.WriteHeader(http.StatusBadRequest)
					_, _ = fmt.Fprintf(w, `{"code": %d, "message": "The number %s is refused", "status": 400}`, code, parent)
				})
			})
			m := becomes(t, line, "failed")
			if m.Code != code || !strings.Contains(m.Reason, "is refused") || strings.Contains(m.Reason, parent) {
				t.Errorf("kept as %d %q", m.Code, m.Reason)
			}
			time.Sleep(500 * time.Millisecond)
			if n := handed.Load(); n != 1 {
				t.Errorf("it was tried %d times", n)
			}
			if got := consents(t, line); len(got) > 0 {
				t.Errorf("the ledger says %+v", got)
			}
		})
	}
}

// TestAFaultOfTheAccountLosesNothing has the carrier take nothing from a line: its texts wait until somebody has mended
// that, instead of failing one after the other.
func TestAFaultOfTheAccountLosesNothing(t *testing.T) {
	t.Parallel()
	for what, code := range map[string]int{"not our number": 21606, "wrong credentials": 20003, "not registered": 30034} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			line := withoutSender(t)
			askForMap(line)
			var handed atomic.Int32
			sendThrough(t, line, func(http.Handler) http.Handler {
				return http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
					handed.Add(1)
					w.WriteHeader(http.StatusBadRequest)
					_, _ = fmt.Fprintf(w, `{"code": %d, "message": "No texts from here", "status": 400}`, code)
				})
			})
			stopped := stops(t, line)
			if stopped.Line != district || stopped.Code != code || stopped.Reason != "No texts from here" {
				t.Errorf("stopped is %+v", stopped)
			}
			askForMap(line)
			time.Sleep(time.Second)
			if lines, err := line.Store.SendingLines(t.Context()); err != nil || len(lines) != 1 || lines[0].Waiting != 2 {
				t.Errorf("the lines are %+v (%v)", lines, err)
			}
			if n, err := line.Store.MessagesWaiting(t.Context()); n != 2 || err != nil || handed.Load() != 1 {
				t.Errorf("%d texts wait, want 2 (%v); %d were tried, want 1", n, err, handed.Load())
			}
		})
	}
}

// stops waits until a line sends nothing.
func stops(t *testing.T, line *gatewaytest.Line) store.SendingLine {
	t.Helper()
	for deadline := time.Now().Add(15 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		lines, err := line.Store.SendingLines(t.Context())
		if err != nil || time.Now().After(deadline) {
			t.Fatalf("no line is stopped: %v", err)
		}
		if len(lines) == 1 && lines[0].Stopped {
			return lines[0]
		}
	}
}

func TestAnOptOutThatOnlyTheCarrierKnowsOfIsEntered(t *testing.T) {
	t.Parallel()
	line := withoutSender(t)
	line.Text(parent, district, "STOP").AreNone()
	gatewaytest.Exec(t, line.SQL(t), "DELETE FROM consent")
	askForMap(line)
	sendThrough(t, line, straight)
	if m := becomes(t, line, "failed"); m.Code != 21610 {
		t.Errorf("kept as %d %q", m.Code, m.Reason)
	}
	if got := consents(t, line)[parent]; got.State != "out" || got.How != "carrier" {
		t.Errorf("the ledger says %+v", got)
	}
}

func TestWhoHasOptedOutIsNotTexted(t *testing.T) {
	t.Parallel()
	line := withoutSender(t)
	askForMap(line)
	line.Text(parent, district, "please stop texting me").Say("no more texts")
	sendThrough(t, line, straight)
	if m := becomes(t, line, "skipped"); m.Reason != "the person wants no texts" {
		t.Errorf("kept as %q", m.Reason)
	}
	line.Call(parent, district).Press("4").Hears("I cannot send a text to this number.").Ends()
	if got := texts(line); len(got) > 0 {
		t.Errorf("the parent's phone got %q", got)
	}
}

func TestACallerWithoutANumberIsNotTexted(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Call(parent, district, phone.Anonymous()).Press("4").Hears("I cannot send a text to this number.").Ends()
}
