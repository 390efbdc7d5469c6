package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// keoni lives in Hawaii, where it is five hours earlier than at the school, and does not change its clocks.
const keoni = "+18085550121"

// A night that crosses midnight, and in which an hour comes twice, is told by the clocks of the school and counted as long as
// it was.
func TestANightThroughWhichTheClocksAreChanged(t *testing.T) {
	t.Parallel()
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	night := readingOn("night", 5, 0, 9)
	night.Title = opportunities.Words{"": "Star night"}
	night.Start = time.Date(2026, 10, 31, 23, 0, 0, 0, zone)
	night.End = time.Date(2026, 11, 1, 2, 30, 0, 0, zone) // four and a half hours later
	d := beginning(t, time.Date(2026, 10, 28, 12, 0, 0, 0, zone))
	all := []opportunities.Opportunity{night}
	d.imports(t, all...)
	code := all[0].Code

	d.Text(keoni, gatewaytest.District, code).Say("This is Star night, Saturday at 11 p.m.")
	d.Text(keoni, gatewaytest.District, "1").Say("You are signed up: Star night, Saturday at 11 p.m.")
	d.until(t, night.Start.Add(-2*time.Hour)) // 9 in the evening at the school, 4 in the afternoon in Hawaii
	d.receives(t, keoni, "Reminder: Star night", "October 31")
	d.until(t, night.Start.Add(5*time.Minute))
	d.Text(keoni, gatewaytest.District, code).Say("Welcome to Star night.")
	d.until(t, night.End)
	d.Text(keoni, gatewaytest.District, code).Say("Thank you for coming to Star night.")
	given, err := d.Store.TimeGiven(t.Context(), keoni, time.Time{}, night.End.Add(time.Hour))
	if want := 4*time.Hour + 25*time.Minute; err != nil || given.Given != want {
		t.Errorf("%v are counted (%v), want %v", given.Given, err, want)
	}
	d.Text(keoni, gatewaytest.District, "my hours").Say("Your visits so far: 1. Your hours: 4.")
}
