package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// keoni lives in Hawaii, where it is five hours earlier than at the school, and does not change its clocks.
const keoni = "+18085550121"

// night is what a person is told through it, in their language.
type night struct {
	language, number                           string
	joining, confirmed, reminder, day, welcome string
	thanks, hours, given                       string
}

// A night that crosses midnight, and in which an hour comes twice, is told by the clocks of the school and counted as long as
// it was, in either language.
func TestANightThroughWhichTheClocksAreChanged(t *testing.T) {
	t.Parallel()
	for _, n := range []night{
		{
			"en", keoni, "This is Star night, Saturday at 11 p.m.", "You are signed up: Star night, Saturday at 11 p.m.",
			"Reminder: Star night", "October 31", "Welcome to Star night.", "Thank you for coming to Star night.", "my hours",
			"Your visits so far: 1. Your hours: 4.5.",
		},
		{
			"es", keoni, "Se trata de Noche de estrellas, el sábado a las 11", "Ya tiene su lugar: Noche de estrellas, el sábado a las 11",
			"Recordatorio: Noche de estrellas", "31 de octubre", "Le damos la bienvenida a Noche de estrellas.",
			"Gracias por venir a Noche de estrellas.", "mis horas", "Sus visitas hasta ahora: 1. Sus horas: 4.5.",
		},
	} {
		t.Run(n.language, func(t *testing.T) {
			t.Parallel()
			n.passes(t)
		})
	}
}

func (n *night) passes(t *testing.T) {
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	stars := readingOn("night", 5, 0, 9)
	stars.Title = opportunities.Words{"": "Star night", "es": "Noche de estrellas"}
	stars.Start = time.Date(2026, 10, 31, 23, 0, 0, 0, zone)
	stars.End = time.Date(2026, 11, 1, 2, 30, 0, 0, zone) // four and a half hours later
	d := beginning(t, time.Date(2026, 10, 28, 12, 0, 0, 0, zone))
	gatewaytest.Exec(t, d.SQL(t), `
		INSERT INTO contacts (number, language, first_seen, last_seen) VALUES ('`+n.number+`', '`+n.language+`', now(), now())`)
	all := []opportunities.Opportunity{stars}
	d.imports(t, all...)
	code := all[0].Code

	d.Text(n.number, gatewaytest.District, code).Say(n.joining)
	d.Text(n.number, gatewaytest.District, "1").Say(n.confirmed)
	d.until(t, stars.Start.Add(-2*time.Hour)) // 9 in the evening at the school, 4 in the afternoon in Hawaii
	d.receives(t, n.number, n.reminder, n.day)
	d.until(t, stars.Start.Add(5*time.Minute))
	d.Text(n.number, gatewaytest.District, code).Say(n.welcome)
	d.until(t, stars.End)
	d.Text(n.number, gatewaytest.District, code).Say(n.thanks)
	given, err := d.Store.TimeGiven(t.Context(), n.number, time.Time{}, stars.End.Add(time.Hour))
	if want := 4*time.Hour + 25*time.Minute; err != nil || given.Given != want {
		t.Errorf("%v are counted (%v), want %v", given.Given, err, want)
	}
	d.Text(n.number, gatewaytest.District, n.hours).Say(n.given)
}
