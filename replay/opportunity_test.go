package replay_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// What somebody was told of an opportunity is told again when their conversation is taken again, though it stands otherwise
// by then.
func TestWhoJoinedIsToldTheSameWhenItIsTakenAgain(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	start := time.Date(2026, 9, 10, 14, 0, 0, 0, time.UTC)
	all := []opportunities.Opportunity{{
		Name: "reading", Kind: opportunities.Volunteer, Title: opportunities.Words{"": "Reading buddies"},
		About: opportunities.Words{}, Start: start, End: start.Add(time.Hour), Zone: "America/Chicago", Capacity: 1,
	}}
	if _, err := line.Store.SaveOpportunities(t.Context(), all, nil, start.Add(-48*time.Hour)); err != nil {
		t.Fatal(err)
	}
	code := all[0].Code
	line.Text(gatewaytest.Parent, gatewaytest.District, code).Say("How many people")
	line.Text(gatewaytest.Parent, gatewaytest.District, "1").Say("You are signed up")
	line.Text("+15125550198", gatewaytest.District, code).Say("There are not enough free places")
	line.Text(gatewaytest.Parent, gatewaytest.District, "drop "+code).Say("no longer signed up")
	results, report := replayed(t, line, line.Gateway.Version())
	if report.Sessions < 2 || report.Identical != report.Sessions {
		t.Errorf("of %d sessions %d come out identical: %+v", report.Sessions, report.Identical, results)
	}
}

// What was there to find, and who came to a school's phone, is told again as it was, though all of it is over by then.
func TestWhatWasFoundIsFoundAgain(t *testing.T) {
	t.Parallel()
	const office = "+15125550111"
	line := gatewaytest.Start(t, gatewaytest.Options{})
	all := []opportunities.Opportunity{{
		Name: "reading", Kind: opportunities.Volunteer, Title: opportunities.Words{"": "Reading buddies"},
		About: opportunities.Words{}, Start: line.Now().Add(time.Minute), End: line.Now().Add(time.Hour), Zone: "America/Chicago",
		Skills: []string{"reading aloud"}, Capacity: 3,
	}}
	if _, err := line.Store.SaveOpportunities(t.Context(), all, nil, line.Now()); err != nil {
		t.Fatal(err)
	}
	line.Text(gatewaytest.Parent, gatewaytest.District, "READ").Say("Reply 1 for Reading buddies")
	line.Text("+15125550198", gatewaytest.District, "volunteer")
	line.Text("+15125550198", gatewaytest.District, "101").Say("to look by day, skill or language")
	line.Text("+15125550198", gatewaytest.District, "6")
	line.Text("+15125550198", gatewaytest.District, "2").Say("Reply 1 for reading")
	line.Text(office, gatewaytest.District, "hello")
	line.Call(office, gatewaytest.District).Press("4").Press("2").Press("2").Press("1").Press(all[0].Code + "#").
		Press("5125550199#").Hears("You are checked in.").HangUp()
	gatewaytest.Exec(t, line.SQL(t), `UPDATE opportunities SET retired_at = ends_at, skills = '{}'`)
	results, report := replayed(t, line, line.Gateway.Version())
	if report.Sessions < 4 || report.Identical != report.Sessions {
		t.Errorf("of %d sessions %d come out identical: %+v", report.Sessions, report.Identical, results)
	}
}
