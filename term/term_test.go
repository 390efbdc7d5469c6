package term_test

import (
	"testing"
	"time"
)

// A term later, what the gateway says of it is what everybody who took part has written down.
func TestATermAddsUp(t *testing.T) {
	t.Parallel()
	began := time.Now()
	x := newTerm(t)
	x.plays()
	x.letsTheDayEnd()
	x.findsUnnamed()
	x.everythingToldIsInOneCase()
	x.everyCaseHasAnOwnerAtEachInstant()
	x.dangersAreToldAtOnce()
	approved := x.nothingWasLetGoUnread()
	x.recordingsAreThoseLeft()
	x.answersSavedWhatTheySaved()
	x.textsCameOnceInTimeAndInTheirLanguage()
	x.ratingsAreThoseGiven()
	x.consentIsThatOfTheDiary()
	x.callsAreThoseMade()
	x.eventsAreThoseOfTheDiary()
	x.reportsAreWhatTheDiariesComeTo()
	t.Logf("%d families, %s to %s: %d calls, %d texts from people, %d texts to them, %d mails, %d cases, %d rated, %d answers "+
		"approved of the %d that were held, %d told the answer for everybody, in %s", len(x.families), x.begins.Format("January 2"), x.ends.Format("January 2"), len(x.diary.calls),
		x.diary.texts, len(x.handed.all()), len(x.mails.office.Received()), len(x.diary.opened()), len(x.diary.rated),
		approved, x.count(`SELECT count(*) FROM case_events WHERE kind = 'held'`), len(x.diary.shown), time.Since(began).Round(time.Second))
}
