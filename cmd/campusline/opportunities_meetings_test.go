package main

import (
	"testing"

	"campusline/opportunities"
)

func TestWhatWasAnsweredAfterAMeetingStandsInOneLine(t *testing.T) {
	t.Parallel()
	version, err := loaded("")
	if err != nil {
		t.Fatal(err)
	}
	of := func(question, value string, people int) opportunities.Answers {
		return opportunities.Answers{Survey: "after-event", Question: question, Value: value, People: people}
	}
	answers, said := answersListed(version, &opportunities.MeetingHeld{Said: "Too late", Answers: []opportunities.Answers{
		of("useful", "5", 2), of("useful", "1", 1), of("better", "More chairs", 1), of("again", "yes", 3),
	}})
	if answers != "useful: 5 (2), 1 (1); again: yes (3)" || said != "Too late | More chairs" {
		t.Errorf("%q, and said: %q", answers, said)
	}
}

func TestOfAMeetingWhereNobodyWasCheckedInItIsNotKnownWhoCame(t *testing.T) {
	t.Parallel()
	version, err := loaded("")
	if err != nil {
		t.Fatal(err)
	}
	held := opportunities.MeetingHeld{
		Opportunity: opportunities.Opportunity{
			Title: opportunities.Words{"": "Council", "vi": "Hội đồng", "es": "Consejo"}, Campus: "oak-hill", Place: "Library",
		},
		SignedUp: 3,
	}
	unknown := meetingListed(version, &held)
	if unknown.came() != "Came: not known, nobody was checked in." || cell(unknown.People) != "" || cell(unknown.Hours) != "" {
		t.Errorf("%q, in a spreadsheet %q people and %q hours", unknown.came(), cell(unknown.People), cell(unknown.Hours))
	}
	if unknown.Titles != "es: Consejo; vi: Hội đồng" || unknown.Where != "Oak Hill Elementary School, Library" {
		t.Errorf("%q at %q", unknown.Titles, unknown.Where)
	}
	held.Known, held.People, held.Visits, held.WalkIns, held.Seconds = true, 2, 2, 1, 5400
	known := meetingListed(version, &held)
	if known.came() != "Came: 2 (1 had not signed up), 1.5 hours." || cell(known.People) != "2" || cell(known.Hours) != "1.5" {
		t.Errorf("%q, in a spreadsheet %q people and %q hours", known.came(), cell(known.People), cell(known.Hours))
	}
}
