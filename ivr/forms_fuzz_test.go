package ivr_test

import (
	"encoding/xml"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

// FuzzVoiceForms posts any form to any route of calls, signed as the carrier would sign it. Whatever it is, it is
// refused or answered with a whole document, in which a caller hears something.
func FuzzVoiceForms(f *testing.F) {
	book := &logbook{}
	line := district(f, func(o *gatewaytest.Options) {
		o.Gateway = func(g *gateway.Options) { g.Log = slog.New(slog.NewTextHandler(book, nil)) }
	})
	call := dials(line, "CA1", choices)
	asked := call.begins(f)
	for route := range routes {
		f.Add(uint8(route), "1", "nonsense", call.webhook("", "Digits", "1").Body)
	}
	for _, form := range oddForms() {
		f.Add(uint8(1), "1", stateOf(asked), form.Encode())
	}
	f.Add(uint8(1), "2", stateOf(asked), call.webhook("", "DialCallStatus", "completed", "DialBridged", "true").Body)
	f.Add(uint8(1), "2", stateOf(asked), call.webhook("", "RecordingSid", "RE1", "RecordingDuration", "9", "Digits", "hangup").Body)
	f.Add(uint8(1), "-1", "a;c;es;;main;0;0;1;;;;0;;", "CallSid=CA1&Digits=%zz")
	f.Fuzz(func(t *testing.T, route uint8, n, state, body string) {
		path, _, _ := strings.Cut(routes[int(route)%len(routes)], "?")
		path += "?" + url.Values{"n": {n}, "s": {state}, "call": {"CA1"}, "v": {"0123456789ab"}}.Encode()
		got, err := gatewaytest.Webhook{Path: path, Body: body}.Send(t.Context(), line.Gateway.URL())
		if err != nil {
			t.Fatal(err)
		}
		switch got.Status {
		case http.StatusForbidden, http.StatusRequestEntityTooLarge:
		case http.StatusOK:
			wholeDocument(t, got.Body)
			if callerHears(path) && !strings.Contains(got.Body, "<Say ") && got.Body != afterATransfer {
				t.Errorf("the caller is left in silence: %s", got.Body)
			}
		default:
			t.Errorf("answered %d: %s", got.Status, got.Body)
		}
		if strings.Contains(book.String(), "goroutine") {
			t.Fatalf("the log tells of a fault:\n%s", book.String())
		}
		book.reset()
	})
}

// afterATransfer is what a caller gets who has spoken with a person.
const afterATransfer = `<?xml version="1.0" encoding="UTF-8"?><Response><Hangup/></Response>`

// stateOf is the state that an answer's URL carries.
func stateOf(a gatewaytest.Answer) string {
	u, err := url.Parse(a.Action())
	if err != nil {
		return ""
	}
	return u.Query().Get("s")
}

// wholeDocument wants XML with one root that is named Response.
func wholeDocument(t *testing.T, document string) {
	t.Helper()
	if len(document) > 64<<10 || !strings.HasPrefix(document, `<?xml version="1.0" encoding="UTF-8"?><Response>`) {
		t.Fatalf("no document: %s", document)
	}
	reader := xml.NewDecoder(strings.NewReader(document))
	for {
		if _, err := reader.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, document)
		}
	}
}
