package conversation_test

import (
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// atWorkshop is a workshop of two meetings, a week apart, whose first goes on, and to which Ana has checked in.
func atWorkshop(t *testing.T) (d *days, workshop opportunities.Opportunity) {
	t.Helper()
	workshop = readingOn("workshop", 5, 4, 9)
	for week := range 2 {
		start := workshop.Start.AddDate(0, 0, 7*week)
		workshop.Modules = append(workshop.Modules, opportunities.Module{
			Title: opportunities.Words{"": "Part"}, Start: start, End: start.Add(time.Hour),
		})
	}
	workshop.End = workshop.Modules[1].End
	d = beginning(t, workshop.Start.AddDate(0, 0, -3))
	all := []opportunities.Opportunity{workshop}
	d.imports(t, all...)
	workshop.Code = all[0].Code
	d.takes(t, workshop.Code, ana, 1)
	d.now.Store(new(workshop.Start.Add(5 * time.Minute)))
	d.Text(ana, gatewaytest.District, workshop.Code).Say("Welcome to Reading buddies.")
	return d, workshop
}

func TestWhoHasComeToTheFirstDateCanGiveUpThoseToCome(t *testing.T) {
	t.Parallel()
	for _, one := range []struct {
		name        string
		left        bool          // checked out
		after       time.Duration // since the first began
		text, yes   string
		asksBetween string
	}{
		{"by the word alone", false, 30 * time.Minute, "DROP", "yes", "Would you like to withdraw?"},
		{"by the word in Spanish", false, 30 * time.Minute, "retirar", "yes", "¿Quiere retirarse?"},
		{"by a sentence with the code", false, 30 * time.Minute, "cancel CODE", "yes", "Would you like to withdraw?"},
		{"by the word with the code", false, 30 * time.Minute, "", "DROP CODE", ""},
		{"after they have left", true, 30 * time.Minute, "DROP", "yes", "Would you like to withdraw?"},
		{"the next day, without having checked out", false, 24 * time.Hour, "DROP", "yes", "Would you like to withdraw?"},
		{"the next day", true, 24 * time.Hour, "drop, please", "yes", "Would you like to withdraw?"},
	} {
		t.Run(one.name, func(t *testing.T) {
			t.Parallel()
			d, workshop := atWorkshop(t)
			if one.left {
				d.Text(ana, gatewaytest.District, workshop.Code).Say("You are checked out.")
			}
			d.now.Store(new(workshop.Start.Add(one.after)))
			if one.text != "" {
				d.Text(ana, gatewaytest.District, withCode(one.text, workshop.Code)).Say(one.asksBetween)
				if got := standing(t, d.Line, workshop.Code, ana); got != "attended 1" {
					t.Errorf("before they are sure they stand %q", got)
				}
			}
			if one.text == "retirar" {
				d.Text(ana, gatewaytest.District, "sí")
			} else {
				d.Text(ana, gatewaytest.District, withCode(one.yes, workshop.Code)).Say("You are no longer signed up for Reading buddies")
			}
			if got := standing(t, d.Line, workshop.Code, ana); got != "withdrawn 1" {
				t.Errorf("they stand %q", got)
			}
		})
	}
}

func TestWhoHasComeToTheLastDateGivesUpNothing(t *testing.T) {
	t.Parallel()
	d, workshop := atWorkshop(t)
	last := workshop.Modules[1].Start
	d.now.Store(new(last.Add(5 * time.Minute)))
	d.Text(ana, gatewaytest.District, "no")
	d.Text(ana, gatewaytest.District, "DROP "+workshop.Code).Say("You are checked in to Reading buddies.")
	d.Text(ana, gatewaytest.District, "cancel "+workshop.Code).Say("You are checked in to Reading buddies.")
	if got := standing(t, d.Line, workshop.Code, ana); got != "attended 1" {
		t.Errorf("they stand %q", got)
	}
}

// withCode writes a code where a text says CODE.
func withCode(text, code string) string { return strings.ReplaceAll(text, "CODE", code) }
