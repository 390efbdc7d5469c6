package sms_test

import (
	"encoding/xml"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"unicode/utf8"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

// FuzzMessageForms posts any signed form to any of the message webhooks. Whatever it holds, the answer is one that the
// carrier can use, within its limits, and never a server's error.
func FuzzMessageForms(f *testing.F) {
	f.Add("tell", "", parent, district, "", "")
	f.Add("stop by the office", "", parent, district, "", "")
	f.Add("STOP", "STOP", parent, district, "", "")
	f.Add("AYUDA", "HELP", "+15125550144", "+15125550177", "delivered", "")
	f.Add(strings.Repeat("a ", 800), "START", "72345", "", "read", "21610")
	f.Add("\x00\xff\u202e\U0001F392", "none", "whatsapp:+15125550123", "\x00", "sent\x00", "-1")
	f.Add("'); --", "\xc3", "+1", "+", strings.Repeat("delivered", 99), "99999999999999999999")
	line := gatewaytest.Start(f, gatewaytest.Options{
		District: "testdata/meadow", Gateway: func(o *gateway.Options) { o.Log = nil }, // f cannot log while it fuzzes
	})
	paths := []string{"/twilio/sms", "/twilio/sms/fallback", "/twilio/status/message"}
	var texts atomic.Int64
	f.Fuzz(func(t *testing.T, words, kind, from, to, status, code string) {
		form := url.Values{
			"MessageSid": {fmt.Sprint("SMfuzz", texts.Add(1))}, "Body": {words}, "OptOutType": {kind}, "From": {from}, "To": {to},
			"MessageStatus": {status}, "ErrorCode": {code},
		}
		for _, path := range paths {
			got, document := post(t, line, path, form)
			if len(form.Encode()) > 128<<10 && got == http.StatusRequestEntityTooLarge {
				continue
			}
			if got != http.StatusOK {
				t.Fatalf("%s has status %d", path, got)
			}
			mustBeUsable(t, document)
		}
	})
}

// mustBeUsable wants a document that the carrier can follow (carrier: at most 10 messages of at most 1600 characters).
func mustBeUsable(t testing.TB, document string) {
	t.Helper()
	var response struct {
		XMLName  xml.Name `xml:"Response"`
		Messages []string `xml:"Message"`
	}
	if err := xml.Unmarshal([]byte(document), &response); err != nil {
		t.Fatalf("%v in %s", err, document)
	}
	if len(response.Messages) > 10 {
		t.Fatalf("%d messages answer one text", len(response.Messages))
	}
	for _, body := range response.Messages {
		if n := utf8.RuneCountInString(body); n == 0 || n > 1600 {
			t.Fatalf("a message of %d characters: %q", n, body)
		}
	}
}
