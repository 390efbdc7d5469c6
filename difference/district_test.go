package difference_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"campusline/difference"
)

// Each edit of what holds for a whole district is told in these sentences and no others, though no call shows it.
func TestEachEditOfADistrictsOwnRulesIsToldInSentences(t *testing.T) {
	t.Parallel()
	const district, texts = "district.yaml", "texts: {expire: 4 hours}"
	before := load(t, files(t))
	for name, test := range map[string]struct {
		edits []string // file, from, to
		want  []string
	}{
		"how long a conversation may lie": {
			[]string{district, "expire: 4 hours", "expire: 45 minutes"},
			[]string{"Whoever leaves a text conversation lying now begins anew after 45 minutes, not after 4 hours."},
		},
		"how texts are sent": {
			[]string{district, texts, "texts: {expire: 4 hours, carrier answers stop: no, hours: 9:00-19:00, state: texas, a week: 1, approval above: 50}"},
			[]string{
				"Whoever texts STOP, START or HELP now is answered by the line itself, not by the phone company.",
				"What the district texts of its own accord now reaches families from 9 am to 7 pm, not from 8 am to 8 pm.",
				"Texts that sell something now keep to the hours of Texas, not of the district alone.",
				"Nobody now gets more than 1 text in a week that nobody waits for, not 3 texts.",
				"Staff who write to more than 50 people now need a second person who sends it too, not to more than 500 people.",
			},
		},
		"how fast a line sends": {
			[]string{district, "{name: Bus line, menu: bus-line, texts: bus}", "{name: Bus line, menu: bus-line, texts: bus, sends: 3}"},
			[]string{"Staff who write to many on the line “Bus line” now see 3 segments a second go out, not 3.75."},
		},
		"what families can end texts about": {
			[]string{district, "  meals: school meals, meals\n", "  sports: sports\n", district, "attendance, absences", "attendance"},
			[]string{
				"Families now end texts about attendance alone by STOP with “attendance”, not with “attendance” or “absences”.",
				"Families can no longer end texts about school meals alone.",
				"Families can now end texts about sports alone.",
			},
		},
		"words of danger": {
			[]string{district, "crisis: {desk: safety}", "crisis: {desk: safety, words: [lockdown]}"},
			[]string{"Whoever says or writes “lockdown” now is taken to be in danger: a person is rung, and staff are told at once."},
		},
		"how a desk takes a call": {
			[]string{district, "ring: 30, hours: buses}", "ring: 30, hours: buses, screen: no}"},
			[]string{"Callers on weekdays from 5:30 am to 6 pm now are put through to bus dispatch as soon as it is picked up, be it by a machine, not once somebody presses 1 there."},
		},
		"who publishes and how often families are asked": {
			[]string{district, texts, texts + "\npublish: {approval: yes}\nsurveys: {at most: 2 a year, apart: 60 days}"},
			[]string{
				"Families are now asked by surveys at most 2 times in a year, not 4 times.",
				"A family that a survey has asked now is asked by no other one for 60 days, not for 30 days.",
				"What one of the staff publishes now waits until a second person approves it, and no longer goes live at once.",
			},
		},
		"a longer school year": {
			[]string{calendar, "to: 2027-05-27}", "to: 2027-06-10}"},
			[]string{"The school year now is from 12 August 2026 to 10 June 2027, not from 12 August 2026 to 27 May 2027. " +
				"By that go the days on which surveys are sent, and those of series that are on school days only; what callers hear does not."},
		},
		"how long what is kept": {
			[]string{"privacy.yaml", "recordings: 90 days", "recordings: 30 days", "privacy.yaml", "journeys: 1 year", "journeys: 2 years"},
			[]string{
				"What is kept of people for a shorter time now: the sounds of messages, for 30 days and not for 90 days.",
				"What is kept of people for longer now: calls and conversations, step by step, for 2 years and not for 1 year.",
			},
		},
		"what only a check goes by": {[]string{"check.yaml", "# This district has none", "limits: {choices: 5}\n# This district has none"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, sentences(before, load(t, files(t, test.edits...)))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Another clock for all hours is told before all that comes of it, and the days of surveys are as they were.
func TestAnotherTimeZoneIsToldFirst(t *testing.T) {
	t.Parallel()
	found := difference.Between(load(t, files(t)), load(t, files(t, "district.yaml", "America/Chicago", "America/Denver")))
	if len(found) < 2 || found[0].Sentence != "All hours now are those of the clock in America/Denver, not in America/Chicago." {
		t.Errorf("it is told as %q", sentencesOf(found))
	}
	for i := range found {
		if found[i].Kind == difference.SurveyWave {
			t.Errorf("of a survey is said: %s", found[i].Sentence)
		}
	}
}
