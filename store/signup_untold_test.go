package store_test

import (
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/outbound"
	"campusline/store"
)

// waits has somebody be reminded for the last time of a shift in the afternoon, and the text wait to be sent.
func waits(t *testing.T) (s *store.Store, db *sqlx.DB, o opportunities.Opportunity) {
	t.Helper()
	s, db = open(t)
	o = offered(t, s, byDay("shift", 5))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, morning()))
	must[int](t)(s.Remind(t.Context(), o.Start.Add(-2*time.Hour), library, outbound.UsualHours()))
	if texts := toBeSent(t, db, parent); len(texts) != 1 || !strings.HasPrefix(texts[0], "Reminder:") {
		t.Fatalf("they are told %q", texts)
	}
	return s, db, o
}

func TestWhoHasWithdrawnIsNotReminded(t *testing.T) {
	t.Parallel()
	s, db, o := waits(t)
	if err := withdraw(t, s, o.Code, parent, o.Start.Add(-time.Hour)); err != nil {
		t.Fatal(err)
	}
	if texts := toBeSent(t, db, parent); len(texts) > 0 {
		t.Errorf("who has withdrawn is told %q", texts)
	}
}

func TestWhoHasComeIsNotRemindedByATextThatWaited(t *testing.T) {
	t.Parallel()
	s, db, o := waits(t)
	must[opportunities.CheckIn](t)(checkIn(t, s, o.Code, parent, o.Start.Add(-30*time.Minute)))
	if texts := toBeSent(t, db, parent); len(texts) > 0 {
		t.Errorf("who is there is told %q", texts)
	}
}

func TestWhatIsCalledOffIsNotRemindedOf(t *testing.T) {
	t.Parallel()
	s, db, o := waits(t)
	must[opportunities.Cancellation](t)(cancel(t, s, o.Code, o.Start.Add(-time.Hour)))
	if texts := toBeSent(t, db, parent); len(texts) != 1 || !strings.HasPrefix(texts[0], "Cancelled:") {
		t.Errorf("they are told %q", texts)
	}
}

func TestWhoSignsUpAgainIsRemindedAgain(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := offered(t, s, byDay("shift", 5))[0]
	must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, morning()))
	must[int](t)(s.Remind(t.Context(), o.Start.Add(-24*time.Hour), library, outbound.UsualHours()))
	again := o.Start.Add(-23 * time.Hour)
	if err := withdraw(t, s, o.Code, parent, again); err != nil {
		t.Fatal(err)
	}
	must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, again))
	for now := again; now.Before(o.Start); now = now.Add(time.Hour) {
		must[int](t)(s.Remind(t.Context(), now, library, outbound.UsualHours()))
	}
	if texts := toBeSent(t, db, parent); len(texts) != 1 {
		t.Errorf("who signed up a day before is told %q, and wants to be reminded once, two hours before", texts)
	}
}

func TestWhoSignsUpForTheNextMorningIsNotRemindedAnHourLater(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	o := shift("early", 5)
	o.Start = o.Start.Add(5*time.Hour + 30*time.Minute) // nine
	o.End = o.Start.Add(time.Hour)
	o = offered(t, s, o)[0]
	joined := o.Start.Add(-19 * time.Hour) // two in the afternoon
	must[opportunities.Signup](t)(join(t, s, o.Code, parent, 1, joined))
	var told []string
	for now := joined; now.Before(o.Start); now = now.Add(30 * time.Minute) {
		must[int](t)(s.Remind(t.Context(), now, library, outbound.UsualHours()))
		if texts := toBeSent(t, db, parent); len(texts) > len(told) {
			told = append(told, now.Format("15:04"))
		}
	}
	if len(told) != 1 || told[0] != "19:00" {
		t.Errorf("they are reminded at %v, want once in the evening", told)
	}
}
