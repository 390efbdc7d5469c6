package staff_test

import (
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
)

// onADayWithout is a line on a day on which nothing is on of what the coordinator looks after; one shift is two days later.
func onADayWithout(t *testing.T) *day {
	t.Helper()
	d := onTheDay(t)
	d.passes(-48 * time.Hour)
	return d
}

func TestWhoAsksOnADayWithoutAnythingIsToldSoAndGetsTheNext(t *testing.T) {
	t.Parallel()
	d := onADayWithout(t)
	is(t, d.told("roster"), "Nothing of yours is on today.", "Your next is "+d.code+":",
		"Reading buddies, Tuesday, September 8, 10:30 a.m.", "Places taken: 2 of 4.", "Expected: 0181 x2.", "Waiting: 0183 x3.")
	is(t, d.told("conteo"), "Hoy no hay nada a su cargo.", "Lo siguiente es "+d.code+":",
		"Amigos de lectura, el martes 8 de septiembre, 10:30 a. m.", "Presentes ahora: 0. Vinieron: 0. Se esperan: 2. En espera: 3.")
	if said := d.told("cancel because of rain"); !strings.HasPrefix(said,
		"Nothing of yours is on today.\nYour next is "+d.code+":\nThis cancels Reading buddies, Tuesday, September 8, 10:30 a.m.") {
		t.Errorf("to cancel is answered %q", said)
	}
}

// A day that is named is meant: nothing else is done, and least of all cancelled.
func TestWhoNamesADayWithoutAnythingIsAskedWhichIsMeant(t *testing.T) {
	t.Parallel()
	d := onADayWithout(t)
	is(t, d.told("who is coming today?"), "Nothing of yours is on today.", "Which one? Text ROSTER and its code:",
		d.code+" Reading buddies, Tuesday, September 8, 10:30 a.m.")
	is(t, d.told("headcount tomorrow"), "Nothing of yours is on tomorrow.", "Which one? Text HEADCOUNT and its code:",
		d.code+" Reading buddies, Tuesday, September 8, 10:30 a.m.")
	is(t, d.told("cancel today, rain"), "Nothing of yours is on today.", "Which one? Text CANCEL and its code:",
		d.code+" Reading buddies, Tuesday, September 8, 10:30 a.m.", "If you write as a parent, begin with PARENT.")
	if said := d.told(d.code); !strings.HasPrefix(said, "This cancels Reading buddies") {
		t.Errorf("the code alone is answered %q", said)
	}
}

func TestOfSeveralToComeOneIsChosenOnADayWithoutAnything(t *testing.T) {
	t.Parallel()
	d, soup, garden := severalOnTheDay(t)
	d.passes(-48 * time.Hour)
	is(t, d.told("roster"), "Nothing of yours is on today.", "Which one? Text ROSTER and its code:",
		d.code+" Reading buddies, Tuesday, September 8, 10:30 a.m.", soup+" Soup kitchen, Tuesday, September 8, 3 p.m.",
		garden+" Garden day, Wednesday, September 9, 3 p.m.")
	if said := d.told("headcount for soup, please"); !strings.HasPrefix(said, "Soup kitchen, Tuesday") {
		t.Errorf("who names one is answered %q", said)
	}
}

func TestWhoseLastOneIsOverIsToldThatNothingIsToCome(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.passes(48 * time.Hour)
	is(t, d.told("roster"), "Nothing of yours is on today, and nothing is to come.", "Which one? Text ROSTER and its code:",
		d.code+" Reading buddies, Tuesday, September 8, 10:30 a.m.", "If you write as a parent, begin with PARENT.")
	if said := d.told(d.code); !strings.HasPrefix(said, "Reading buddies, Tuesday, September 8, 10:30 a.m.\nPlaces taken: 2 of 4.") {
		t.Errorf("the code alone is answered %q", said)
	}
	is(t, d.told("¿cuántos vienen mañana?"), "Hoy no hay nada a su cargo, ni hay nada por venir.", "¿Cuál? Mande CUENTA y su código:",
		d.code+" Amigos de lectura, el martes 8 de septiembre, 10:30 a. m.", "Si escribe como padre o madre, empiece con PADRE.")
	is(t, d.told("cancel today, rain"), "Nothing of yours is on today, and nothing is to come.", "If you write as a parent, begin with PARENT.")
}

func TestWhatWasToBeTodayAndIsCancelledIsStillMeant(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.told("cancel " + d.code + " rain")
	d.told("confirm")
	is(t, d.told("roster"), "It was cancelled before: Reading buddies, Tuesday, September 8, 10:30 a.m.", "Places taken: 2 of 4.",
		"Had signed up: 0181 x2, 0183 x3.")
	if said := d.told("cancel today, rain"); !strings.HasPrefix(said, "It was cancelled before: Reading buddies") {
		t.Errorf("to cancel is answered %q", said)
	}
}

func TestWhatWasOnEarlierTodayCannotBeCalledOffAndIsStillMeant(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.passes(5 * time.Hour)
	const over = "It is over: Reading buddies, Tuesday, September 8, 10:30 a.m."
	is(t, d.told("cancel today, rain"), over, "If you write as a parent, begin with PARENT.")
	is(t, d.told("cancel reading buddies, rain"), over, "If you write as a parent, begin with PARENT.")
	if said := d.told("headcount"); !strings.HasPrefix(said, "Reading buddies, Tuesday, September 8, 10:30 a.m.\nHere now: 0.") {
		t.Errorf("how many came is answered %q", said)
	}
}

// Nothing that a family may write is taken for a command, of whomever it is.
func TestOnADayWithoutAnythingAFamilyIsAnsweredAsAFamily(t *testing.T) {
	t.Parallel()
	d := onTheDay(t)
	d.passes(48 * time.Hour)
	for _, words := range []string{"cancel the bus for my son", "cancel lunch tomorrow", "hello", "how many days until break", "list of schools", "here", "bus"} {
		d.told(words)
	}
	for _, words := range []string{"roster", "headcount", "how many", "list", "cancel today, rain"} {
		d.Text(first, gatewaytest.District, words)
	}
	d.passes(60 * 24 * time.Hour) // who looked after something long ago is a parent now
	d.told("how many")
	if n := gatewaytest.Count(t, d.SQL(t), `SELECT count(*) FROM staff_texts`); n != 0 {
		t.Errorf("%d are taken for commands", n)
	}
}
