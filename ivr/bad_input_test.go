package ivr_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

// routes are all webhooks of calls.
var routes = []string{
	"/twilio/voice", "/twilio/voice/step?n=1", "/twilio/voice/whisper?call=CA1&n=0", "/twilio/voice/whispered?call=CA1",
	"/twilio/voice/fallback", "/twilio/status/call", "/twilio/status/recording",
}

// logbook keeps what a gateway logs.
type logbook struct {
	mu    sync.Mutex
	lines strings.Builder
}

func (l *logbook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.Write(p)
}

// String is all that was logged.
func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.lines.String()
}

func (l *logbook) reset() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines.Reset()
}

// watched starts a gateway whose log must not tell of a fault of the program when the test ends.
func watched(t *testing.T) *gatewaytest.Line {
	t.Helper()
	book := &logbook{}
	t.Cleanup(func() {
		for _, sign := range []string{"fault:", "goroutine", "panic"} {
			if strings.Contains(book.String(), sign) {
				t.Errorf("the log tells of a fault:\n%s", book.String())
			}
		}
		if strings.Contains(book.String(), parent) {
			t.Errorf("the log shows a number:\n%s", book.String())
		}
	})
	return district(t, func(o *gatewaytest.Options) {
		o.Gateway = func(g *gateway.Options) { g.Log = slog.New(slog.NewTextHandler(book, nil)) }
	})
}

// usable wants an answer that the carrier can go on with: a whole document, in which a caller hears something.
func usable(t *testing.T, what string, a gatewaytest.Answer, heard bool) {
	t.Helper()
	if a.Status != http.StatusOK || a.Type != "text/xml; charset=utf-8" || !strings.HasSuffix(a.Body, "</Response>") {
		t.Errorf("%s is answered %d %s: %q", what, a.Status, a.Type, a.Body)
	}
	if heard && !strings.Contains(a.Body, "<Say ") {
		t.Errorf("%s leaves the caller in silence: %s", what, a.Body)
	}
}

// callerHears says whether the one who is answered on a route is a caller, rather than a desk or nobody.
func callerHears(route string) bool {
	return strings.HasPrefix(route, "/twilio/voice") && !strings.Contains(route, "whisper")
}

func TestWhatTheCarrierWouldNeverSendIsRefusedOnEveryRouteAndWritesNothing(t *testing.T) {
	t.Parallel()
	line := watched(t)
	dials(line, "CA1", office).begins(t)
	before := line.Settled(t)
	good := formOf("CallSid", "CA1", "From", parent, "To", office).Encode()
	for _, route := range routes {
		for name, c := range map[string]struct {
			webhook gatewaytest.Webhook
			want    int
		}{
			"a GET":                      {gatewaytest.Webhook{Method: http.MethodGet, Path: route}, http.StatusMethodNotAllowed},
			"a PUT":                      {gatewaytest.Webhook{Method: http.MethodPut, Path: route, Body: good}, http.StatusMethodNotAllowed},
			"200 kB":                     {gatewaytest.Webhook{Path: route, Body: good + "&SpeechResult=" + strings.Repeat("a", 200<<10)}, http.StatusRequestEntityTooLarge},
			"broken percent-encoding":    {gatewaytest.Webhook{Path: route, Body: good + "&Digits=%zz"}, http.StatusForbidden},
			"a form cut off":             {gatewaytest.Webhook{Path: route, Body: good + "&Digits=%"}, http.StatusForbidden},
			"JSON":                       {gatewaytest.Webhook{Path: route, Body: `{"CallSid":"CA1"}`, Type: "application/json"}, http.StatusForbidden},
			"a form that says it is XML": {gatewaytest.Webhook{Path: route, Body: good, Type: "text/xml"}, http.StatusForbidden},
			"another key":                {gatewaytest.Webhook{Path: route, Body: good, Key: "guessed"}, http.StatusForbidden},
		} {
			if got := line.Deliver(t, c.webhook); got.Status != c.want {
				t.Errorf("%s with %s is answered %d: %s", route, name, got.Status, got.Body)
			}
		}
	}
	unchanged(t, line, before)
}

func TestAChangedAddedOrRemovedParameterIsRefused(t *testing.T) {
	t.Parallel()
	line := watched(t)
	call := dials(line, "CA1", choices)
	asked := call.begins(t)
	before := line.Settled(t)
	signed := call.webhook(asked.Action(), "Digits", "2")
	for name, changed := range map[string]func(r *http.Request){
		"another key pressed": func(r *http.Request) { *r = *withBody(r, strings.Replace(signed.Body, "Digits=2", "Digits=1", 1)) },
		"one more parameter":  func(r *http.Request) { *r = *withBody(r, signed.Body+"&SpeechResult=office") },
		"one fewer":           func(r *http.Request) { *r = *withBody(r, strings.Replace(signed.Body, "&Digits=2", "", 1)) },
		"another state":       func(r *http.Request) { r.URL.RawQuery = strings.Replace(r.URL.RawQuery, "s=", "s=a", 1) },
		"another version":     func(r *http.Request) { r.URL.RawQuery = strings.Replace(r.URL.RawQuery, "v=", "v=0", 1) },
		"another step":        func(r *http.Request) { r.URL.RawQuery = strings.Replace(r.URL.RawQuery, "n=1", "n=0", 1) },
		"silence":             func(r *http.Request) { r.URL.RawQuery += "&silence=1" },
		"another path":        func(r *http.Request) { r.URL.Path = "/twilio/voice/fallback" },
		"no signature":        func(r *http.Request) { r.Header.Del("X-Twilio-Signature") },
		"an empty signature":  func(r *http.Request) { r.Header.Set("X-Twilio-Signature", "") },
		"a signature cut off": func(r *http.Request) { r.Header.Set("X-Twilio-Signature", r.Header.Get("X-Twilio-Signature")[:20]) },
	} {
		r, err := signed.Request(t.Context(), line.Gateway.URL())
		if err != nil {
			t.Fatal(err)
		}
		changed(r)
		resp, err := http.DefaultClient.Do(r)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != http.StatusForbidden {
			t.Errorf("%s is answered %d", name, resp.StatusCode)
		}
	}
	unchanged(t, line, before)
	contains(t, call.presses(t, asked, "2"), "Please leave your message.") // and unchanged it is taken
}

// withBody is the same request, signature and all, with another body.
func withBody(r *http.Request, body string) *http.Request {
	other := r.Clone(r.Context())
	other.Body, other.ContentLength = io.NopCloser(strings.NewReader(body)), int64(len(body))
	return other
}

// odd forms are validly signed and yet nonsense.
func oddForms() map[string]url.Values {
	long := strings.Repeat("ñ 🚌 ", 4000)
	return map[string]url.Values{
		"nothing":                     {},
		"no call":                     formOf("From", parent, "To", choices, "Digits", "1"),
		"an empty call":               formOf("CallSid", "", "From", parent, "To", choices),
		"a call of blanks":            formOf("CallSid", "CA 1", "From", parent, "To", choices),
		"a call of 200 characters":    formOf("CallSid", strings.Repeat("C", 200), "From", parent, "To", choices),
		"a call not known":            formOf("CallSid", "CA404", "From", parent, "To", choices, "Digits", "1"),
		"no numbers":                  formOf("CallSid", "CA405"),
		"numbers that are none":       formOf("CallSid", "CA406", "From", "+1; DROP TABLE sessions", "To", "'"),
		"keys twice":                  formOf("CallSid", "CA1", "Digits", "2", "Digits", "1"),
		"letters for keys":            formOf("CallSid", "CA1", "Digits", "abc"),
		"emoji for keys":              formOf("CallSid", "CA1", "Digits", "1️⃣"),
		"very many keys":              formOf("CallSid", "CA1", "Digits", strings.Repeat("1", 5000)),
		"NUL":                         formOf("CallSid", "CA1\x00", "From", parent+"\x00", "To", "\x00", "Digits", "\x00", "SpeechResult", "a\x00b"),
		"bytes that are no text":      formOf("CallSid", "CA1\xff", "SpeechResult", "\xff\xfe\xc3", "RecordingUrl", "\xff", "RecordingSid", "RE\xff1"),
		"right to left":               formOf("CallSid", "CA1", "SpeechResult", "\u202eمرحبا بالعالم"),
		"very many words":             formOf("CallSid", "CA1", "SpeechResult", long),
		"a recording of emoji":        formOf("CallSid", "CA1", "RecordingSid", "🎙", "RecordingDuration", "9", "RecordingStatus", "completed"),
		"a recording without an id":   formOf("CallSid", "CA1", "RecordingDuration", "9", "RecordingStatus", "completed"),
		"a recording of many years":   formOf("CallSid", "CA1", "RecordingSid", "RE1", "RecordingDuration", "99999999999", "RecordingStatus", "completed"),
		"a recording of minus a year": formOf("CallSid", "CA1", "RecordingSid", "RE2", "RecordingDuration", "-31536000", "RecordingStatus", "completed"),
		"a call of many years":        formOf("CallSid", "CA1", "CallStatus", "completed", "CallDuration", "99999999999999999999"),
		"a status of tomorrow":        formOf("CallSid", "CA1", "CallStatus", "pondering", "DialCallStatus", "pondering", "RecordingStatus", "pondering"),
		"names of emoji":              formOf("CallSid", "CA1", "🚌", "🚌"),
	}
}

func TestNonsenseSignedByTheCarrierNeverLeavesACallerInSilence(t *testing.T) {
	t.Parallel()
	for _, route := range routes {
		t.Run(route, func(t *testing.T) {
			t.Parallel()
			line := watched(t)
			for name, form := range oddForms() {
				dials(line, "CA1", choices).begins(t)
				usable(t, name, line.Deliver(t, gatewaytest.Form(route, form)), callerHears(route))
			}
			if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM recordings WHERE id = '' OR seconds < 0`); n != 0 {
				t.Errorf("%d recordings are kept that are none", n)
			}
		})
	}
}

func TestNonsenseInTheURLNeverLeavesACallerInSilence(t *testing.T) {
	t.Parallel()
	line := watched(t)
	for name, query := range map[string]string{
		"no step":                    "",
		"an empty step":              "n=",
		"a step below 0":             "n=-1",
		"a step far ahead":           "n=2147483648",
		"a step beyond any number":   "n=99999999999999999999",
		"a step that is a word":      "n=next",
		"a step of digits of Arabic": "n=" + url.QueryEscape("١"),
		"two steps":                  "n=0&n=1",
		"a state that is none":       "n=1&v=000000000000&s=nonsense",
		"a state of NUL":             "n=1&s=%00%00",
		"a state of no text":         "n=1&s=%ff%fe",
		"a long state":               "n=1&s=" + strings.Repeat("a", 4000),
		"a version of no text":       "n=1&v=%ff",
		"broken percent-encoding":    "n=1&s=%zz",
		"a semicolon":                "n=1;silence=1",
		"words of another":           "n=1&silence=%00",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			call := dials(line, newCallID(), choices)
			first := call.begins(t)
			for _, route := range []string{"/twilio/voice/step?", "/twilio/voice?", "/twilio/voice/fallback?"} {
				usable(t, route+query, line.Deliver(t, call.webhook(route+query, "Digits", "3")), true)
			}
			if got := line.Deliver(t, call.webhook("/twilio/voice/step?"+query, "Digits", "3")); strings.Contains(got.Body, "went wrong") {
				t.Errorf("the caller, who is known, gets an apology: %s", got.Body)
			}
			for _, route := range []string{"/twilio/voice/whisper?call=CA1&", "/twilio/voice/whispered?call=%00&", "/twilio/voice/whisper?call=%ff&"} {
				usable(t, route+query, line.Deliver(t, call.webhook(route+query, "Digits", "1")), false)
			}
			if again := call.begins(t); again != first {
				t.Errorf("the call now begins with %s", again.Body)
			}
		})
	}
}

func TestACallNotKnownBeginsAtTheBeginningWhateverStepItSaysItIsAt(t *testing.T) {
	t.Parallel()
	line := watched(t)
	contains(t, dials(line, "CA404", choices).post(t, "/twilio/voice/step?n=5", "Digits", "2"), "For the office, press 1.")
	if s := sessionOf(t, line, "CA404"); s.Taken != 1 {
		t.Errorf("the call is kept as %+v", s)
	}
}

func TestAWebhookWithoutACallIsAnsweredWithAPersonAndWritesNothing(t *testing.T) {
	t.Parallel()
	line := watched(t)
	before := line.Settled(t)
	for _, route := range []string{"/twilio/voice", "/twilio/voice/step?n=1", "/twilio/voice/step"} {
		got := line.Deliver(t, gatewaytest.Form(route, formOf("From", parent, "To", choices, "Digits", "1", "RecordingSid", "RE1")))
		contains(t, got, "something went wrong", "<Number>"+switchboard+"</Number>")
	}
	unchanged(t, line, before)
}

func TestWordsOfAnyScriptAreKeptAsTheyWereHeard(t *testing.T) {
	t.Parallel()
	line := watched(t)
	call := dials(line, "CA1", choices)
	asked := call.begins(t)
	const words = "e\u0301 🚌👩🏽‍🏫 مرحبا \u200f שלום"
	contains(t, call.post(t, asked.Action(), "SpeechResult", words+"\x00"), "did not understand")
	var kept string
	if err := line.SQL(t).QueryRowContext(t.Context(), `SELECT words FROM exchanges WHERE session = 'CA1' AND number = 1`).Scan(&kept); err != nil || kept != words {
		t.Errorf("kept is %q, %v", kept, err)
	}
}

// The sum that a JSON body is signed with does not make it a form.
func TestJSONSignedByItsSumBeginsNoCall(t *testing.T) {
	t.Parallel()
	line := watched(t)
	body := `{"CallSid":"CA1"}`
	sum := sha256.Sum256([]byte(body))
	got := line.Deliver(t, gatewaytest.Webhook{
		Path: "/twilio/voice?bodySHA256=" + hex.EncodeToString(sum[:]), Body: body, Type: "application/json",
	})
	contains(t, got, "something went wrong")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM sessions`); n != 0 {
		t.Errorf("%d calls have begun", n)
	}
}
