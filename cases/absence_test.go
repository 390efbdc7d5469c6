package cases

import (
	"testing"
	"time"
)

// What somebody says of being away counts beside what stands in the file, and is not added to it.
func TestMoreTimesAwayCountBesideThoseOfTheFile(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, awayTeams)
	with := r.WithAway(map[string][]Away{"cole": {{From: october(t, r, 6, 12), To: october(t, r, 9, 0), StandIn: "park"}}})
	at := october(t, r, 7, 10)
	if p := with.Standing("cole", at); p == nil || p.ID != "park" {
		t.Errorf("for Mr. Cole stands %+v", p)
	}
	if p := r.Standing("cole", at); p == nil || p.ID != "cole" {
		t.Errorf("by the file stands %+v", p)
	}
	if back := with.Person("reyes").BackAt(october(t, r, 5, 10)); !back.Equal(october(t, r, 7, 0)) {
		t.Errorf("Ms. Reyes is back at %s", back)
	}
	twice := r.WithAway(map[string][]Away{"reyes": {{From: october(t, r, 7, 0), To: october(t, r, 12, 0)}}})
	if back := twice.Person("reyes").BackAt(october(t, r, 5, 10)); !back.Equal(october(t, r, 12, 0)) {
		t.Errorf("away again at once, Ms. Reyes is back at %s", back)
	}
}

// Only what is owed while its owner is away is handed over, and once.
func TestWhatIsOwedWhileItsOwnerIsAwayIsHandedOver(t *testing.T) {
	t.Parallel()
	r := rulesOf(t, awayTeams)
	for _, x := range []struct {
		owner   string
		now     time.Time
		due     time.Time
		state   State
		handed  bool
		standIn string
	}{
		{"reyes", october(t, r, 5, 10), october(t, r, 5, 16), Open, true, "cole"},
		{"reyes", october(t, r, 5, 10), october(t, r, 7, 16), Open, false, ""}, // is back by then
		{"reyes", october(t, r, 5, 10), october(t, r, 5, 16), Waiting, false, ""},
		{"reyes", october(t, r, 2, 10), october(t, r, 5, 16), Open, false, ""},  // has not gone yet
		{"park", october(t, r, 8, 10), october(t, r, 8, 16), Open, true, ""},    // nobody stands in
		{"vogel", october(t, r, 7, 10), october(t, r, 7, 16), Open, true, ""},   // two stand in for one another
		{"cole", october(t, r, 7, 10), october(t, r, 7, 16), Open, false, ""},   // is there
		{"nobody", october(t, r, 7, 10), october(t, r, 7, 16), Open, false, ""}, // is in the file no more
	} {
		c := Case{Number: 10008, Team: "buses", Owner: x.owner, State: x.state, OpenedAt: x.now.Add(-time.Hour), Due: &x.due, Events: 3}
		var handed []Event
		for _, e := range r.Tend(c, x.now) {
			if e.Kind == HandedOver {
				handed = append(handed, e)
			}
		}
		if len(handed) == 1 != x.handed {
			t.Errorf("of %s at %s: %+v", x.owner, x.now, handed)
			continue
		}
		if !x.handed {
			continue
		}
		if e := handed[0]; e.Owner != x.standIn || e.Team != "buses" || e.How != HowAway {
			t.Errorf("of %s: it is handed to %q of %q, %s", x.owner, e.Owner, e.Team, e.How)
		}
		if again := r.Tend(c.After(handed[0]), x.now); len(again) > 0 && again[0].Kind == HandedOver {
			t.Errorf("of %s: it is handed over again: %+v", x.owner, again)
		}
	}
}
