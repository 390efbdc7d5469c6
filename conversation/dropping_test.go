package conversation_test

import (
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// joined is what Ana has joined on a line: shifts on some days, all with places for everybody.
func joined(t *testing.T, names ...string) (d *days, codes []string) {
	t.Helper()
	all := make([]opportunities.Opportunity, len(names))
	for i, name := range names {
		all[i] = readingOn(name, 5, 4+i, 9)
		all[i].Title = opportunities.Words{"": name}
	}
	d = beginning(t, readingOn("first", 5, 4, 9).Start.AddDate(0, 0, -3))
	d.imports(t, all...)
	for i := range all {
		d.takes(t, all[i].Code, ana, 1)
		codes = append(codes, all[i].Code)
	}
	return d, codes
}

// The word alone is what people are told, without the code that they have lost.
func TestTheWordAloneAsksWhetherTheOnlyPlaceIsGivenUp(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ first, word, asks, yes, gone string }{
		{"hello", "DROP", "Would you like to withdraw?", "yes", "You are no longer signed up for Gardening"},
		{"", "Drop, please", "Would you like to withdraw?", "1", "You are no longer signed up for Gardening"},
		{"menu", "withdraw", "Would you like to withdraw?", "drop", "You are no longer signed up for Gardening"},
		{"CODE", "please drop thank you", "Would you like to withdraw?", "yes", "You are no longer signed up for Gardening"},
		{"español", "retirar, por favor", "¿Quiere retirarse?", "1", "Gardening"},
		{"español", "retirar", "¿Quiere retirarse?", "sí", "Gardening"},
		{"", "RÚT TÊN", "Quý vị có muốn rút tên không?", "1", "Gardening"},
	} {
		t.Run(one.word, func(t *testing.T) {
			t.Parallel()
			d, codes := joined(t, "Gardening")
			if one.first != "" {
				d.Text(ana, gatewaytest.District, strings.ReplaceAll(one.first, "CODE", codes[0]))
			}
			d.Text(ana, gatewaytest.District, one.word).Say("Gardening", one.asks)
			if got := standing(t, d.Line, codes[0], ana); got != "confirmed 1" {
				t.Errorf("before they are sure they stand %q", got)
			}
			d.Text(ana, gatewaytest.District, one.yes).Say(one.gone)
			if got := standing(t, d.Line, codes[0], ana); got != "withdrawn 1" {
				t.Errorf("they stand %q", got)
			}
		})
	}
}

func TestTheWordAloneAsksWhichOfSeveralPlacesIsGivenUp(t *testing.T) {
	t.Parallel()
	d, codes := joined(t, "Gardening", "Cooking")
	d.takes(t, codes[0], binh, 4) // and all places are taken
	which := d.Text(ana, gatewaytest.District, "drop")
	which.Say("Which one do you want to withdraw from?", "Reply 1 for "+codes[0]+", Gardening", "2 for "+codes[1]+", Cooking")
	if strings.Contains(which.All()[0], "full") {
		t.Errorf("it is told that the person's own place is taken: %q", which.All())
	}
	d.Text(ana, gatewaytest.District, "2").Say("This is Cooking", "Would you like to withdraw?")
	d.Text(ana, gatewaytest.District, "yes").Say("You are no longer signed up for Cooking")
	if got := standing(t, d.Line, codes[0], ana); got != "confirmed 1" {
		t.Errorf("in the other they stand %q", got)
	}
	d.Text(ana, gatewaytest.District, "drop").Say("This is Gardening", "Would you like to withdraw?")
	d.Text(ana, gatewaytest.District, "no").Say("You can text " + codes[0] + " again at any time.")
}

func TestWhoIsAskedWhichPlaceMayKeepThemAll(t *testing.T) {
	t.Parallel()
	d, codes := joined(t, "Gardening", "Cooking")
	d.Text(ana, gatewaytest.District, "drop")
	d.Text(ana, gatewaytest.District, "no").Say("reply MENU")
	for _, code := range codes {
		if got := standing(t, d.Line, code, ana); got != "confirmed 1" {
			t.Errorf("they stand %q", got)
		}
	}
}

func TestTheWordAloneOfWhoHasNoPlaceIsAnsweredKindly(t *testing.T) {
	t.Parallel()
	d, _ := joined(t)
	d.Text(binh, gatewaytest.District, "drop").Say("You are not signed up for anything right now.", "reply MENU")
	d.Text(carla, gatewaytest.District, "español")
	d.Text(carla, gatewaytest.District, "retirar").Say("Por ahora no tiene lugar en nada.")
}

func TestTheWordAloneInReplyToAReminderIsAboutThatPlace(t *testing.T) {
	t.Parallel()
	d, shift := reminded(t, coordinator)
	other := readingOn("other", 5, 20, 9)
	other.Title = opportunities.Words{"": "Cooking"}
	all := []opportunities.Opportunity{other}
	d.imports(t, all...)
	d.takes(t, all[0].Code, ana, 1)
	d.Text(ana, gatewaytest.District, "drop").Say("This is Reading buddies", "Would you like to withdraw?")
	d.Text(ana, gatewaytest.District, "yes").Say("You are no longer signed up for Reading buddies")
	if got := standing(t, d.Line, shift.Code, ana); got != "withdrawn 1" {
		t.Errorf("they stand %q", got)
	}
}

// A reminder that comes between the question and the word is what the word is said to, and asks anew.
func TestTheWordAloneIsNoYesAboutAnotherPlace(t *testing.T) {
	t.Parallel()
	d, codes := joined(t, "Gardening", "Cooking")
	reminder := readingOn("first", 5, 4, 9).Start.Add(-24 * time.Hour)
	d.until(t, reminder.Add(-5*time.Minute))
	d.Text(ana, gatewaytest.District, "cancel "+codes[1]).Say("This is Cooking", "Would you like to withdraw?")
	d.until(t, reminder)
	d.receives(t, ana, "Reminder: Gardening")
	d.Text(ana, gatewaytest.District, "drop").Say("This is Gardening", "Would you like to withdraw?")
	for _, code := range codes {
		if got := standing(t, d.Line, code, ana); got != "confirmed 1" {
			t.Errorf("they stand %q", got)
		}
	}
}

func TestTheWordAloneGivesUpAPlaceOnTheWaitingListToo(t *testing.T) {
	t.Parallel()
	d, shift := contested(t, binh)
	d.Text(binh, gatewaytest.District, "drop").Say("This is Reading buddies", "Would you like to withdraw?")
	d.Text(binh, gatewaytest.District, "yes").Say("You are no longer signed up for Reading buddies")
	if got := standing(t, d.Line, shift.Code, binh); got != "withdrawn 1" {
		t.Errorf("they stand %q", got)
	}
}

func TestTheWordAloneOfWhoIsThereTellsHowToLeave(t *testing.T) {
	t.Parallel()
	d, codes := joined(t, "Gardening")
	d.until(t, readingOn("first", 5, 4, 9).Start)
	d.Text(ana, gatewaytest.District, codes[0]).Say("You are checked in.")
	for _, first := range []string{"drop", "menu"} { // about what they were told of just now, and behind something else
		d.Text(ana, gatewaytest.District, first)
		d.Text(ana, gatewaytest.District, "drop").Say("You are checked in to Gardening. When you leave, text or enter " + codes[0])
	}
}

func TestTheWordAloneGivesUpTheMeetingsThatAreToCome(t *testing.T) {
	t.Parallel()
	workshop := readingOn("first", 5, 4, 9)
	workshop.Title = opportunities.Words{"": "Gardening"}
	for i := range 2 {
		start := workshop.Start.AddDate(0, 0, 7*i)
		workshop.Modules = append(workshop.Modules, opportunities.Module{Title: opportunities.Words{"": "Part"}, Start: start, End: start.Add(time.Hour)})
	}
	workshop.End = workshop.Modules[1].End
	all := []opportunities.Opportunity{workshop}
	d := beginning(t, workshop.Start)
	d.imports(t, all...)
	d.takes(t, all[0].Code, ana, 1)
	d.Text(ana, gatewaytest.District, all[0].Code).Say("You are checked in.")
	d.until(t, workshop.Modules[0].End)
	d.Text(ana, gatewaytest.District, all[0].Code).Say("checked out")
	d.until(t, workshop.Start.AddDate(0, 0, 1))
	d.Text(ana, gatewaytest.District, "drop").Say("This is Gardening", "Would you like to withdraw?")
	d.Text(ana, gatewaytest.District, "yes").Say("You are no longer signed up for Gardening")
}

// A message is in whatever words somebody likes.
func TestTheWordAloneIsAMessageWhereOneIsAskedFor(t *testing.T) {
	t.Parallel()
	d, codes := joined(t, "Gardening")
	d.until(t, readingOn("first", 5, 4, 9).Start.AddDate(0, 0, 1))
	d.Text(ana, gatewaytest.District, codes[0]).Say("is over", "Would you like to add something?")
	d.Text(ana, gatewaytest.District, "yes")
	d.Text(ana, gatewaytest.District, "give up").Say("Your case number is")
}

func TestWhoEndedAllTextsIsAskedNothingByTheWordAlone(t *testing.T) {
	t.Parallel()
	d, codes := joined(t, "Gardening")
	d.Text(ana, gatewaytest.District, "STOP").AreNone()
	d.Text(ana, gatewaytest.District, "DROP").AreNone()
	d.Text(ana, gatewaytest.District, "START")
	d.Text(ana, gatewaytest.District, "1")
	if got := standing(t, d.Line, codes[0], ana); got != "confirmed 1" {
		t.Errorf("they stand %q", got)
	}
}

func TestNoToAPlaceThatIsOfferedCountsBehindSomethingElse(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ between, no, says string }{
		{"menu", "no", "Thank you for telling us. Somebody else can have the place."},
		{"my hours", "No thanks", "Thank you for telling us. Somebody else can have the place."},
		{"español", "no", "Gracias por avisarnos."},
	} {
		t.Run(one.between, func(t *testing.T) {
			t.Parallel()
			d, shift := contested(t, binh)
			d.Text(ana, gatewaytest.District, one.between)
			d.Text(ana, gatewaytest.District, one.no).Say(one.says)
			d.receives(t, binh, "A place is free: Reading buddies", shift.Code)
		})
	}
}

func TestYesToAPlaceThatIsOfferedCountsBehindSomethingElse(t *testing.T) {
	t.Parallel()
	d, shift := contested(t, binh)
	d.Text(ana, gatewaytest.District, "menu")
	d.Text(ana, gatewaytest.District, "yes").Say("You are signed up: Reading buddies")
	if got := standing(t, d.Line, shift.Code, ana); got != "confirmed 1" {
		t.Errorf("they stand %q", got)
	}
}

func TestNoToAnotherQuestionDeclinesNoOffer(t *testing.T) {
	t.Parallel()
	d, shift := contested(t, binh)
	other := readingOn("other", 5, 20, 9)
	other.Title = opportunities.Words{"": "Cooking"}
	all := []opportunities.Opportunity{other}
	d.imports(t, all...)
	d.takes(t, all[0].Code, ana, 1)
	for _, question := range []string{"cancel " + all[0].Code, all[0].Code} {
		d.Text(ana, gatewaytest.District, question).Say("Cooking")
		d.Text(ana, gatewaytest.District, "no")
		if got := standing(t, d.Line, shift.Code, ana); got != "offered 1" {
			t.Errorf("behind %q they stand %q", question, got)
		}
	}
}

func TestNoWhereNothingIsOfferedIsWhatItWas(t *testing.T) {
	t.Parallel()
	d, codes := joined(t, "Gardening")
	d.Text(ana, gatewaytest.District, "menu")
	d.Text(ana, gatewaytest.District, "no").Say("Sorry, I did not understand that.")
	if got := standing(t, d.Line, codes[0], ana); got != "confirmed 1" {
		t.Errorf("they stand %q", got)
	}
}
