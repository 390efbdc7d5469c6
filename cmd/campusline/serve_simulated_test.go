package main

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/sending/sendingtest"
	"campusline/store/storetest"
)

// servesWithoutAccount serves the sample district, on the officer's database, as somebody does who has no account.
func servesWithoutAccount(t *testing.T, o *officer) (out *gatewaytest.Output, stop func() int) {
	t.Helper()
	out, _, stop = serving(t, "--listen", "127.0.0.1:0", "--database", o.database, "--journal", filepath.Join(t.TempDir(), "journal"))
	return out, stop
}

// TestABroadcastIsSeenThroughWithoutAnAccount has an officer send a broadcast to simulated phones and follow it to its report.
func TestABroadcastIsSeenThroughWithoutAnAccount(t *testing.T) {
	// Not parallel: while it runs, no other test's phone may find this gateway.
	o := newOfficer(t)
	o.takesIn(30)
	out, _ := servesWithoutAccount(t, o)
	mustSay(t, out.String(), "nobody real is texted or called", "text --inbox")
	id := o.drafts(ice())
	campusline(t, "text", "--inbox", "--from", "201-555-0101").ends(t, 0).says(t, "The line has sent this number nothing")
	o.does("broadcast", "send", id, "--yes-to", "30", "--by", "Ana").ends(t, 0).says(t, "It goes out to 30 people.")

	report := func() []map[string]string {
		return table(t, o.does("broadcast", "report", id, "--format", "csv").ends(t, 0).out)
	}
	sendingtest.Until(t, "everybody has got it", func() bool { return report()[3]["delivered"] == "30" })
	mustSay(t, out.String(), "A text reaches +***", "Cedar Prairie ISD")
	if strings.Contains(out.String(), "+1201555") {
		t.Errorf("numbers of families are shown:\n%s", out)
	}
	campusline(t, "text", "--inbox", "--from", "201-555-0100").ends(t, 0).says(t, "line:  Cedar Prairie ISD is closed today because of ice.")
	campusline(t, "text", "--inbox", "--json", "--from", "201-555-0101").ends(t, 0).says(t, `"text": "Cedar Prairie ISD está cerrado hoy por el hielo`)
	campusline(t, "text", "--from", "201-555-0101", "¿Mañana hay clases?").ends(t, 0)
	campusline(t, "text", "--from", "201-555-0100", "STOP").ends(t, 0)
	rows := report()
	for i, want := range []struct{ language, replied, ended string }{{"en", "0", "1"}, {"es", "1", "0"}, {"vi", "0", "0"}} {
		if r := rows[i]; r["language"] != want.language || r["delivered"] != "10" || r["replied"] != want.replied || r["opted_out"] != want.ended {
			t.Errorf("the report says %v, want %+v", r, want)
		}
	}
}

// TestWhatMayBeForRealPeopleIsNotGivenToSimulatedPhones starts a gateway without an account on a database that has sent through
// one.
func TestWhatMayBeForRealPeopleIsNotGivenToSimulatedPhones(t *testing.T) {
	// Not parallel: while it runs, no other test's phone may find this gateway.
	o := newOfficer(t)
	o.takesIn(3)
	gatewaytest.Exec(t, gatewaytest.SQL(t, o.database), "INSERT INTO carrier_accounts VALUES ('AC1', now())")
	out, stop := servesWithoutAccount(t, o)
	mustSay(t, out.String(), "has sent through a carrier before", "waits")
	id := o.drafts(ice())
	o.does("broadcast", "send", id, "--yes-to", "3", "--by", "Ana").ends(t, 0)
	time.Sleep(time.Second)
	o.does("broadcast", "report", id, "--format", "json").ends(t, 0).says(t, `"waiting":3`)
	campusline(t, "text", "--inbox").ends(t, 1).complains(t, "no gateway of yours sends to simulated phones")
	stop()
}

// A gateway with an account keeps that its database is a real one.
func TestAnAccountIsRememberedByTheDatabase(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{Database: storetest.URL(t)})
	if has, err := line.Store.HasCarrierAccount(t.Context()); !has || err != nil {
		t.Errorf("it is not: %v", err)
	}
}
