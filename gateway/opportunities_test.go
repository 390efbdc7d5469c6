package gateway_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/store/storetest"
)

// shift is a shift at a campus of the sample, from a time on for two hours.
func shift(start time.Time, places int) opportunities.Opportunity {
	return opportunities.Opportunity{
		Name: "shift", Kind: opportunities.Volunteer, Campus: "oak-hill", Place: "library", Zone: "America/Chicago",
		Title: opportunities.Words{"": "Reading buddies", "es": "Amigos de lectura"}, About: opportunities.Words{},
		Start: start, End: start.Add(2 * time.Hour), Capacity: places,
	}
}

// joined is a database in which two people have joined a shift with one place, and the first has withdrawn.
func joined(t *testing.T, start, at time.Time) (database, code string) {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	all := []opportunities.Opportunity{shift(start, 1)}
	if _, err := s.SaveOpportunities(t.Context(), all, nil, at); err != nil {
		t.Fatal(err)
	}
	code = all[0].Code
	err := s.Transact(t.Context(), "joining", func(tx *sqlx.Tx) error {
		for _, number := range []string{parent, "+15125550198", "+15125550197"} {
			if _, err := s.Join(t.Context(), tx, opportunities.Joining{
				Code: code, Number: number, Party: 1, Wait: true, Line: district, Language: "es", At: at,
			}); err != nil {
				return err
			}
		}
		_, err := s.Withdraw(t.Context(), tx, code, parent, at)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return database, code
}

func TestACalendarFileIsHadByLink(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 9, 10, 15, 0, 0, 0, time.UTC)
	database, code := joined(t, start, start.AddDate(0, 0, -2))
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database})
	status, file := get(t, line.Gateway.URL()+"/opportunities/"+code+".ics?language=es")
	if status != http.StatusOK || !strings.Contains(file, "SUMMARY:Amigos de lectura\r\n") ||
		!strings.Contains(file, "DTSTART:20260910T150000Z\r\n") || !strings.Contains(file, `LOCATION:Oak Hill Elementary School\, library`) {
		t.Errorf("%d:\n%s", status, file)
	}
	if strings.Contains(file, "555") {
		t.Errorf("it tells of a person:\n%s", file)
	}
	for _, wrong := range []string{"0000.ics", "12.ics", "abcd.ics"} {
		if status, _ := get(t, line.Gateway.URL()+"/opportunities/"+wrong); status != http.StatusNotFound {
			t.Errorf("%s: %d", wrong, status)
		}
	}
}

// A gateway that starts after the time of an offer is up passes it on, reminds who has a place, and settles.
func TestOpportunitiesAreLookedAfter(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC) // 10 in the morning
	database, _ := joined(t, now.Add(20*time.Hour), now.Add(-5*time.Hour))
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: func(o *gateway.Options) {
		o.Now = func() time.Time { return now }
	}})
	db := line.SQL(t)
	eventually(t, "the place is offered to the next", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM signups WHERE state = 'offered' AND number = '+15125550197'`) == 1
	})
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM signups WHERE state = 'expired' AND number = '+15125550198'`); n != 1 {
		t.Error("the first offer is not over")
	}
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE number = '+15125550197' AND body LIKE 'Hay un lugar libre: Amigos de lectura%'`); n != 1 {
		t.Errorf("%d texts tell of the second offer", n)
	}
}
