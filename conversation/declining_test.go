package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// contested is a shift with one place, which is offered to Ana and for which others wait behind her.
func contested(t *testing.T, others ...string) (d *days, shift opportunities.Opportunity) {
	t.Helper()
	shift = readingOn("contested", 1, 4, 9)
	d = beginning(t, shift.Start.AddDate(0, 0, -3))
	all := []opportunities.Opportunity{shift}
	d.imports(t, all...)
	code := all[0].Code
	d.takes(t, code, carla, 1)
	for _, waits := range append([]string{ana}, others...) {
		d.Text(waits, gatewaytest.District, code).Say("waiting list?")
		d.Text(waits, gatewaytest.District, "yes")
		d.Text(waits, gatewaytest.District, "1").Say("on the waiting list")
	}
	d.later(t, time.Hour)
	d.takes(t, code, carla, 0)
	d.receives(t, ana, "A place is free: Reading buddies", code)
	return d, all[0]
}

// later moves the clock on by a while.
func (d *days) later(t *testing.T, by time.Duration) {
	t.Helper()
	d.until(t, d.Now().Add(by))
}

func TestNoToAPlaceThatIsOfferedPassesItOnAtOnce(t *testing.T) {
	t.Parallel()
	for _, no := range []string{"no", "No thanks", "no, thank you."} {
		t.Run(no, func(t *testing.T) {
			t.Parallel()
			d, shift := contested(t, binh)
			d.Text(ana, gatewaytest.District, no).Say("Thank you for telling us. Somebody else can have the place.")
			d.receives(t, binh, "A place is free: Reading buddies", shift.Code)
		})
	}
}

func TestWhoLetsAnOfferGoByIsToldOnceAndWaitsWhereTheyStood(t *testing.T) {
	t.Parallel()
	for _, late := range []string{"yes", "code"} {
		t.Run(late, func(t *testing.T) {
			t.Parallel()
			d, shift := contested(t, binh, keoni)
			d.later(t, 3*time.Hour)
			d.receives(t, ana, "The place is no longer held for you: Reading buddies", shift.Code)
			d.receives(t, binh, "A place is free: Reading buddies")
			if late == "code" {
				late = shift.Code
			}
			d.Text(ana, gatewaytest.District, late).
				Say("That place has been passed on to the next person.", "You are number 1 on the waiting list for Reading buddies")
			d.Text(keoni, gatewaytest.District, shift.Code).Say("You are number 2 on the waiting list")
			d.later(t, time.Minute)
			d.Text(binh, gatewaytest.District, "no")
			d.receives(t, ana, "A place is free: Reading buddies", "3:01 p.m.")
			d.Text(ana, gatewaytest.District, "yes").Say("You are signed up: Reading buddies")
		})
	}
}

func TestALateYesTakesAPlaceThatNobodyElseWanted(t *testing.T) {
	t.Parallel()
	d, _ := contested(t)
	d.later(t, 3*time.Hour)
	d.Text(ana, gatewaytest.District, "yes").Say("You are signed up: Reading buddies")
}
