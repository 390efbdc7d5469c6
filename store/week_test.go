package store_test

import (
	"testing"
	"time"

	"campusline/outbound"
	"campusline/store"
)

// TestTextsThatWaitCountAmongThoseOfTheWeek: whoever confirms the fourth is told the truth about whom it reaches.
func TestTextsThatWaitCountAmongThoseOfTheWeek(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	works(t, s.SaveZone(t.Context(), parent, "America/Chicago", morning()))
	p := schoolDay(parent)
	for i := range 4 {
		p.ID = ""
		planned := plan(t, s, db, p)
		if full := i == 3; full != (planned.Skipped[outbound.EnoughForWeek] == 1) || full == (planned.People == 1) {
			t.Errorf("of text %d: %+v", i+1, planned)
		}
	}
}

// TestTheFourthTextOfAWeekIsSkipped has four texts to one person go on at once, whom each plan alone would not overwhelm.
func TestTheFourthTextOfAWeekIsSkipped(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	works(t, s.SaveZone(t.Context(), parent, "America/Chicago", morning()))
	p := schoolDay(parent)
	for range 4 {
		p.ID = ""
		if planned := plan(t, s, db, p); planned.People != 1 {
			t.Fatalf("planned %+v", planned)
		}
		_, err := db.ExecContext(t.Context(), `UPDATE messages SET due_at = '9999-12-31'`) // as if it were held
		works(t, err)
	}
	_, err := db.ExecContext(t.Context(), `UPDATE messages SET due_at = created_at`)
	works(t, err)
	policy := chicago(t)
	how := taking("worker", nil)
	how.Now = p.At
	sent := 0
	pass := func() {
		leads(t, s, "worker")
		how.Decide = func(c store.Candidate) store.Verdict {
			text := outbound.Text{Purpose: c.Purpose, Topic: c.Topic, Expires: c.Expires}
			return store.Verdict{Decision: policy.Decide(how.Now, text, c.Recipient), Body: c.Body, Estimate: store.Estimate{Expected: 1}}
		}
		sent += len(take(t, s, how).Send)
	}
	for range 6 {
		pass()
	}
	var reason string
	works(t, db.GetContext(t.Context(), &reason, `SELECT reason FROM messages WHERE status = 'skipped'`))
	if sent != 3 || reason != string(outbound.EnoughForWeek) {
		t.Errorf("%d were sent, and the rest was not because %q", sent, reason)
	}
	how.Now = p.At.Add(8 * 24 * time.Hour)
	p.ID, p.At, p.Expires = "", how.Now, how.Now.Add(time.Hour)
	if planned := plan(t, s, db, p); planned.People != 1 {
		t.Errorf("a week later: %+v", planned)
	}
}
