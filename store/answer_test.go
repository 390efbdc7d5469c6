package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"campusline/answers"
	"campusline/cases"
	"campusline/privacy"
	"campusline/store"
	"campusline/store/storetest"
)

func TestWhatAnswersSavedIsCountedOfThoseWhoDidNotComeBack(t *testing.T) {
	t.Parallel()
	s, url := storetest.OpenWithURL(t)
	db, err := sqlx.ConnectContext(t.Context(), "postgres", url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	now := time.Date(2026, 9, 10, 15, 0, 0, 0, time.UTC)
	const told = `INSERT INTO answers_shown (session, exchange, answer, way, number, language, campus, at, case_number, outcome) VALUES `
	const exchange = `INSERT INTO exchanges (session, number, kind, words, seconds, key, state, menu, step, to_menu, to_step, texting,
		case_number, silent, at) VALUES `
	const message = `INSERT INTO messages (id, session, line, language, body, purpose, status, created_at, carrier_id, number, channel)
		VALUES `
	const session = `INSERT INTO sessions (id, channel, line, number, version, language, state, known, taken, how, burst, started_at, touched_at) VALUES `
	for _, statement := range []string{
		told + `('s1', 0, 'bus', 'keyword', '+15125550181', 'en', '', '2026-09-08 15:00Z', 0, '')`,
		told + `('s1', 3, 'bus', 'keyword', '+15125550181', 'en', '', '2026-09-08 15:05Z', 0, '')`, // the same person on the same day
		told + `('s2', 0, 'bus', 'keyword', '+15125550182', 'en', '', '2026-09-08 15:00Z', 0, '')`, // who calls again next morning
		told + `('s3', 0, 'bus', 'keyword', '+15125550183', 'en', '', '2026-09-08 15:00Z', 0, '')`, // who calls again two days later
		told + `('s4', 0, 'bus', 'keyword', '+15125550184', 'en', '', '2026-09-10 14:00Z', 0, '')`, // an hour ago
		told + `('s5', 0, 'bus', 'keyword', '', 'en', '', '2026-09-08 15:00Z', 0, '')`,             // nobody knows who
		told + `('s6', 0, 'bus', 'offered', '+15125550186', 'en', '', '2026-09-08 15:00Z', 10017, 'helped')`,
		told + `('s7', 0, 'bus', 'offered', '+15125550187', 'en', '', '2026-09-08 15:00Z', 10023, 'not')`,
		session + `('s2b', 'call', '+15125550100', '+15125550182', '', 'en', '', true, 1, '', 0, '2026-09-09 08:00Z', '2026-09-09 08:00Z')`,
		session + `('s3b', 'call', '+15125550100', '+15125550183', '', 'en', '', true, 1, '', 0, '2026-09-10 16:00Z', '2026-09-10 16:00Z')`,
	} {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	for _, statement := range []string{
		// Who writes on at once, and who writes on after two hours, in the same conversation.
		told + `('t8', 0, 'bus', 'heard', '+15125550188', 'en', '', '2026-09-08 15:00Z', 0, '')`,
		told + `('t9', 0, 'bus', 'heard', '+15125550189', 'en', '', '2026-09-08 15:00Z', 0, '')`,
		session + `('t8', 'text', '+15125550100', '+15125550188', '', 'en', '', true, 1, '', 0, '2026-09-08 14:00Z', '2026-09-08 15:01Z')`,
		session + `('t9', 'text', '+15125550100', '+15125550189', '', 'en', '', true, 1, '', 0, '2026-09-08 14:00Z', '2026-09-08 17:00Z')`,
		exchange + `('t8', 1, 'written', '', 0, '', '', '', 0, '', 0, 0, 0, false, '2026-09-08 15:01Z')`,
		exchange + `('t9', 1, 'written', '', 0, '', '', '', 0, '', 0, 0, 0, false, '2026-09-08 17:00Z')`,
		// Whom we called next morning, to ask something.
		told + `('s10', 0, 'bus', 'heard', '+15125550190', 'en', '', '2026-09-08 15:00Z', 0, '')`,
		session + `('CA10', 'call', '+15125550100', '+15125550190', '', 'en', '', true, 1, '', 0, '2026-09-09 10:00Z', '2026-09-09 10:00Z')`,
		// Who comes to the school next morning and asks again.
		told + `('s11', 0, 'bus', 'heard', '+15125550191', 'en', '', '2026-09-08 15:00Z', 0, '')`,
		message + `('M1', '', '+15125550100', 'en', '', 'survey', 'sent', '2026-09-09 10:00Z', 'CA10', '+15125550190', 'call')`,
	} {
		if _, err := db.ExecContext(t.Context(), statement); err != nil {
			t.Fatalf("%s: %v", statement, err)
		}
	}
	if _, err := s.OpenCase(t.Context(), cases.Event{
		At: time.Date(2026, 9, 9, 14, 0, 0, 0, time.UTC), Kind: cases.Opened, By: "reyes",
		Data: cases.Data{Team: "transportation", Origin: &cases.Origin{Kind: "question", Channel: "visit", Contact: "+15125550191"}},
	}); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := s.AnswerRead(t.Context(), "bus", "en", now, 3); err != nil {
			t.Fatal(err)
		}
	}
	want := []store.SavedByAnswer{
		{Answer: "bus", Way: "heard", Shown: 4, Saved: 2},
		{Answer: "bus", Way: "keyword", Shown: 3, Saved: 2},
		{Answer: "bus", Way: "offered", Shown: 2, Saved: 1, Helped: 1},
		{Answer: "bus", Way: "page", Read: 6},
	}
	counts := func(when string) {
		t.Helper()
		saved, err := s.SavedByAnswers(t.Context(), now.AddDate(0, -1, 0), now)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, saved); diff != "" {
			t.Errorf("%s it is counted otherwise (-want +is):\n%s", when, diff)
		}
	}
	counts("at first")
	// The figures stay what they are when nobody can be found by them any more.
	for _, number := range []string{"+15125550183", "+15125550189", "+15125550191"} {
		if _, err := s.Forget(t.Context(), number, "reyes", now.AddDate(0, 0, 3)); err != nil {
			t.Fatal(err)
		}
	}
	counts("after some were forgotten")
	for _, hours := range []int{0, 10, 20, 40, 60} { // as it goes on, an hour's records at a time
		if _, err := s.Retain(t.Context(), privacy.Usual(), time.Date(2027, 9, 8, 16, 0, 0, 0, time.UTC).Add(time.Duration(hours)*time.Hour)); err != nil {
			t.Fatal(err)
		}
		counts("when a year is over")
	}
	if n := 0; db.GetContext(t.Context(), &n, `SELECT count(*) FROM answers_shown WHERE number LIKE '+%'`) != nil || n > 0 {
		t.Errorf("%d numbers are still there", n)
	}
}

func TestAnAnswerComesBackAsItWasKept(t *testing.T) {
	t.Parallel()
	s, err := store.Open(t.Context(), storetest.URL(t))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	at := time.Date(2026, 9, 10, 15, 0, 0, 0, time.UTC)
	until := at.AddDate(0, 1, 0)
	a := answers.Answer{ID: "bus", Case: 10017, Topic: "bus pass", State: answers.Draft, DraftedAt: at}
	if err := s.AddAnswer(t.Context(), a); err != nil {
		t.Fatal(err)
	}
	if err := s.AddAnswer(t.Context(), a); !errors.Is(err, store.ErrTaken) {
		t.Errorf("a second of that id: %v", err)
	}
	changed, err := s.ChangeAnswer(t.Context(), "bus", func(a *answers.Answer) error {
		a.Write("castillo", "en", answers.Words{Question: "How?", Answer: "So."})
		a.LeaveOut("castillo", "es", "later")
		a.Keywords, a.NotNames = []string{"bus"}, []string{"Main Street"}
		a.State, a.PublishedBy, a.PublishedAt, a.ExpiresAt = answers.Published, "whitfield", &at, &until
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Answers(t.Context())
	same := cmp.Comparer(func(a, b time.Time) bool { return a.Equal(b) })
	if err != nil || len(all) != 1 {
		t.Fatalf("%d are shared: %v", len(all), err)
	}
	if diff := cmp.Diff(changed, all[0], same); diff != "" {
		t.Errorf("it is another (-kept +read):\n%s", diff)
	}
}
