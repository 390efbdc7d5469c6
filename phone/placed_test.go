package phone_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/phone"
	"campusline/phone/phonetest"
)

// placing is a gateway that asks a question on calls that it places.
func placing(t *testing.T) (*gateway, *phonetest.Phone) {
	t.Helper()
	g := newGateway(t, map[string]string{
		"/placed":   `<Gather action="/answered" numDigits="1"><Say voice="Polly.Joanna-Neural" language="en-US">Press 1.</Say></Gather><Hangup/>`,
		"/answered": `<Say voice="Polly.Joanna-Neural" language="en-US">Thank you.</Say>`,
		"/ended":    ``,
	})
	return g, g.phone()
}

// places has the carrier place a call to the parent.
func places(t *testing.T, g *gateway, p *phonetest.Phone) carrier.Placed {
	t.Helper()
	placed, err := api(t, p, key).Place(t.Context(), carrier.Call{
		From: school, To: parent, URL: g.server.URL + "/placed?for=1", StatusCallback: g.server.URL + "/ended?for=1", Ring: 20 * time.Second,
	})
	if err != nil || placed.Status != "queued" {
		t.Fatal(placed, err)
	}
	return placed
}

func TestACallOfTheGatewaysRingsAndIsAnswered(t *testing.T) {
	t.Parallel()
	g, p := placing(t)
	placed := places(t, g, p)
	p.PickUp(parent).Hears("Press 1.").Press("1").Hears("Thank you.").Ends()
	asked, ended := g.got("/placed?for=1"), g.got("/ended?for=1")
	if len(asked) != 1 || len(ended) != 1 {
		t.Fatalf("it is asked %d times, and told of %d ends", len(asked), len(ended))
	}
	want(t, asked[0].form, "CallSid", placed.SID, "From", school, "To", parent, "Direction", "outbound-api", "CallStatus", "in-progress", "AnsweredBy", "human")
	want(t, ended[0].form, "CallSid", placed.SID, "CallStatus", "completed", "Direction", "outbound-api")
	now, err := api(t, p, key).Placed(t.Context(), placed.SID)
	if err != nil || now.Status != "completed" || now.AnsweredBy != "human" {
		t.Errorf("%+v, %v", now, err)
	}
}

func TestWhoIsCalledMayNotAnswer(t *testing.T) {
	t.Parallel()
	for _, outcome := range []phone.Outcome{phone.Busy, phone.NoAnswer, phone.Failed} {
		g, p := placing(t)
		p.WhenRung(parent, phone.Person{Outcome: outcome})
		places(t, g, p)
		if faults := p.Wait(); len(faults) > 0 {
			t.Error(faults)
		}
		ended := g.got("/ended?for=1")
		if len(ended) != 1 || len(g.got("/placed?for=1")) != 0 {
			t.Fatalf("%s: %d ends are told", outcome, len(ended))
		}
		want(t, ended[0].form, "CallStatus", string(outcome), "CallDuration", "0")
	}
}

func TestAMachineKeepsWhatItHears(t *testing.T) {
	t.Parallel()
	g, p := placing(t)
	p.WhenRung(parent, phone.Person{Outcome: phone.Machine})
	places(t, g, p)
	if faults := p.Wait(); len(faults) > 0 {
		t.Fatal(faults)
	}
	want(t, g.got("/placed?for=1")[0].form, "AnsweredBy", "machine_end_beep")
	if kept := p.Kept(parent); len(kept) != 1 || !strings.Contains(kept[0].String(), "Press 1.") {
		t.Errorf("it has kept %v", kept)
	}
}

func TestWhoIsCalledMayDoWhatAScriptSays(t *testing.T) {
	t.Parallel()
	g, p := placing(t)
	p.WhenRung(parent, phone.Person{Outcome: phone.Answered, Script: []string{"1"}})
	places(t, g, p)
	if faults := p.Wait(); len(faults) > 0 {
		t.Fatal(faults)
	}
	want(t, g.got("/answered")[0].form, "Digits", "1")
	if rung := p.Rung(); len(rung) != 1 || rung[0].Status != "completed" {
		t.Errorf("%+v", rung)
	}
}

func TestTheCarrierRefusesACallThatIsNone(t *testing.T) {
	t.Parallel()
	_, p := placing(t)
	client := api(t, p, key)
	for code, call := range map[int]carrier.Call{
		21201: {From: school, URL: "https://line.example"},
		21213: {To: parent, URL: "https://line.example"},
		21211: {From: school, To: "555", URL: "https://line.example"},
		21205: {From: school, To: parent, URL: "/placed"},
	} {
		_, err := client.Place(t.Context(), call)
		class := carrier.Refused
		if code == 21211 {
			class = carrier.Permanent
		}
		if slices.Contains([]int{21205, 21213}, code) {
			class = carrier.Configuration
		}
		refusedAs(t, err, code, class)
	}
}
