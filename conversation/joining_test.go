package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/phone"
)

// The people of these tests, all fictional.
const (
	ana   = "+15125550121"
	binh  = "+15125550122"
	carla = "+15125550123"
)

// joinable is the sample's line with opportunities. Codes are theirs, in order. Every webhook comes twice, and an answer that
// differs the second time fails the test.
func joinable(t *testing.T, all ...opportunities.Opportunity) (line *gatewaytest.Line, codes []string) {
	t.Helper()
	line = gatewaytest.Start(t, gatewaytest.Options{Phone: phone.Options{Twice: true}})
	morning := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC)
	if _, err := line.Store.SaveOpportunities(t.Context(), all, nil, morning); err != nil {
		t.Fatal(err)
	}
	for i := range all {
		codes = append(codes, all[i].Code)
	}
	return line, codes
}

// reading is a volunteer shift on the third day of these tests, at nine.
func reading(places int) opportunities.Opportunity { return readingOn("reading", places, 2, 9) }

// readingOn is a volunteer shift so many days after the tests' first, which is September 8, at an hour.
func readingOn(name string, places, days, hour int) opportunities.Opportunity {
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		panic(err) // the zone ships with Go
	}
	start := time.Date(2026, 9, 8+days, hour, 0, 0, 0, zone)
	return opportunities.Opportunity{
		Name: name, Kind: opportunities.Volunteer, Campus: "oak-hill", ZIP: "78700", Place: "Library",
		Title: opportunities.Words{"": "Reading buddies", "es": "Amigos de lectura"}, About: opportunities.Words{},
		Start: start, End: start.Add(2 * time.Hour), Zone: "America/Chicago", Capacity: places,
	}
}

func TestACodeIsTextedAndTheNumberOfPeopleAndThePlaceIsTheirs(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(5))
	line.Text(ana, gatewaytest.District, codes[0]).
		Say("This is Reading buddies, Thursday at 9 a.m., Oak Hill Elementary School, Library.", "How many people will come, with you?")
	line.Text(ana, gatewaytest.District, "2").Say("You are signed up: Reading buddies, Thursday at 9 a.m.",
		"Places: 2.", "When you arrive, text us "+codes[0]+".", "To withdraw, text DROP "+codes[0]+".")
	seats, err := line.Store.SeatsNow(t.Context(), codes[0])
	if err != nil || seats.Taken != 2 {
		t.Errorf("%d places are taken, %v", seats.Taken, err)
	}
}

func TestItIsTheSameInSpanish(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(5))
	line.Text(ana, gatewaytest.District, "español")
	line.Text(ana, gatewaytest.District, codes[0]).Say("Se trata de Amigos de lectura", "¿Cuántas personas")
	line.Text(ana, gatewaytest.District, "3").Say("Ya tiene su lugar: Amigos de lectura", "Lugares: 3", "RETIRAR "+codes[0])
	line.Text(ana, gatewaytest.District, "retirar "+codes[0]).Say("Ya no tiene lugar en Amigos de lectura")
}

func TestWhoIsSignedUpChangesHowManyComeAndWithdraws(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(5))
	line.Text(ana, gatewaytest.District, codes[0])
	line.Text(ana, gatewaytest.District, "2").Say("You are signed up")
	line.Text(ana, gatewaytest.District, codes[0]).Say("You are signed up: Reading buddies", "Places: 2.", "change how many")
	line.Text(ana, gatewaytest.District, "1").Say("How many people will come")
	line.Text(ana, gatewaytest.District, "4").Say("You are signed up", "Places: 4.")
	line.Text(ana, gatewaytest.District, codes[0])
	line.Text(ana, gatewaytest.District, "1")
	line.Text(ana, gatewaytest.District, "6").Say("There are not enough free places. What you had stays", "Places: 4.")
	line.Text(ana, gatewaytest.District, "Drop "+codes[0]).Say("You are no longer signed up for Reading buddies")
	line.Text(ana, gatewaytest.District, "drop "+codes[0]).Say("You are not signed up for Reading buddies")
	if seats, _ := line.Store.SeatsNow(t.Context(), codes[0]); seats.Taken != 0 {
		t.Errorf("%d places are taken", seats.Taken)
	}
}

func TestAFullOneOffersTheWaitingListAndAFreedPlaceIsOfferedAndTaken(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(1))
	code := codes[0]
	line.Text(ana, gatewaytest.District, code)
	line.Text(ana, gatewaytest.District, "1").Say("You are signed up")
	for i, person := range []string{binh, carla} {
		line.Text(person, gatewaytest.District, code).Say("There are not enough free places", "waiting list?")
		line.Text(person, gatewaytest.District, "yes").Say("How many people will come")
		line.Text(person, gatewaytest.District, "1").Say("You are number " + []string{"1", "2"}[i] + " on the waiting list")
	}
	line.Text(carla, gatewaytest.District, code).Say("You are number 2 on the waiting list")
	line.Text(ana, gatewaytest.District, "drop "+code).Say("no longer signed up")
	line.Text(carla, gatewaytest.District, code).Say("You are number 1 on the waiting list")
	line.Text(binh, gatewaytest.District, code).Say("You are signed up: Reading buddies")
	if seats, _ := line.Store.SeatsNow(t.Context(), code); seats.Taken != 1 || seats.Waiting != 1 {
		t.Errorf("%d places are taken and %d people wait", seats.Taken, seats.Waiting)
	}
}

func TestASlipInTheCodeOffersTheNearestRightOnes(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(5))
	slip := []byte(codes[0])
	slip[1], slip[2] = slip[2], slip[1]
	if slip[1] == slip[2] {
		slip[3] = '0' + (slip[3]-'0'+1)%10
	}
	line.Text(ana, gatewaytest.District, string(slip)).Say("I could not find that code.", "Reply 1 for "+codes[0]+", Reading buddies")
	line.Text(ana, gatewaytest.District, "1").Say("How many people will come")
	line.Text(ana, gatewaytest.District, "1").Say("You are signed up: Reading buddies")
}

func TestOnTheDayTheSameCodeChecksInAndOut(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, readingOn("today", 5, 0, 10))
	code := codes[0]
	line.Text(ana, gatewaytest.District, code).Say("Are you there now?")
	line.Text(ana, gatewaytest.District, "yes").Say("How many people have come")
	line.Text(ana, gatewaytest.District, "1").Say("Welcome to Reading buddies. You are checked in.")
	line.Text(ana, gatewaytest.District, code).Say("Thank you for coming to Reading buddies. You are checked out.")
	line.Text(ana, gatewaytest.District, code).Say("Welcome to Reading buddies.")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM check_ins WHERE out_at IS NULL`); n != 1 {
		t.Errorf("%d people are there", n)
	}
}

func TestWhoFindsItShortlyBeforeItBeginsSignsUpFromHome(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, readingOn("today", 5, 0, 10))
	line.Text(ana, gatewaytest.District, codes[0]).Say("Are you there now?")
	line.Text(ana, gatewaytest.District, "no").Say("How many people will come")
	line.Text(ana, gatewaytest.District, "2").Say("You are signed up: Reading buddies")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM check_ins`); n != 0 {
		t.Errorf("%d people are there", n)
	}
}
