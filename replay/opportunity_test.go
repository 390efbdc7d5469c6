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
