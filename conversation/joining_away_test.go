package conversation_test

import (
	"path/filepath"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/postgres"
)

// Nobody can tell how many places are free while the database is away, so nothing is promised but a call back.
func TestWhoWantsToJoinWhileTheDatabaseIsAwayIsPromisedACallBack(t *testing.T) {
	t.Parallel()
	p := newPostgres(t)
	dir := folder(t)
	write(t, dir, "menus/main.yaml", helpingMenus)
	journal := filepath.Join(t.TempDir(), "journal")
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: dir, Database: p.server.URL(postgres.Database), Gateway: func(o *gateway.Options) { o.Journal = journal },
	})
	shift := reading(3)
	all := []opportunities.Opportunity{shift}
	morning := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC)
	if _, err := line.Store.SaveOpportunities(t.Context(), all, nil, morning); err != nil {
		t.Fatal(err)
	}
	asked := line.Call(ana, gatewaytest.District).Press("2").Hears("What is the code?")
	counted := line.Call(binh, gatewaytest.District).Press("2").Press(all[0].Code + "#").Hears("How many people will come")
	p.stop()
	const promise = "I cannot look that up right now. We have your number, and someone will call you back"
	asked.Press(all[0].Code + "#").Hears(promise)
	counted.Press("2#").Hears(promise)

	p.start()
	eventually(t, "the promises are written when the database is back", func() bool {
		return readiness(t, line)["waiting"] == 0.0 && readiness(t, line)["database"] == "ok"
	})
	kept := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM feedback WHERE topic = 'sign-up'`)
	if seats, err := line.Store.SeatsNow(t.Context(), all[0].Code); err != nil || seats.Taken != 0 || kept != 2 {
		t.Errorf("%d promises are kept and %d places taken, %v; want 2 and none", kept, seats.Taken, err)
	}
}
