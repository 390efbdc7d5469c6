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
