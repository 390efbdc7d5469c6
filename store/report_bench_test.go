package store_test

import (
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/reports"
)

// The size of a large district's year: contacts, and the exchanges of calls and conversations.
const (
	casesOfAYear = 50_000
	callsOfAYear = 200_000
	stepsOfACall = 5
)

// Every figure of a year of a large district, from the rows to the report.
func BenchmarkReportsOfAYear(b *testing.B) {
	s, db := open(b)
	rules := sampleRules(b)
	from := time.Date(2026, time.August, 1, 5, 0, 0, 0, time.UTC)
	to := from.AddDate(1, 0, 0)
	tellMuch(b, db, rules, from, casesOfAYear)
	callMuch(b, db, from, callsOfAYear)
	for name, do := range map[string]func(context.Context) error{
		"cases": func(ctx context.Context) error {
			n := 0
			return s.EachCaseHistory(ctx, from, to, func(number int, history []cases.Event) error {
				n++
				reports.Live(number, history, rules, to)
				return nil
			})
		},
		"calls": func(ctx context.Context) error {
			return s.EachCallReported(ctx, from, to, func(reports.Call) error { return nil })
		},
		"stops":   func(ctx context.Context) error { _, err := s.Stops(ctx, from, to, time.UTC); return err },
		"unowned": func(ctx context.Context) error { _, err := s.Unowned(ctx, from, to); return err },
		"texts":   func(ctx context.Context) error { _, err := s.ReachOf(ctx, from, to); return err },
		"rows":    func(ctx context.Context) error { _, err := s.ReportRows(ctx, from, to, time.UTC, ""); return err },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := do(b.Context()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// tellMuch writes cases of a year with what happened to them.
func tellMuch(b testing.TB, db *sqlx.DB, rules *cases.Rules, from time.Time, n int) {
	b.Helper()
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same year every time
	rows, events := newCopy(b, db, "cases", `number kind topic campus language channel line contact session exchange place version team owner
		state urgent sensitive opened_at first_reply_at closed_at rating events`), [][]any(nil)
	for i := range n {
		number := 100_000 + i
		history := someLife(rules, random, from.Add(time.Duration(random.Int64N(int64(365*24*time.Hour)))))
		c := cases.Fold(number, history)
		rows.add(c.Number, c.Kind, c.Topic, c.Campus, c.Language, c.Channel, c.Line, c.Contact, c.Session, 0, 0, "", c.Team, c.Owner,
			string(c.State), c.Urgent, c.Sensitive, c.OpenedAt, c.FirstReplyAt, c.ClosedAt, c.Rating, c.Events)
		for _, e := range history {
			data, err := json.Marshal(e.Data)
			if err != nil {
				b.Fatal(err)
			}
			events = append(events, []any{number, e.N, e.At, string(e.Kind), e.By, "", string(data)})
		}
	}
	rows.end()
	all := newCopy(b, db, "case_events", "case_number n at kind by_whom words data")
	for _, e := range events {
		all.add(e...)
	}
	all.end()
}

// someLife is a case that is mostly answered in time.
func someLife(rules *cases.Rules, random *rand.Rand, at time.Time) []cases.Event {
	one := func(words ...string) string { return words[random.IntN(len(words))] }
	history := []cases.Event{rules.Open(cases.Origin{
		Kind: one("question", "question", "concern", "suggestion", "compliment"), Topic: one("late bus", "lunch", "enrollment", "fees", "bullying"),
		Campus: one("", "oak-hill", "pecan-creek", "bluebonnet", "transportation"), Language: one("en", "en", "es", "es", "vi", "ar"),
		Channel: one("call", "text", "text"), Contact: fmt.Sprintf("+1512555%04d", 100+random.IntN(100)), Session: fmt.Sprint(random.Uint64()),
	}, "", at)}
	do := func(by string, command cases.Command, most time.Duration) {
		at = at.Add(time.Duration(random.Int64N(int64(most))))
		if events, err := rules.Decide(cases.Fold(1, history), by, command, at); err == nil {
			history = append(history, events...)
		}
	}
	who := one("whitfield", "okafor", "castillo")
	do(who, cases.Claim{}, 20*time.Hour)
	if random.IntN(8) == 0 {
		return history // nobody went on with it
	}
	do("whitfield", cases.Answer{Words: "Yes.", Close: true}, 40*time.Hour)
	if random.IntN(5) == 0 {
		do(cases.ByFamily, cases.Join{Words: "But?"}, 50*time.Hour)
		do("whitfield", cases.Answer{Words: "Now.", Close: true}, 30*time.Hour)
	}
	if random.IntN(3) == 0 {
		do(cases.ByFamily, cases.Rate{Score: 10 - random.IntN(5)}, 50*time.Hour)
	}
	return history
}

// callMuch writes calls of a year, a fifth of which ring a desk.
func callMuch(b testing.TB, db *sqlx.DB, from time.Time, n int) {
	b.Helper()
	every := fmt.Sprintf("%d milliseconds", 365*24*time.Hour.Milliseconds()/int64(n))
	for _, statement := range []string{
		`
		INSERT INTO sessions (id, channel, line, number, version, language, known, state, taken, started_at, touched_at, ended_at, how, burst)
		SELECT 'CA' || i, 'call', '+15125550100', '', '', (ARRAY['en','es','vi'])[1 + i % 3], false, 'a;c;es;oak-hill;campus;0;0;5;;;;0;;', $3::int,
			at, at, at + interval '1 minute', (ARRAY['person','hung up','promise','answered'])[1 + i % 4], 0
		FROM (SELECT i, $1::timestamptz + i * $4::interval AS at FROM generate_series(1, $2::int) i) s`, `
		INSERT INTO exchanges (session, number, at, kind, words, seconds, key, state, menu, step, to_menu, to_step, texting, case_number, silent)
		SELECT s.id, n, s.started_at + n * interval '8 seconds', CASE n WHEN 0 THEN 'begin' ELSE 'keys' END, '1', 0, '',
			'a;c;es;oak-hill;campus;0;0;5;;;;0;;', CASE n WHEN 0 THEN '' ELSE 'm' || (n - 1) END, 0, 'm' || n, 0, 0, 0, false
		FROM sessions s, generate_series(0, $3::int - 1) n WHERE $1::timestamptz IS NOT NULL AND $2::int > 0 AND $4::interval IS NOT NULL`, `
		INSERT INTO transfers (session, exchange, place, desk, campus, desk_number, started_at, accepted_at, ended_at, result)
		SELECT id, 4, 0, 'office', 'oak-hill', '+15125550101', started_at + interval '30 seconds', started_at + interval '40 seconds', ended_at, 'reached'
		FROM sessions WHERE how = 'person' AND $1::timestamptz IS NOT NULL AND $2::int > 0 AND $3::int > 0 AND $4::interval IS NOT NULL`,
	} {
		if _, err := db.ExecContext(b.Context(), statement, from, n, stepsOfACall, every); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := db.ExecContext(b.Context(), `ANALYZE`); err != nil {
		b.Fatal(err)
	}
}

// copying writes many rows into a table at once.
type copying struct {
	b     testing.TB
	tx    *sqlx.Tx
	table string
	names []string
	rows  [][]any
}

func newCopy(b testing.TB, db *sqlx.DB, table, columns string) *copying {
	b.Helper()
	tx, err := db.BeginTxx(b.Context(), nil)
	if err != nil {
		b.Fatal(err)
	}
	return &copying{b: b, tx: tx, table: table, names: strings.Fields(columns)}
}

func (c *copying) add(row ...any) { c.rows = append(c.rows, row) }

func (c *copying) end() {
	c.b.Helper()
	into, err := c.tx.PrepareContext(c.b.Context(), fmt.Sprintf("COPY %s (%s) FROM STDIN", c.table, strings.Join(c.names, ", ")))
	if err != nil {
		c.b.Fatal(err)
	}
	for _, row := range c.rows {
		if _, err := into.ExecContext(c.b.Context(), row...); err != nil {
			c.b.Fatal(err)
		}
	}
	if _, err := into.ExecContext(c.b.Context()); err != nil {
		c.b.Fatal(err)
	}
	if err := into.Close(); err != nil {
		c.b.Fatal(err)
	}
	if err := c.tx.Commit(); err != nil {
		c.b.Fatal(err)
	}
}
