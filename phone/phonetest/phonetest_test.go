package phonetest_test

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"

	"campusline/phone"
	"campusline/phone/phonetest"
)

const (
	parent = "+15125550123"
	school = "+15125550100"
	office = "+15125550111"
)

// line is a gateway with one menu, whose key 1 leads to the office and whose
// key 2 leads to a message.
func line(w http.ResponseWriter, r *http.Request) {
	say := func(words string) string {
		return `<Say voice="Polly.Joanna-Neural" language="en-US">` + words + `</Say>`
	}
	verbs := map[string]string{
		"/twilio/voice": `<Gather action="/menu" numDigits="1">` + say("Press 1 for the office, 2 for a message.") + `</Gather><Hangup/>`,
		"/menu":         map[string]string{"1": `<Dial>` + office + `</Dial>`, "2": `<Record action="/left"/>`}[r.FormValue("Digits")],
		"/left":         say("Thank you."),
		"/twilio/sms":   `<Message>Hello. Reply 1.</Message>`,
	}[r.URL.Path]
	w.Header().Set("Content-Type", "text/xml")
	_, _ = fmt.Fprintf(w, "<Response>%s</Response>", verbs)
}

func options(t *testing.T) phone.Options {
	t.Helper()
	server := httptest.NewServer(http.HandlerFunc(line))
	t.Cleanup(server.Close)
	return phone.Options{Gateway: server.URL, Key: "key"}
}

func TestWhatHappensAsWantedPasses(t *testing.T) {
	t.Parallel()
	p := phonetest.New(t, options(t))
	p.Call(parent, school).Asks().Hears("Press 1", "2 for a message").HearsIn("en-US").HearsNot("Thank you").
		Press("1").ReachesDesk(office).Ends()
	p.Call(parent, school).Press("2").AsksForMessage().Record(4).Hears("Thank you.").Ends()
	p.Call(parent, school).Silence().Ends()
	p.Call(parent, school).HangUp().Ends()
	p.Text(parent, school, "hello").Say("Hello.", "Reply 1.")
}

func TestAnythingElseFailsWithTheTranscript(t *testing.T) {
	t.Parallel()
	for says, test := range map[string]func(p *phonetest.Phone){
		`does not hear "Welcome"`: func(p *phonetest.Phone) { p.Call(parent, school).Hears("Welcome") },
		`does not hear "Press 1"`: func(p *phonetest.Phone) { p.Call(parent, school).Hears("message", "Press 1") },
		`hears "office"`:          func(p *phonetest.Phone) { p.Call(parent, school).HearsNot("office") },
		"hears en-US, not es-US":  func(p *phonetest.Phone) { p.Call(parent, school).HearsIn("es-US") },
		"hears nothing":           func(p *phonetest.Phone) { p.Call(parent, school).Press("1").HearsIn("en-US") },
		"no desk is called":       func(p *phonetest.Phone) { p.Call(parent, school).ReachesDesk(office) },
		office + " is busy": func(p *phonetest.Phone) {
			p.Call(parent, school, phone.AllAnswer(phone.Busy)).Press("1").ReachesDesk(office)
		},
		office + " is screened": func(p *phonetest.Phone) {
			p.Call(parent, school, phone.AllAnswer(phone.Screened)).Press("1").ReachesDesk(office)
		},
		"does not reach +15125550112":             func(p *phonetest.Phone) { p.Call(parent, school).Press("1").ReachesDesk("+15125550112") },
		"the call goes on":                        func(p *phonetest.Phone) { p.Call(parent, school).Ends() },
		"the call is over":                        func(p *phonetest.Phone) { p.Call(parent, school).Silence().Press("1") },
		"is not asked for anything":               func(p *phonetest.Phone) { p.Call(parent, school).Press("2").Asks() },
		"is not asked for a message":              func(p *phonetest.Phone) { p.Call(parent, school).AsksForMessage() },
		"does not ask for a message":              func(p *phonetest.Phone) { p.Call(parent, school).Record(3) },
		`the replies to "hello" do not say "Bye"`: func(p *phonetest.Phone) { p.Text(parent, school, "hello").Say("Bye") },
		`"hello" is answered`:                     func(p *phonetest.Phone) { p.Text(parent, school, "hello").AreNone() },
		"opted out is blocked":                    func(p *phonetest.Phone) { p.Text(parent, school, "STOP") },
	} {
		t.Run(says, func(t *testing.T) {
			t.Parallel()
			failed := failure(t, options(t), test)
			if !strings.Contains(failed, says) {
				t.Errorf("it fails with %q, want %q", failed, says)
			}
			if strings.Contains(failed, "the caller") && !strings.Contains(failed, "00:00  "+parent+" calls "+school) {
				t.Errorf("it fails without the transcript: %q", failed)
			}
		})
	}
}

// failing is a test that is expected to fail, and keeps how.
type failing struct {
	testing.TB
	ctx     context.Context
	message string
}

func (f *failing) Helper()                  {}
func (f *failing) Cleanup(func())           {}
func (f *failing) Context() context.Context { return f.ctx }
func (f *failing) Fatalf(format string, args ...any) {
	f.message = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// failure answers how a test fails, or nothing if it does not.
func failure(t *testing.T, o phone.Options, test func(p *phonetest.Phone)) string {
	t.Helper()
	tb := &failing{ctx: t.Context()}
	done := make(chan struct{})
	go func() {
		defer close(done)
		test(phonetest.New(tb, o))
	}()
	<-done
	return tb.message
}
