package phone_test

import (
	"strings"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/phone"
	"campusline/phone/phonetest"
)

// TestATelephoneThatNobodyTakesIsTakenByItsMachine lets one ring of which nothing was said.
func TestATelephoneThatNobodyTakesIsTakenByItsMachine(t *testing.T) {
	t.Parallel()
	g, _ := placing(t)
	p := phonetest.New(t, phone.Options{
		Gateway: g.server.URL, Key: key, Unattended: phone.Person{Outcome: phone.Machine}, UnattendedAfter: 50 * time.Millisecond,
	})
	places(t, g, p)
	if faults := p.Wait(); len(faults) > 0 {
		t.Error(faults)
	}
	if heard := p.Kept(parent); len(heard) != 1 || !strings.Contains(heard[0].String(), "Press 1.") {
		t.Errorf("its machine heard %v", heard)
	}
}

func TestATelephoneThatSomebodyTakesIsLeftToThem(t *testing.T) {
	t.Parallel()
	g, _ := placing(t)
	p := phonetest.New(t, phone.Options{
		Gateway: g.server.URL, Key: key, Unattended: phone.Person{Outcome: phone.Machine}, UnattendedAfter: 300 * time.Millisecond,
	})
	places(t, g, p)
	p.PickUp(parent).Hears("Press 1.").Press("1").Hears("Thank you.").Ends()
	if faults := p.Wait(); len(faults) > 0 {
		t.Error(faults)
	}
	if heard := p.Kept(parent); len(heard) != 0 {
		t.Errorf("its machine heard %v", heard)
	}
}

// What arrives is told as it arrives.
func TestATextThatArrivesIsTold(t *testing.T) {
	t.Parallel()
	g, _ := placing(t)
	arrived := make(chan phone.Delivered, 2)
	p := phonetest.New(t, phone.Options{Gateway: g.server.URL, Key: key, Texted: func(m phone.Delivered) { arrived <- m }})
	p.Unreachable("+15125550177", 30003)
	for _, to := range []string{"+15125550177", parent} {
		if _, _, _, err := api(t, p, key).Send(t.Context(), carrier.Message{From: school, To: to, Body: "Hi."}); err != nil {
			t.Fatal(err)
		}
	}
	if m := <-arrived; m.To != parent || m.Body != "Hi." || len(arrived) > 0 {
		t.Errorf("told was %+v", m)
	}
}
