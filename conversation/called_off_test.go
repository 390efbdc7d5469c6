package conversation_test

import (
	"slices"
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/phone"
)

// calledOff is a shift that its coordinator has just cancelled, of which Ana and Carla, who had places, were told.
func calledOff(t *testing.T, coordinators ...string) (d *days, code string) {
	t.Helper()
	shift := readingOn("off", 5, 4, 9)
	shift.Coordinators = append([]string{coordinator}, coordinators...)
	d = beginning(t, shift.Start.AddDate(0, 0, -3))
	all := []opportunities.Opportunity{shift}
	d.imports(t, all...)
	code = all[0].Code
	d.takes(t, code, ana, 1)
	d.takes(t, code, carla, 1)
	d.Text(coordinator, gatewaytest.District, "cancel "+code+" rain")
	d.Text(coordinator, gatewaytest.District, "yes").Say("Cancelled: Reading buddies")
	for _, number := range []string{ana, carla} {
		d.receives(t, number, "Cancelled: Reading buddies", "rain")
	}
	return d, code
}

// saysOff texts, and fails where the answer speaks as if something that is cancelled were to come.
func (d *days) saysOff(t *testing.T, number, words string, says ...string) {
	t.Helper()
	told := d.Text(number, gatewaytest.District, words)
	told.Say(says...)
	for _, never := range []string{"again at any time", "vuelva a enviar", "DROP", "RETIRAR", "withdraw", "retirarse", "or was cancelled"} {
		if all := strings.Join(told.All(), " "); strings.Contains(all, never) {
			t.Errorf("%q is answered as if it were on, by %q", words, all)
		}
	}
}

func TestThanksAfterACancellationAreTakenKindly(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"ok thanks", "cảm ơn", "ok", "thank you so much", "👍"} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			d, _ := calledOff(t)
			d.saysOff(t, ana, words)
			if heard := d.Inbox(coordinator); slices.ContainsFunc(heard, func(m phone.Delivered) bool {
				return m.By == phone.REST && strings.Contains(m.Body, words)
			}) {
				t.Error("the coordinator is told of it")
			}
		})
	}
}

func TestThanksAfterACancellationAreAnsweredAsElsewhere(t *testing.T) {
	t.Parallel()
	d, _ := calledOff(t)
	d.saysOff(t, ana, "ok thanks", "You are welcome.")
	d.saysOff(t, ana, "ok thanks", "You are welcome.")
}

func TestAQuestionAboutWhatWasCancelledIsForWhoeverRunsIt(t *testing.T) {
	t.Parallel()
	d, code := calledOff(t)
	d.saysOff(t, carla, "¿y cuándo será?", "Amigos de lectura")
	d.receives(t, coordinator, "¿y cuándo será?", code)
	d.saysOff(t, carla, "¿se va a hacer otro día?", "Su número de caso es")
}

func TestAQuestionAboutWhatWasCancelledIsACaseWhereNobodyCanBeTold(t *testing.T) {
	t.Parallel()
	d, _ := calledOff(t)
	_, _ = d.Carrier.Text(t.Context(), coordinator, gatewaytest.District, "STOP")
	d.saysOff(t, ana, "and when will it be?", "Your case number is")
}

func TestTheCodeOfWhatWasCancelledSaysSo(t *testing.T) {
	t.Parallel()
	for _, words := range []string{"CODE", "DROP CODE", "drop", "cancel CODE", "CHANGE CODE 3", "no"} {
		t.Run(words, func(t *testing.T) {
			t.Parallel()
			d, code := calledOff(t)
			if words == "drop" { // nothing is theirs any more
				d.saysOff(t, ana, words, "You are not signed up for anything right now.")
				return
			}
			d.saysOff(t, ana, strings.ReplaceAll(words, "CODE", code), "Reading buddies, ", " is cancelled. We are sorry.")
		})
	}
	t.Run("by somebody else", func(t *testing.T) {
		t.Parallel()
		d, code := calledOff(t)
		d.saysOff(t, binh, code, " is cancelled. We are sorry.")
	})
}
