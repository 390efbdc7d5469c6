package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// council is a meeting on the evening of a day of these tests.
func council(days int) opportunities.Opportunity {
	o := readingOn("council", 0, days, 18)
	o.Kind, o.Title = opportunities.Meeting, opportunities.Words{"": "Parent council", "es": "Consejo de padres"}
	return o
}

// Whoever enters the code of a meeting that is over can say something of it, by text and on the phone, and it stands in
// the list of meetings held.
func TestWhatIsSaidOfAMeetingByItsCodeStandsInTheListOfMeetings(t *testing.T) {
	t.Parallel()
	meeting := council(0)
	d := beginning(t, meeting.End.Add(14*time.Hour))
	all := []opportunities.Opportunity{meeting}
	d.imports(t, all...)
	code := all[0].Code

	d.Text(ana, gatewaytest.District, code).Say("Parent council is over", "Would you like to add something?")
	d.Text(ana, gatewaytest.District, "yes").Say("What would you like to add?")
	d.Text(ana, gatewaytest.District, "More chairs please").Say("Your case number is")
	d.Text(binh, gatewaytest.District, "español")
	d.Text(binh, gatewaytest.District, code).Say("Consejo de padres")
	d.Text(binh, gatewaytest.District, "sí")
	d.Text(binh, gatewaytest.District, "Un poco largo")
	d.Text(carla, gatewaytest.District, code).Say("Would you like to add something?")
	d.Text(carla, gatewaytest.District, "no")
	call := d.Call("+15125550124", gatewaytest.District).Press("1").Press("4").Press("2").Press("2").Press("1")
	call.Press(code + "#").Hears("Parent council is over").Press("1").Hears("What would you like to add?").
		Record(20).Hears("Your case number is")

	held, err := d.Store.MeetingsHeld(t.Context(), meeting.Start, meeting.End, d.Now())
	if err != nil || len(held) != 1 || held[0].Feedback != 3 || held[0].Said != "More chairs please | Un poco largo" {
		t.Errorf("%+v, %v", held, err)
	}
	campus := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM cases WHERE campus = 'oak-hill'`)
	if campus != 3 {
		t.Errorf("%d cases are of the meeting's campus", campus)
	}
}
