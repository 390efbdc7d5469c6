package store_test

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/outbound"
	"campusline/prices"
	"campusline/store"
)

// schoolDay is a plan of a district in Texas, made at half past ten there.
func schoolDay(to ...string) store.Plan {
	at := time.Date(2026, time.September, 21, 15, 30, 0, 0, time.UTC)
	return store.Plan{
		Line: line, Purpose: outbound.School, Topic: "events", First: "en", To: to, At: at, Expires: at.Add(24 * time.Hour),
		Texts: map[string]string{"en": "Family night is on Thursday.", "es": "La noche familiar será el jueves, aquí."},
	}
}

// chicago is the policy of a district there.
func chicago(t testing.TB) *outbound.Policy {
	t.Helper()
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	return outbound.UsualPolicy(zone)
}

// plan plans texts and commits that.
func plan(t testing.TB, s *store.Store, db *sqlx.DB, p store.Plan) store.Planned {
	t.Helper()
	tx, err := db.BeginTxx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	planned, err := s.Plan(t.Context(), tx, p, chicago(t), prices.Shipped())
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
	return planned
}

// people makes contacts whose numbers are all fictional, in the area codes from 200 on, and gives the numbers.
func people(t testing.TB, db *sqlx.DB, n int, language string) []string {
	t.Helper()
	numbers := make([]string, n)
	if err := db.SelectContext(t.Context(), &numbers, `
		INSERT INTO contacts (number, language, first_seen, last_seen)
		SELECT '+1' || 200 + i / 100 || '55501' || lpad((i % 100)::text, 2, '0'), $2, now(), now()
		FROM generate_series(0, $1::integer - 1) i RETURNING number`, n, language); err != nil {
		t.Fatal(err)
	}
	return numbers
}

func TestAPlanSaysWhoGetsItAndWhoDoesNot(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	known := []string{"+15125550101", "+15125550102", "+15125550103", "+15125550104", "+15125550105", "+18085550106"}
	for i, number := range known {
		works(t, s.SaveZone(t.Context(), number, "", morning()))
		if i == 1 {
			_, err := db.ExecContext(t.Context(), `UPDATE contacts SET language = 'es' WHERE number = $1`, number)
			works(t, err)
		}
	}
	for i, topic := range []string{"", "events"} {
		_, err := s.SaveConsent(t.Context(), store.Consent{Number: known[2+i], State: "out", Topic: topic, How: "staff", At: morning()})
		works(t, err)
	}
	works(t, s.MarkUnreachable(t.Context(), known[4], 30006, morning()))
	p := schoolDay(append(known, known[0], "+15125550107")...)
	want := store.Planned{
		People: 3, Postponed: 1, Currency: "USD", // it is half past five in Hawaii
		Languages: map[string]store.Share{
			"en": {People: 2, Segments: 2, Price: 2 * prices.Shipped().Text(1)},
			"es": {People: 1, Segments: 1, Price: prices.Shipped().Text(1)},
		},
		Skipped: map[outbound.Reason]int{
			outbound.WantsNone: 1, outbound.WantsNoTopic: 1, outbound.CannotBeSent: 1, outbound.NeverGiven: 1, outbound.Duplicate: 1,
		},
	}
	foreseen, err := s.Foresee(t.Context(), p, chicago(t), prices.Shipped())
	works(t, err)
	want.ID = foreseen.ID
	if diff := cmp.Diff(want, foreseen); diff != "" || count(t, db, "messages") != 0 {
		t.Errorf("foreseen: %s", diff)
	}
	p.ID = "family night"
	want.ID = p.ID
	if diff := cmp.Diff(want, plan(t, s, db, p)); diff != "" {
		t.Errorf("planned: %s", diff)
	}
	if spared, err := s.StopPlan(t.Context(), p.ID, p.At); spared != 3 || err != nil {
		t.Errorf("stopping spares %d (%v), want 3", spared, err)
	}
}

func TestAPlanWithoutAReasonIsRefused(t *testing.T) {
	t.Parallel()
	s, _ := open(t)
	emergency, wordless := schoolDay(parent), schoolDay(parent)
	emergency.Purpose = outbound.Emergency
	wordless.First = "vi"
	for name, p := range map[string]store.Plan{"an emergency without a reason": emergency, "no words": wordless} {
		if _, err := s.Foresee(t.Context(), p, chicago(t), prices.Shipped()); err == nil {
			t.Errorf("%s is planned", name)
		}
	}
}

// TestAHundredThousandPeopleArePlannedInSeconds holds the figures that are promised: under 20 s, and 300 MB.
func TestAHundredThousandPeopleArePlannedInSeconds(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes some seconds and most of a processor")
	}
	s, db := open(t)
	numbers := people(t, db, 60_000, "en")
	for i := range 40_000 {
		numbers = append(numbers, fmt.Sprintf("+1%d5550%d", 800+i/1000, 1000+i%1000)) // nobody knows these
	}
	_, err := db.ExecContext(t.Context(), `
		INSERT INTO consent (number, topic, state, words, how, language, at)
		SELECT number, '', 'in', '', 'import', 'en', now() FROM unnest($1::text[]) number`, pq.Array(numbers[60_000:]))
	works(t, err)
	_, err = db.ExecContext(t.Context(), `ANALYZE`)
	works(t, err)
	peak := watchMemory(t)
	began := time.Now()
	planned := plan(t, s, db, schoolDay(numbers...))
	took, heap := time.Since(began), peak()
	t.Logf("%d planned in %s with at most %d MB", planned.People, took.Round(10*time.Millisecond), heap>>20)
	if planned.People != 100_000 || took > 20*time.Second || heap > 300<<20 {
		t.Errorf("%d people in %s with %d MB, want all in 20 s with 300 MB", planned.People, took, heap>>20)
	}
}

// watchMemory follows what this process holds of the system, until the function it gives is called, which gives the most.
func watchMemory(t *testing.T) (peak func() uint64) {
	t.Helper()
	var most atomic.Uint64
	done, gone := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(gone)
		tick := time.NewTicker(20 * time.Millisecond)
		defer tick.Stop()
		for {
			var now runtime.MemStats
			runtime.ReadMemStats(&now)
			most.Store(max(most.Load(), now.Sys-now.HeapReleased))
			select {
			case <-done:
				return
			case <-tick.C:
			}
		}
	}()
	return func() uint64 { close(done); <-gone; return most.Load() }
}
