package staff_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// severalOnTheDay is onTheDay with another shift of the same coordinator's on that day, and one on the next.
func severalOnTheDay(t *testing.T) (d *day, second, tomorrow string) {
	t.Helper()
	d = onTheDay(t)
	start := time.Date(2026, 9, 8, 20, 0, 0, 0, time.UTC)
	more := []opportunities.Opportunity{
		shift("second", start, 4, coordinator), shift("tomorrow", start.AddDate(0, 0, 1), 4, coordinator),
	}
	more[0].Title, more[1].Title = opportunities.Words{"": "Soup kitchen"}, opportunities.Words{"": "Garden day"}
	if _, err := d.Store.SaveOpportunities(t.Context(), more, nil, start.AddDate(0, 0, -9)); err != nil {
		t.Fatal(err)
	}
	return d, more[0].Code, more[1].Code
}

func TestACommandWithoutACodeIsAskedBackAboutWhereItMayBeSeveral(t *testing.T) {
	t.Parallel()
	d, soup, garden := severalOnTheDay(t)
	today := []string{
		d.code + " Reading buddies, Tuesday, September 8, 10:30 a.m.", soup + " Soup kitchen, Tuesday, September 8, 3 p.m.",
	}
	is(t, d.told("roster"), append([]string{"Which one? Text ROSTER and its code:"}, today...)...)
	is(t, d.told(soup), "Soup kitchen, Tuesday, September 8, 3 p.m.", "Places taken: 0 of 4.", "Nobody has joined yet.")
	is(t, d.told("headcount for soup, please"), "Soup kitchen, Tuesday, September 8, 3 p.m.", "Here now: 0. Came: 0. Expected: 0. Waiting: 0.")
	if said := d.told("headcount tomorrow"); !strings.HasPrefix(said, "Garden day, Wednesday") {
		t.Errorf("it says %q", said)
	}
	is(t, d.told("cancel because of rain"), append(append([]string{"Which one? Text CANCEL and its code:"}, today...),
		"If you write as a parent, begin with PARENT.")...)
	is(t, d.told(soup), "This cancels Soup kitchen, Tuesday, September 8, 3 p.m. People who will be told: 0. "+
		"Within 15 minutes, reply CONFIRM "+soup+" to do it, or KEEP to leave it.", "They will read this reason: rain.")
	is(t, d.told("yes"), "Cancelled: Soup kitchen, Tuesday, September 8, 3 p.m. People told: 0.")
	is(t, d.told("roster 99999"), "You look after nothing with the code 99999. Your codes: "+d.code+", "+garden+".")
	if said := d.told(garden); strings.Contains(said, "Places taken") {
		t.Errorf("a code that nobody asked for is answered with %q", said)
	}
}

func TestOfSeveralThatAreToBeCancelledNoneIsForgotten(t *testing.T) {
	t.Parallel()
	d, soup, garden := severalOnTheDay(t)
	d.told("cancel " + d.code + " rain")
	d.told("cancel " + soup + " rain")
	is(t, d.told("confirm"), "Which one? Text CONFIRM and its code:",
		d.code+" Reading buddies, Tuesday, September 8, 10:30 a.m.", soup+" Soup kitchen, Tuesday, September 8, 3 p.m.")
	is(t, d.told("CONFIRM "+d.code), "Cancelled: Reading buddies, Tuesday, September 8, 10:30 a.m. People told: 2.")
	is(t, d.told("confirm"), "Cancelled: Soup kitchen, Tuesday, September 8, 3 p.m. People told: 0.")
	is(t, d.told("confirm"), "Nothing waits to be confirmed.")

	asked := d.told("cancel " + garden + " mud")
	is(t, d.told("confirm "+soup), "Which one? Text CONFIRM and its code:", garden+" Garden day, Wednesday, September 9, 3 p.m.")
	d.passes(16 * time.Minute)
	is(t, d.told("confirm"), "Nothing was done, because 15 minutes have passed. Please send it again.")
	if again := d.told("cancel " + garden + " mud"); again != asked {
		t.Errorf("asked anew it says %q", again)
	}
}

func TestSeveralAreCancelledByOneText(t *testing.T) {
	t.Parallel()
	d, soup, garden := severalOnTheDay(t)
	said := d.told("cancel " + d.code + ", " + soup + " and " + garden + " storm")
	for _, code := range []string{d.code, soup, garden} {
		if !strings.Contains(said, "CONFIRM "+code) {
			t.Errorf("it is not asked about %s: %s", code, said)
		}
	}
	is(t, d.told("confirm "+d.code+" "+garden),
		"Cancelled: Reading buddies, Tuesday, September 8, 10:30 a.m. People told: 2.",
		"Cancelled: Garden day, Wednesday, September 9, 3 p.m. People told: 0.")
	is(t, d.told("no"), "Not cancelled: Soup kitchen, Tuesday, September 8, 3 p.m.")
	if n := d.texts("body LIKE 'Cancelled:%The reason: a storm.%'"); n != 2 {
		t.Errorf("%d are told, want 2", n)
	}
}

func TestARosterOfWhatIsCancelledSaysSo(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.told("cancel " + d.code + " rain")
	d.told("confirm")
	const cancelled = "It was cancelled before: Reading buddies, Tuesday, September 8, 10:30 a.m."
	is(t, d.told("roster "+d.code), cancelled, "Places taken: 2 of 4.", "Had signed up: 0181 x2, 0183 x3.")
	is(t, d.told("headcount "+d.code), cancelled, "Here now: 0. Came: 0. Expected: 0. Waiting: 0.")
}

func TestWhoNamesWhatIsCancelledIsToldSoAndMeansNothingElse(t *testing.T) {
	t.Parallel()
	d, _, garden := severalOnTheDay(t)
	d.told("cancel " + garden + " mud")
	d.told("confirm")
	const cancelled = "It was cancelled before: Garden day, Wednesday, September 9, 3 p.m."
	for _, said := range []string{"roster for the garden", "headcount garden", "cancel the garden, rain"} {
		if told := d.told(said); !strings.HasPrefix(told, cancelled) {
			t.Errorf("%q is answered %q", said, told)
		}
	}
	if told := d.told("cancel soup, rain"); !strings.HasPrefix(told, "This cancels Soup kitchen") {
		t.Errorf("what is not cancelled is answered %q", told)
	}
}

// Nobody is left out of a list: what does not fit into one text is asked for by another.
func TestALongRosterIsToldInParts(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.changes(`UPDATE opportunities SET capacity = 200`)
	for i := range 70 {
		d.joins(fmt.Sprintf("+1512555%04d", 2000+i), 1)
	}
	whole := d.told("roster " + d.code)
	if !strings.HasSuffix(whole, "\n12 more: text ROSTER "+d.code+" 2.") || strings.Contains(whole, "2069") {
		t.Errorf("it says %q", whole)
	}
	is(t, d.told("ROSTER "+d.code+" 2"), "Reading buddies, Tuesday, September 8, 10:30 a.m.", "Places taken: 72 of 200.",
		"Expected: 2059, 2060, 2061, 2062, 2063, 2064, 2065, 2066, 2067, 2068, 2069.", "Waiting: 0183 x3.")
}

func TestWhoIsNotKnownByTheirLastDigitsIsToldWhy(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.joins("+15135550181", 1)
	is(t, d.told("here "+d.code+" 0181 0199"), "More than one person: 0181. Please send the whole number.",
		"Not on the list: 0199. Please send the whole number.")
}

// A coordinator's own questions reach the district, and what they coordinate is not meant by everything.
func TestACoordinatorWritesAsAParent(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	if said := d.told("PARENT: who is coming to mend the gate today?"); !strings.Contains(said, "Your case number is") {
		t.Errorf("it says %q", said)
	}
	if n := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM staff_texts`); n != 0 {
		t.Errorf("%d are taken for commands", n)
	}
}

// changes has a statement change the database.
func (d *day) changes(statement string) {
	d.t.Helper()
	if _, err := d.SQL(d.t).Exec(statement); err != nil {
		d.t.Fatal(err)
	}
}

// On the second evening of a workshop it is that evening which is asked about: who came to the first is expected, and not gone.
func TestOnTheSecondEveningOfAWorkshopWhoCameToTheFirstIsExpected(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	begins := d.now.Load().Add(30 * time.Minute)
	evening := func(days int) opportunities.Module {
		start := begins.AddDate(0, 0, days)
		return opportunities.Module{Title: opportunities.Words{"": "Evening"}, Start: start, End: start.Add(2 * time.Hour)}
	}
	workshop := shift("workshop", begins, 9, coordinator)
	workshop.Kind, workshop.Title = opportunities.Workshop, opportunities.Words{"": "Computers"}
	workshop.Modules = []opportunities.Module{evening(0), evening(7)}
	workshop.End = workshop.Modules[1].End
	saved := []opportunities.Opportunity{workshop}
	if _, err := d.Store.SaveOpportunities(t.Context(), saved, nil, begins.AddDate(0, 0, -9)); err != nil {
		t.Fatal(err)
	}
	d.code = saved[0].Code
	d.joins(first, 2)
	d.joins(second, 1)
	d.told("here " + d.code + " 0181")
	is(t, d.told("headcount "+d.code), "Computers, Tuesday, September 8, 10:30 a.m.", "Here now: 2. Came: 2. Expected: 1. Waiting: 0.")
	d.passes(7 * 24 * time.Hour)
	is(t, d.told("roster "+d.code), "Computers, Tuesday, September 15, 10:30 a.m.", "Places taken: 3 of 9.", "Expected: 0181 x2, 0182.")
	is(t, d.told("headcount "+d.code), "Computers, Tuesday, September 15, 10:30 a.m.", "Here now: 0. Came: 0. Expected: 3. Waiting: 0.")
	d.told("here " + d.code + " 0181")
	is(t, d.told("roster"), "Computers, Tuesday, September 15, 10:30 a.m.", "Places taken: 3 of 9.", "Here: 0181 x2.", "Expected: 0182.")
	if said := d.told("cancel " + d.code + " rain"); !strings.HasPrefix(said, "This cancels Computers, Tuesday, September 15,") {
		t.Errorf("it says %q", said)
	}
}
