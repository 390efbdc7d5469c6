package store_test

import (
	"testing"
	"time"

	"campusline/opportunities"
	"campusline/outbound"
	"campusline/store"
)

func TestAnEveningIsThankedForOnTheEvening(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := byDay("evening", 5) // half past three
	o.Start = o.Start.Add(2*time.Hour + 30*time.Minute)
	o.End = o.Start.Add(2 * time.Hour) // eight
	o = offered(t, s, o)[0]
	for i := range 3 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
		must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, person(i), o.Start))
	}
	must[opportunities.CheckIn](t)(checkOut(t, s, o.Code, person(0), o.Start.Add(time.Hour)))
	thanked := map[string]string{}
	given := map[string]time.Duration{}
	for now := o.End.Add(-time.Hour); now.Before(o.End.Add(12 * time.Hour)); now = now.Add(5 * time.Minute) {
		if now.Equal(o.End.Add(-15 * time.Minute)) {
			must[opportunities.CheckIn](t)(checkOut(t, s, o.Code, person(1), now))
		}
		must[int](t)(s.Settle(t.Context(), now))
		must[int](t)(s.ThankForComing(t.Context(), now, outbound.UsualHours(), func(a *store.Attended) store.Thanks {
			if thanked[a.Number] != "" {
				t.Errorf("%s is thanked twice", a.Number)
			}
			thanked[a.Number], given[a.Number] = now.In(o.Start.Location()).Format("15:04"), a.Given
			return store.Thanks{Line: line, Language: "en", Words: "Thank you for coming."}
		}))
	}
	for i, want := range []struct {
		at    string
		hours time.Duration
	}{{"19:50", time.Hour}, {"19:50", 105 * time.Minute}, {"19:50", 2 * time.Hour}} {
		if thanked[person(i)] != want.at || given[person(i)] != want.hours {
			t.Errorf("%d is thanked at %s for %s, want %+v", i, thanked[person(i)], given[person(i)], want)
		}
	}
	if n := count(t, db, "messages"); n != 3 {
		t.Errorf("%d texts are kept", n)
	}
}

func TestByDayWhoLeavesIsThankedAtOnceAndWhoForgetsAnHourLater(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	o := offered(t, s, byDay("day", 5))[0] // until half past five
	for i := range 2 {
		must[opportunities.Signup](t)(join(t, s, o.Code, person(i), 1, morning()))
		must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, person(i), o.Start))
	}
	must[opportunities.CheckIn](t)(checkOut(t, s, o.Code, person(0), o.End.Add(5*time.Minute)))
	thanked := map[string]string{}
	for now := o.End.Add(5 * time.Minute); now.Before(o.End.Add(4 * time.Hour)); now = now.Add(5 * time.Minute) {
		must[int](t)(s.Settle(t.Context(), now))
		must[int](t)(s.ThankForComing(t.Context(), now, outbound.UsualHours(), func(a *store.Attended) store.Thanks {
			thanked[a.Number] = now.In(o.Start.Location()).Format("15:04")
			return store.Thanks{Line: line, Language: "en", Words: "Thank you for coming."}
		}))
	}
	if thanked[person(0)] != "17:35" || thanked[person(1)] != "18:30" {
		t.Errorf("they are thanked at %v", thanked)
	}
}
