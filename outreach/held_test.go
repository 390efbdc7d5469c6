package outreach_test

import (
	"testing"
	"time"

	"campusline/outreach"
)

// TestWhatPhoneCompaniesFilterIsHeld has the words of a broadcast filtered on the phones of everybody who reads English.
func TestWhatPhoneCompaniesFilterIsHeld(t *testing.T) {
	t.Parallel()
	o := newOffice(t, 60)
	o.takesIn("families", families())
	o.filters(30007)
	b := o.drafts(fair, o.Now().Add(time.Hour))
	o.sends(b, "Ana")
	o.waits(b, func(r outreach.Reach) bool { return o.state(b) == outreach.Held && r.OnTheWay == 0 })
	_, held := o.reach(b)
	if held.Failed < 3 || held.Waiting < 100 {
		t.Fatalf("when it is held: %+v", held)
	}
	time.Sleep(time.Second)
	if _, all := o.reach(b); all.Waiting != held.Waiting {
		t.Errorf("%d waited when it was held, and a second later %d", held.Waiting, all.Waiting)
	}
	o.filters(0)
	going, err := o.Store.ReleasePlan(t.Context(), b.ID, "Ana", o.Now())
	if err != nil || going != held.Waiting {
		t.Errorf("%d go on, want %d (%v)", going, held.Waiting, err)
	}
	all := o.waits(b, over)
	if all.Failed != held.Failed || all.Delivered != all.Planned-all.Skipped-all.Failed || o.state(b) != outreach.Sent {
		t.Errorf("in the end it is %s: %+v", o.state(b), all)
	}
}

// An emergency goes out whatever becomes of some of its texts.
func TestAnEmergencyIsNeverHeld(t *testing.T) {
	t.Parallel()
	o := newOffice(t, 100)
	o.takesIn("families", families())
	o.filters(30007)
	b := o.drafts(fair, o.Now().Add(time.Hour))
	o.sends(b, "Ana")
	_, err := o.SQL(t).ExecContext(t.Context(), `UPDATE plans SET purpose = 'emergency'`)
	if err != nil {
		t.Fatal(err)
	}
	if all := o.waits(b, over); all.Failed != 100 || all.Delivered != 200 {
		t.Errorf("%+v", all)
	}
}

// filters has phone companies filter texts to everybody who reads English, or no more with code 0.
func (o *office) filters(code int) {
	for n := range 100 {
		o.Unreachable(number("en", n), code)
	}
}

func (o *office) state(b *outreach.Broadcast) outreach.State {
	o.t.Helper()
	now, err := o.Store.Broadcast(o.t.Context(), b.ID)
	if err != nil {
		o.t.Fatal(err)
	}
	return now.State(o.Now())
}
