package phone_test

import (
	"encoding/json"
	"strings"
	"testing"

	"campusline/phone"
)

func TestATranscriptReadsLikeTheCall(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{
		voice: `<Gather action="/menu" numDigits="1" timeout="5">` + say("Thank you for calling. To reach the office, press 1.") + `</Gather>` +
			`<Redirect>` + voice + `</Redirect>`,
		"/menu":    `<Say voice="Polly.Lupe-Neural" language="es-US">Espere, gracias.</Say><Dial action="/dialled">` + office + `</Dial>`,
		"/dialled": `<Hangup/>`,
	})
	var live strings.Builder
	c := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key, Out: &live})
	call, err := c.Call(t.Context(), parent, school, phone.CallSID("CA1"))
	if err != nil {
		t.Fatal(err)
	}
	if err := call.Press("1"); err != nil {
		t.Fatal(err)
	}
	// Nine words and a digit take 4 s, two words 0.8 s, ringing 6 s.
	const said = `00:00  +15125550123 calls +15125550100
00:00  en-US (4 s)  Thank you for calling. To reach the office, press 1.
00:04  > presses 1
00:04  es-US (1 s)  Espere, gracias.
00:05  rings +15125550111: answered
00:11  speaks with +15125550111 (60 s)
01:11  ends: transferred to +15125550111
`
	if got := call.Transcript().String(); got != said {
		t.Errorf("got\n%s\nwant\n%s", got, said)
	}
	if live.String() != said {
		t.Errorf("as it happened\n%s\nwant\n%s", live.String(), said)
	}

	encoded, err := call.Transcript().JSON()
	if err != nil {
		t.Fatal(err)
	}
	var decoded phone.Transcript
	if err := json.Unmarshal(encoded, &decoded); err != nil {
		t.Fatal(err)
	}
	if second := decoded.Events[3]; decoded.CallSID != "CA1" || second.Language != "es-US" || second.Voice != "Polly.Lupe-Neural" || second.Kind != phone.Says {
		t.Errorf("the JSON says %+v", second)
	}
}

func TestSecondsByScript(t *testing.T) {
	t.Parallel()
	for words, seconds := range map[string]float64{
		"To reach a school press three": 2.3, // 6 words
		"101":                           1.5, // 3 digits
		"+1 512 555 0100":               5.5, // 11 digits
		"press 1":                       0.9, // a word and a digit
		"欢迎致电雪松学校":                      1.8, // 8 characters
		"– — …":                         0,   // nothing anybody says
	} {
		g := newGateway(t, map[string]string{voice: `<Say voice="woman" language="en-US">` + words + `</Say>`})
		if got := g.phone().Call(parent, school).Heard()[0].Seconds; got != seconds {
			t.Errorf("%q takes %.1f s, want %.1f", words, got, seconds)
		}
	}
}

func TestADocumentOfTheGatewayThatBreaksShowsInTheTranscript(t *testing.T) {
	t.Parallel()
	g := newGateway(t, map[string]string{voice: say("Hello.") + `<Redirect>/nowhere</Redirect>`})
	call, err := mustCarrier(t, phone.Options{Gateway: g.server.URL, Key: key}).Call(t.Context(), parent, school)
	wantFault(t, err, 11200, "status 404")
	if said := call.Transcript().String(); !strings.Contains(said, "Hello.") || !strings.Contains(said, "BREAKS: fault 11200 at "+g.server.URL+"/nowhere") {
		t.Errorf("got\n%s", said)
	}
}

func TestACarrierNeedsAGateway(t *testing.T) {
	t.Parallel()
	for _, o := range []phone.Options{{}, {Gateway: "localhost:8080"}, {Gateway: "http://localhost", SignURL: "ivr.example"}} {
		if _, err := phone.New(o); err == nil {
			t.Errorf("%+v is accepted", o)
		}
	}
}
