package webhook_test

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"testing"

	"campusline/webhook"
)

// read is what a handler makes of a form, by one of the methods of Post.
func read(t *testing.T, form url.Values, method func(webhook.Post) any) string {
	t.Helper()
	var got any
	g := gate(t, func(_ context.Context, p webhook.Post) ([]byte, error) {
		got = method(p)
		return []byte("."), nil
	})
	if status, _, _ := g.post(t, form, key); status != 200 {
		t.Fatalf("answered %d", status)
	}
	return fmt.Sprint(got)
}

func TestAPhoneNumberIsOneInE164FormAndNotAWithheldOne(t *testing.T) {
	t.Parallel()
	for number, want := range map[string]string{
		"+15125550199": "+15125550199", "+525555550123": "+525555550123", "+1555010": "+1555010",
		"": "", "anonymous": "", "Restricted": "", "unknown": "", "unavailable": "", "Blocked": "",
		"+266696687": "", "+7378742833": "", "+2562533": "", "+8656696": "", "+86282452253": "",
		"15125550199": "", "5125550199": "", "+05125550199": "", "+1512555019a": "", "+1 512 555 0199": "",
		"+1": "", "+": "", "+12345678901234567": "", "client:ana": "", "sip:ana@example.org": "", "+１５１２５５５": "",
	} {
		if got := read(t, url.Values{"From": {number}}, func(p webhook.Post) any { return p.Phone("From") }); got != want {
			t.Errorf("%q is the number %q, want %q", number, got, want)
		}
	}
}

func TestAnIDIsWhatCanBeAKey(t *testing.T) {
	t.Parallel()
	longest := strings.Repeat("C", 128)
	for id, want := range map[string]string{
		"CA0123456789abcdef0123456789abcdef": "CA0123456789abcdef0123456789abcdef", "1": "1", longest: longest,
		"": "", longest + "C": "", "CA 1": "", "CA\n1": "", "CÁ1": "", "CA🚌": "", "CA\x7f": "",
	} {
		if got := read(t, url.Values{"CallSid": {id}}, func(p webhook.Post) any { return p.ID("CallSid") }); got != want {
			t.Errorf("%q is the id %q, want %q", id, got, want)
		}
	}
}

func TestWordsAreTextWithoutNUL(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"plain": "plain", "a\x00b\x00": "ab", "\xffa\xc3": "a", "e\u0301 🚌 مرحبا": "e\u0301 🚌 مرحبا", "": "", "a\nb": "a\nb",
	} {
		if got := read(t, url.Values{"Body": {words}}, func(p webhook.Post) any { return p.Get("Body") }); got != want {
			t.Errorf("%q is read as %q, want %q", words, got, want)
		}
	}
	if got := read(t, url.Values{"Digits": {"2", "1"}}, func(p webhook.Post) any { return p.Get("Digits") }); got != "2" {
		t.Errorf("of a name that comes twice %q counts", got)
	}
}

func TestACountIsOneThatADatabaseHolds(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]string{
		"0": "0", "9": "9", "007": "7", "2147483647": "2147483647",
		"": "0", "-1": "0", "2147483648": "0", "99999999999999999999": "0", "1.5": "0", "nine": "0", " 9": "0", "٩": "0",
	} {
		if got := read(t, url.Values{"CallDuration": {words}}, func(p webhook.Post) any { return p.Number("CallDuration") }); got != want {
			t.Errorf("%q counts %s, want %s", words, got, want)
		}
	}
}

func TestAParameterOfNothingIsStillThere(t *testing.T) {
	t.Parallel()
	form := url.Values{"Digits": {""}}
	if read(t, form, func(p webhook.Post) any { return p.Has("Digits") }) != "true" ||
		read(t, form, func(p webhook.Post) any { return p.Has("SpeechResult") }) != "false" {
		t.Error("what is there and what is not are not told apart")
	}
}
