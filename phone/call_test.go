package phone_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strings"
	"sync"
	"testing"

	"campusline/phone"
)

func TestACallIsAnnouncedAsTheCarrierDoes(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: say("Hello.")})
	call := g.phone().Call(parent, school)
	call.Hears("Hello.").Ends()

	first := g.got(voice)[0]
	want(t, first.form, "From", parent, "To", school, "Caller", parent, "Called", school, "CallSid", call.SID(),
		"CallStatus", "ringing", "Direction", "inbound", "ApiVersion", "2010-04-01", "FromCountry", "US")
	for name, form := range map[string]string{"AccountSid": `^AC[0-9a-f]{32}$`, "CallSid": `^CA[0-9a-f]{32}$`} {
		if !regexp.MustCompile(form).MatchString(first.form.Get(name)) {
			t.Errorf("%s is %q", name, first.form.Get(name))
		}
	}
	if agent := first.header.Get("User-Agent"); agent != "TwilioProxy/1.1" {
		t.Errorf("User-Agent is %q", agent)
	}
	if first.header.Get("I-Twilio-Idempotency-Token") == "" {
		t.Error("there is no idempotency token")
	}
}

func TestTheEndOfACallIsTold(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: say("Hello.") + `<Pause length="9"/><Hangup/>` + say("Never said.")})
	call := g.phone().Call(parent, school).HearsNot("Never")
	call.Ends()
	if why := call.State().Ended.Why; why != phone.HungUpByThem {
		t.Errorf("it ended because %s", why)
	}
	want(t, g.only(callOver), "CallSid", call.SID(), "CallStatus", "completed", "CallDuration", "9", "Duration", "1",
		"CallbackSource", "call-progress-events", "SequenceNumber", "0")
}

func TestTheCallerHangsUp(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: `<Gather action="/asked">` + say("Press a key.") + `</Gather><Hangup/>`})
	call := g.phone().Call(parent, school).HangUp().HangUp()
	call.Ends()
	if why := call.State().Ended.Why; why != phone.HungUpByUs {
		t.Errorf("it ended because %s", why)
	}
	if err := call.Call.Press("1"); !errors.Is(err, phone.ErrOver) {
		t.Errorf("a key after the end: %v", err)
	}
	want(t, g.only(callOver), "CallStatus", "completed")
	if len(g.got("/asked")) > 0 {
		t.Error("the question was told of the end, which the carrier never does")
	}
}

func TestACallThatIsRejected(t *testing.T) {
	t.Parallel()
	for verb, status := range map[string]string{`<Reject/>`: "no-answer", `<Reject reason="busy"/>`: "busy"} {
		g := newGateway(t, map[string]string{voice: verb})
		call := g.phone().Call(parent, school)
		call.Ends()
		if why := call.State().Ended.Why; why != phone.Rejected {
			t.Errorf("it ended because %s", why)
		}
		want(t, g.only(callOver), "CallStatus", status)
	}
}

func TestRedirectsAreFollowedFromWhereTheyStand(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{
		voice:                `<Redirect>voice/main?step=1&amp;x=%7E</Redirect>` + say("Never said."),
		"/twilio/voice/main": `<Redirect method="POST">../goodbye#rt=4000</Redirect>`,
		"/twilio/goodbye":    say("Goodbye."),
	})
	g.phone().Call(parent, school).Hears("Goodbye.").HearsNot("Never").Ends()
	want(t, g.only("/twilio/voice/main?step=1&x=%7E"), "CallStatus", "in-progress")
}

func TestADocumentCanBeAskedForWithGet(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{
		voice:   `<Gather action="/next?a=1" method="GET" numDigits="1">` + say("Press a key.") + `</Gather><Hangup/>`,
		"/next": say("Thank you."),
	})
	g.phone().Call(parent, school).Press("7").Hears("Thank you.").Ends()
	for _, r := range g.requests {
		if strings.HasPrefix(r.path, "/next") && !strings.Contains(r.path, "Digits=7") {
			t.Errorf("asked for %s", r.path)
		}
	}
}

func TestACallerWithoutANumber(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: say("Hello.")})
	g.phone().Call(parent, school, phone.Anonymous()).Ends()
	want(t, g.only(voice), "From", "anonymous", "FromCountry", "")
}

func TestACallWithAnIDOfItsOwn(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: say("Hello.")})
	g.phone().Call(parent, school, phone.CallSID("CA1")).Ends()
	want(t, g.only(voice), "CallSid", "CA1")
}

func TestSignaturesAreOverThePublicURL(t *testing.T) {
	t.Parallel()
	for _, public := range []string{"https://ivr.example", "https://ivr.example/line", "https://ivr.example:8443/line/", "http://ivr.example:8080"} {
		t.Run(public, func(t *testing.T) {
			t.Parallel()
			g := newGateway(t, map[string]string{
				voice: `<Redirect>` + strings.TrimSuffix(public, "/") + `/next</Redirect>`, "/next": say("Hello."), sms: "<Message>Hi.</Message>",
			})
			g.verifier = verifierFor(public)
			p := g.phoneAt(public)
			p.Call(parent, school).Hears("Hello.").Ends()
			p.Text(parent, school, "hello").Say("Hi.")
		})
	}
}

func TestAWrongKeyIsAFault(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: say("Hello.")})
	c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: "another"})
	_, err := c.Call(t.Context(), parent, school)
	wantFault(t, err, 11200, "status 403")
}

func TestEveryWebhookCanBeDeliveredTwice(t *testing.T) {
	t.Parallel()
	for _, atOnce := range []bool{false, true} {
		g := newGateway(t, map[string]string{
			voice:   `<Gather action="/next" numDigits="1">` + say("Press a key.") + `</Gather><Hangup/>`,
			"/next": say("Thank you."), sms: "<Message>Hi.</Message>",
		})
		c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key, Twice: true, AtOnce: atOnce})
		call, err := c.Call(t.Context(), parent, school)
		if err != nil {
			t.Fatal(err)
		}
		if err := call.Press("1"); err != nil {
			t.Fatal(err)
		}
		if _, err := c.Text(t.Context(), parent, school, "hello"); err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{voice, "/next", callOver, sms} {
			got := g.got(path)
			if len(got) != 2 {
				t.Fatalf("%d webhooks to %s, want 2", len(got), path)
			}
			one, other := got[0].header.Get("I-Twilio-Idempotency-Token"), got[1].header.Get("I-Twilio-Idempotency-Token")
			if one != other || got[0].form.Encode() != got[1].form.Encode() {
				t.Errorf("the two webhooks to %s differ", path)
			}
		}
	}
}

func TestTwoAnswersThatMeanTheSameAreTheSame(t *testing.T) {
	t.Parallel()
	g := newGateway(t, nil)
	g.routes[voice] = alternately(
		document(`<Say voice="Polly.Joanna-Neural" language="en-US">Hello.</Say>`),
		document("\n  <Say language=\"en-US\" voice=\"Polly.Joanna-Neural\">Hello.</Say>\n"))
	c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key, Twice: true})
	if _, err := c.Call(t.Context(), parent, school); err != nil {
		t.Error(err)
	}

	g.routes[voice] = alternately(document(say("Hello.")), document(say("Hello again.")))
	_, err := c.Call(t.Context(), parent, school)
	wantFault(t, err, 0, "two answers")
}

// alternately answers with each handler in turn.
func alternately(handlers ...http.HandlerFunc) http.HandlerFunc {
	turn := 0
	return func(w http.ResponseWriter, r *http.Request) {
		handlers[turn%len(handlers)](w, r)
		turn++
	}
}

func TestManyCallsAtOnce(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{
		voice:   `<Gather action="/next" numDigits="1">` + say("Press a key.") + `</Gather><Hangup/>`,
		"/next": `<Record action="/left"/>`, "/left": `<Dial>` + office + `</Dial>`, sms: `<Message>Hi.</Message>`,
	})
	var out strings.Builder
	c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key, Out: &out})
	var all sync.WaitGroup
	for range 32 {
		all.Go(func() {
			call, err := c.Call(t.Context(), parent, school)
			if err == nil {
				err = errors.Join(call.Press("1"), call.Record(1))
			}
			if err != nil || call.State().Ended.To != office {
				t.Errorf("a call among many: %v\n%s", err, call.Transcript())
			}
			if _, err := c.Text(t.Context(), parent, school, "hello"); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if lines := strings.Count(out.String(), "\n"); lines != 32*7 {
		t.Errorf("%d lines of transcript, want 7 for each call", lines)
	}
}

func BenchmarkCall(b *testing.B) {
	server := httptest.NewServer(document(say("Hello.")))
	b.Cleanup(server.Close)
	c, err := phone.New(phone.Options{Gateway: server.URL, Key: key})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Call(b.Context(), parent, school); err != nil {
			b.Fatal(err)
		}
	}
}
