package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// stopped is a shift in which Ana has a place, and has had the carrier end all texts by the word that she wrote first.
func stopped(t *testing.T, word string) (d *days, shift opportunities.Opportunity) {
	t.Helper()
	shift = readingOn("stopped", 1, 4, 9)
	d = beginning(t, shift.Start.AddDate(0, 0, -3))
	all := []opportunities.Opportunity{shift}
	d.imports(t, all...)
	d.takes(t, all[0].Code, ana, 1)
	d.later(t, time.Hour)
	d.Text(ana, gatewaytest.District, word)
	return d, all[0]
}

// silently texts what nobody may answer.
func (d *days) silently(t *testing.T, number, words string) {
	t.Helper()
	if got := d.Text(number, gatewaytest.District, words).All(); len(got) > 0 {
		t.Errorf("%q is answered %q", words, got)
	}
}

// cases counts what was kept for staff to read.
func (d *days) cases(t *testing.T) int {
	t.Helper()
	return gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM feedback`)
}

func TestWhoEndedTextsByCancelWithdrawsSilentlyAndIsToldOnReturn(t *testing.T) {
	t.Parallel()
	for _, word := range []string{"CANCEL", "END"} {
		t.Run(word, func(t *testing.T) {
			t.Parallel()
			d, shift := stopped(t, word)
			d.silently(t, ana, "drop "+shift.Code)
			d.silently(t, ana, "DROP "+shift.Code) // who hears nothing tries again
			seats, err := d.Store.SeatsNow(t.Context(), shift.Code)
			if err != nil || seats.Taken != 0 || d.cases(t) != 0 {
				t.Errorf("%d places are taken, and %d cases are open, %v", seats.Taken, d.cases(t), err)
			}
			d.Text(ana, gatewaytest.District, "START").Say("You gave up your place: Reading buddies, Saturday, September 12, 9 a.m.")
		})
	}
}

func TestWhoEndedTextsByCancelIsToldOnReturnThatThePlaceIsStillTheirs(t *testing.T) {
	t.Parallel()
	d, shift := stopped(t, "CANCEL")
	d.Text(ana, gatewaytest.District, "START").
		Say("You still have a place: Reading buddies", "If you cannot come, text DROP "+shift.Code+".")
}

func TestWhoEndedTextsChecksInAndOutSilently(t *testing.T) {
	t.Parallel()
	d, shift := stopped(t, "STOP")
	d.until(t, shift.Start)
	d.silently(t, ana, shift.Code)
	d.until(t, shift.End)
	d.silently(t, ana, shift.Code)
	given, err := d.Store.TimeGiven(t.Context(), ana, time.Time{}, shift.End.Add(time.Hour))
	if err != nil || given.Visits != 1 || given.Given != 2*time.Hour || d.cases(t) != 0 {
		t.Errorf("counted are %+v, and %d cases are open, %v", given, d.cases(t), err)
	}
}

func TestWhatWhoEndedTextsCannotDoWithoutAnAnswerIsACase(t *testing.T) {
	t.Parallel()
	d, shift := stopped(t, "STOP")
	d.Text(binh, gatewaytest.District, "STOP")
	d.silently(t, binh, shift.Code)
	if d.cases(t) != 1 {
		t.Errorf("%d cases are open", d.cases(t))
	}
}
