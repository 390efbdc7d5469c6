package main

import (
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/store"
)

func TestAStoppedLineIsShownAndStartedAgain(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.does("lines").ends(t, 0).says(t, "No line has had anything to send.")
	o.takesIn(3)
	id := o.drafts(ice())
	o.does("broadcast", "send", id, "--yes-to", "3", "--by", "Ana").ends(t, 0)
	o.does("lines").ends(t, 0).says(t, "+15125550100", "sending", "3")
	s := o.store()
	if err := s.StopLine(t.Context(), "+15125550100", 15*time.Minute, 20003, "Authenticate"); err != nil {
		t.Fatal(err)
	}
	o.does("lines").ends(t, 0).says(t, "stopped", "error 20003: Authenticate; tried again at", "campusline lines --start LINE, as it is named here")
	rows := table(t, o.does("lines", "--format", "csv").ends(t, 0).out)
	if len(rows) != 1 || rows[0]["state"] != "stopped" || rows[0]["error"] != "20003" || rows[0]["waiting"] != "3" {
		t.Errorf("as CSV: %v", rows)
	}
	o.does("lines", "--start", "512-555-0100").ends(t, 0).says(t, "+15125550100 sends again. If the carrier turns another text down, it stops again.")
	o.does("lines").ends(t, 0).says(t, "sending")
	o.does("lines", "--start", "512-555-0100").ends(t, 1).complains(t, "is not stopped")
	o.does("lines", "--start", "55").ends(t, 2)
}

func TestTheCallsThatAreStoppedAreStartedAgain(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	s := o.store()
	if err := s.StopLine(t.Context(), store.Calls, 15*time.Minute, 20003, "Authenticate"); err != nil {
		t.Fatal(err)
	}
	o.does("lines").ends(t, 0).says(t, "calls", "stopped", "error 20003: Authenticate; tried again at", "lines --start LINE, as it is named here")
	o.does("lines", "--start", "Calls").ends(t, 0).says(t, "Calls go out again. If the carrier turns another one down, they stop again.")
	o.does("lines", "--start", "calls").ends(t, 1).complains(t, "calls are not stopped")
}

func TestWhatIsNotHeldIsNotReleased(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.takesIn(3)
	id := o.drafts(ice())
	o.does("broadcast", "release", id, "--by", "Ana").ends(t, 1).complains(t, "it is not held: it is draft")
	o.does("broadcast", "release", "nothing", "--by", "Ana").ends(t, 2).complains(t, "there is no broadcast nothing")
}

func TestMailsThatAreNotTakenAreShown(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	s := o.store()
	var ids []string
	for _, subject := range []string{"one", "two"} {
		err := s.Transact(t.Context(), "writing", func(tx *sqlx.Tx) error {
			id, err := s.EnqueueMail(t.Context(), tx, store.Mail{
				Person: "reyes", Address: "reyes@cedarprairie.example", Subject: subject, At: time.Now(),
			})
			ids = append(ids, id)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	o.does("lines").ends(t, 0).says(t, "mail", "sending", "2")
	if err := s.MailFailed(t.Context(), ids[0], 550, "No such mailbox"); err != nil {
		t.Fatal(err)
	}
	o.does("lines").ends(t, 0).says(t, "mail", "1", "1 mail was not taken since yesterday: No such mailbox")
}
