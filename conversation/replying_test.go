package conversation_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/phone"
)

// coordinator runs things in these tests.
const coordinator = "+15125550171"

// reminded is a shift tomorrow of which Ana, who has a place, was reminded just now.
func reminded(t *testing.T, coordinators ...string) (d *days, shift opportunities.Opportunity) {
	t.Helper()
	shift = readingOn("reminded", 5, 4, 9)
	shift.Coordinators = coordinators
	d = beginning(t, shift.Start.AddDate(0, 0, -3))
	all := []opportunities.Opportunity{shift}
	d.imports(t, all...)
	d.takes(t, all[0].Code, ana, 1)
	d.until(t, shift.Start.Add(-24*time.Hour))
	d.receives(t, ana, "Reminder: Reading buddies", "If you cannot come, text DROP "+all[0].Code+".")
	return d, all[0]
}

func TestWhatIsRepliedToAReminderIsPassedOnToWhoeverRunsIt(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"I will be late", "late", "no puedo ir", "My daughter is sick today, sorry"} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			d, shift := reminded(t, coordinator, ana)
			d.Text(ana, gatewaytest.District, words).Say(" " + shift.Code + ".")
			d.receives(t, coordinator, "(512) 555-0121", "Reading buddies", shift.Code, words)
			for _, m := range d.Inbox(ana) {
				if m.By == phone.REST && strings.Contains(m.Body, words) {
					t.Errorf("it is passed on to its writer: %q", m.Body)
				}
			}
		})
	}
}

func TestWhoGoesOnWritingAboutItIsStillHeard(t *testing.T) {
	t.Parallel()
	d, shift := reminded(t, coordinator)
	d.Text(ana, gatewaytest.District, "We have a flat tire").
		Say("We have told the people who run Reading buddies.", "If you cannot come, text DROP "+shift.Code+".", "Reply 1 to withdraw")
	d.Text(ana, gatewaytest.District, "I will be late").Say("We have told the people who run Reading buddies.")
	d.receives(t, coordinator, "I will be late")
	d.Text(ana, gatewaytest.District, "1").Say("You are no longer signed up for Reading buddies")
}

func TestNoToAReminderOffersToGiveUpThePlace(t *testing.T) {
	t.Parallel()
	d, shift := reminded(t, coordinator)
	d.Text(ana, gatewaytest.District, "no").Say("If you cannot come, text DROP "+shift.Code+".", "Reply 1 to withdraw")
	d.Text(ana, gatewaytest.District, "drop "+shift.Code).Say("You are no longer signed up for Reading buddies")
}

func TestThanksForAReminderIsForNobody(t *testing.T) {
	t.Parallel()
	d, shift := reminded(t, coordinator)
	d.Text(ana, gatewaytest.District, "ok thank you!").Say("You can text " + shift.Code + " again at any time.")
	if slices.ContainsFunc(d.Inbox(coordinator), func(m phone.Delivered) bool { return m.By == phone.REST }) {
		t.Error("the coordinator is told")
	}
}

func TestWhereNobodyWhoRunsItCanBeTextedAReplyIsACaseOfItsCampus(t *testing.T) {
	t.Parallel()
	for _, none := range []string{"nobody", "stopped"} {
		t.Run(none, func(t *testing.T) {
			t.Parallel()
			var runs []string
			if none == "stopped" {
				runs = []string{coordinator}
			}
			d, shift := reminded(t, runs...)
			_, _ = d.Carrier.Text(t.Context(), coordinator, gatewaytest.District, "STOP")
			d.Text(ana, gatewaytest.District, "I will be late").
				Say("Your case number is", "If you cannot come, text DROP "+shift.Code+".")
			var campus string
			if err := d.SQL(t).QueryRow(`SELECT campus FROM feedback`).Scan(&campus); err != nil || campus != "oak-hill" {
				t.Errorf("the case is of campus %q, %v", campus, err)
			}
		})
	}
}
