package gatewaytest

import (
	"database/sql"
	"fmt"
	"testing"

	_ "github.com/lib/pq" // the driver
)

// SQL is a plain connection to the line's database, to look into what no query of the store shows and to disturb it.
func (l *Line) SQL(testing.TB) *sql.DB { return l.sql }

// SQL connects to a database until the test ends.
func SQL(t testing.TB, database string) *sql.DB {
	t.Helper()
	db, err := sql.Open("postgres", database)
	if err != nil {
		t.Fatalf("connecting to the database: %v", err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// Exec runs a statement.
func Exec(t testing.TB, db *sql.DB, statement string) {
	t.Helper()
	if _, err := db.ExecContext(t.Context(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

// Settled is what the tables hold once the gateway has done what it does by itself every few seconds, so that nothing but what
// the test does can change them.
func (l *Line) Settled(t testing.TB) map[string]string {
	t.Helper()
	if err := l.Gateway.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	return Contents(t, l.SQL(t))
}

// Contents is what the tables hold of what people did, each as one text that differs when anything in it does.
func Contents(t testing.TB, db *sql.DB) map[string]string {
	t.Helper()
	contents := map[string]string{}
	for _, table := range []string{
		"sessions", "exchanges", "contacts", "consent", "feedback", "transfers", "recordings", "messages", "deliveries", "river_job",
		"opportunities", "signups", "check_ins", "family_offers", "plans", "contact_groups", "group_members", "broadcasts",
		"cases", "case_events", "staff_texts", "staff_asked", "absences", "mails", "mails_received",
		"survey_waves", "survey_confirmations", "survey_invitations", "survey_responses", "survey_answers",
		"answers_shown",
	} {
		var rows string
		from := table
		if table == "recordings" { // how far the fetching of their sound has come is not what people did
			from = "(SELECT id, session, url, seconds, status, rank FROM recordings)"
		}
		query := fmt.Sprintf(`SELECT count(*) || ' rows ' || coalesce(md5(string_agg(r::text, '|' ORDER BY r::text)), '') FROM %s r`, from)
		if err := db.QueryRowContext(t.Context(), query).Scan(&rows); err != nil {
			t.Fatalf("reading %s: %v", table, err)
		}
		contents[table] = rows
	}
	return contents
}

// Count is how many rows a query counts.
func Count(t testing.TB, db *sql.DB, query string, args ...any) int {
	t.Helper()
	var n int
	if err := db.QueryRowContext(t.Context(), query, args...).Scan(&n); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return n
}
