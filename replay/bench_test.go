package replay_test

import (
	"database/sql"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/replay"
	"campusline/store"
	"campusline/store/storetest"
)

// BenchmarkReplay takes 10,000 sessions again, copies of one call that a simulated phone made. It reports seconds for
// all of them, from the database to the report.
func BenchmarkReplay(b *testing.B) {
	const sessions = 10_000
	database := storetest.URL(b)
	copies(b, database, sessions)
	s, err := store.Open(b.Context(), database)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	draft := edited(b, "menus/schools.yaml", "transfer: office\n      ring: 25", "transfer: attendance\n      ring: 25")
	for b.Loop() {
		report := replay.NewReport(3)
		passedOver, err := replay.Run(b.Context(), s, draft, time.Time{}, func(r replay.Result) error {
			report.Add(r)
			return nil
		})
		report.Finish(passedOver)
		if err != nil || report.Elsewhere != sessions {
			b.Fatalf("%d of %d sessions end elsewhere (%v)", report.Elsewhere, report.Sessions, err)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/10000-sessions")
}

// copies makes one call on a database and copies it until there are that many.
func copies(b *testing.B, database string, sessions int) {
	b.Helper()
	line := gatewaytest.Start(b, gatewaytest.Options{Database: database})
	call := line.Call(gatewaytest.Parent, gatewaytest.District, phone.AllAnswer(phone.Answered)).
		Press("1").Press("1").Press("101#").Press("*").Press("101#").Press("*").Press("101#").Press("2")
	gatewaytest.Exec(b, line.SQL(b), `UPDATE sessions SET how = 'person'`)
	sid := call.Transcript().CallSID
	for _, table := range []string{"sessions", "exchanges", "transfers"} {
		copyRows(b, line.SQL(b), table, sid, sessions)
	}
}

// copyRows copies the rows of one session, each copy under a name of its own.
func copyRows(b *testing.B, db *sql.DB, table, session string, times int) {
	b.Helper()
	key := "session"
	if table == "sessions" {
		key = "id"
	}
	statement := `INSERT INTO ` + table + ` SELECT (jsonb_populate_record(r, jsonb_build_object('` + key + `', r.` + key + ` || '-' || n))).*
		FROM ` + table + ` r, generate_series(2, $2) n WHERE r.` + key + ` = $1`
	if _, err := db.ExecContext(b.Context(), statement, session, times); err != nil {
		b.Fatalf("copying %s: %v", table, err)
	}
}
