package cases_test

import (
	"strings"
	"testing"
	"time"

	"campusline/cases"
)

// tended has time alone do what it does, and says what that was.
func (l *life) tended(want ...cases.Kind) *life {
	l.Helper()
	events := l.rules.Tend(l.is(), l.now)
	if len(events) != len(want) {
		l.Fatalf("at %s time does %+v, want %q", l.now, events, want)
	}
	for i, e := range events {
		if e.Kind != want[i] || e.By != cases.ByLine {
			l.Errorf("at %s time does %+v, want %q", l.now, e, want[i])
		}
	}
	l.history = append(l.history, events...)
	return l
}

func TestWhoOwesAReplyIsRemindedOnceAndThenTheLeadIsTold(t *testing.T) {
	t.Parallel()
	told(t, "late bus").tended(). // due in four hours
					passes(2*time.Hour).tended().
					passes(time.Hour).tended(cases.Reminded).concerns("cole", "reyes").tended().
					passes(time.Hour + time.Minute).tended(cases.Escalated).concerns("reyes").tended().
					passes(24 * time.Hour).tended(cases.Escalated).concerns("baker").tended().
					passes(24 * time.Hour).tended()
}

func TestTheOwnerIsNotTheOneWhoIsToldThatTheyAreLate(t *testing.T) {
	t.Parallel()
	told(t, "late bus").does("reyes", cases.Claim{}).passes(5 * time.Hour).tended(cases.Escalated).concerns("baker")
}

func TestNothingIsLateWhileNobodyIsThere(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus")
	l.now = time.Date(2026, time.September, 25, 22, 0, 0, 0, time.UTC) // Friday, five in the afternoon
	l.history[0] = l.rules.Open(*l.history[0].Origin, "", l.now)
	l.passes(48 * time.Hour).tended() // Sunday
}

// Saturday, ten at night in the district's zone.
func saturdayNight() time.Time { return time.Date(2026, time.September, 27, 3, 0, 0, 0, time.UTC) }

func TestADangerIsOwedAndClimbsByTheClockOnTheWall(t *testing.T) {
	t.Parallel()
	l := told(t, cases.CrisisTopic)
	l.rules = rulesOf(t, strings.NewReplacer(
		"people: [evans]}", "people: [evans], lead: cole, under: transportation, answers within: 30 minutes}",
		"route:\n", "route:\n  - {topic: fire, to: meals, urgent: yes}\n").Replace(teams))
	l.history[0].Origin.Topic, l.now = cases.CrisisTopic, saturdayNight()
	l.history[0] = l.rules.Open(*l.history[0].Origin, "", l.now)
	if c := l.is(); !c.Due.Equal(l.now.Add(24 * time.Hour)) {
		t.Errorf("what is owed within a day is due at %s", c.Due)
	}
	l.history[0].Origin.Topic = "fire"
	l.history[0] = l.rules.Open(*l.history[0].Origin, "", l.now)
	if c := l.is(); !c.Due.Equal(l.now.Add(30 * time.Minute)) {
		t.Errorf("what is owed within half an hour is due at %s", c.Due)
	}
	l.passes(25*time.Minute).tended(cases.Reminded).concerns("evans", "cole").
		passes(6 * time.Minute).tended(cases.Escalated).concerns("cole").tended().
		passes(31 * time.Minute).tended(cases.Escalated).concerns("reyes").
		passes(31 * time.Minute).tended(cases.Escalated).concerns("baker")
}

func TestACaseThatBecomesUrgentIsOwedByTheWallFromThenOn(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus")
	l.now = saturdayNight()
	l.does(cases.ByFamily, cases.Join{Words: "A man has a gun at the bus stop."})
	if c := l.is(); !c.Urgent || !c.Due.Equal(l.now.Add(4*time.Hour)) {
		t.Errorf("it is urgent: %t, and due at %s", c.Urgent, c.Due)
	}
}

func TestAFamilyIsAskedOnceMoreAndThenItsCaseIsClosed(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").does("cole", cases.Ask{Words: "Which route?"}).
		passes(6 * 24 * time.Hour).tended().
		passes(25 * time.Hour).tended(cases.Nudged).concerns(cases.ByFamily).tended().
		passes(8 * 24 * time.Hour).tended(cases.Closed).concerns(cases.ByFamily).tended()
	if how := l.is().How; how != cases.HowSilence {
		t.Errorf("it is closed because of %q", how)
	}
}

func TestAnAnswerThatIsLeftStandingClosesTheCase(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").does("cole", cases.Answer{Words: "Soon."}).
		passes(8 * 24 * time.Hour).tended(cases.Closed).concerns()
	if how := l.is().How; how != cases.HowAnswered {
		t.Errorf("it is closed because of %q", how)
	}
}

func TestACaseWhoseTeamIsGoneGoesToAnother(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus")
	l.history[0].Team = "garage"
	l.tended(cases.Routed).stands(cases.Open, "transportation", "").concerns("cole", "reyes")
}

func TestAFamilyIsAskedForAScoreAWhileAfterItsCaseIsClosed(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").does("cole", cases.Answer{Words: "Fixed.", Close: true})
	asks := func(after time.Duration) bool { return len(l.rules.Survey(l.is(), l.now.Add(after))) > 0 }
	if asks(30*time.Minute) || !asks(2*time.Hour) || asks(9*24*time.Hour) {
		t.Error("it is not asked between an hour and a week after")
	}
	l.history = append(l.history, l.rules.Survey(l.is(), l.now.Add(2*time.Hour))...)
	l.concerns(cases.ByFamily)
	if asks(3 * time.Hour) {
		t.Error("it is asked twice")
	}
	unanswered := told(t, "late bus").does("cole", cases.Close{Because: "A test."})
	if len(unanswered.rules.Survey(unanswered.is(), unanswered.now.Add(2*time.Hour))) > 0 {
		t.Error("who was not answered is asked how well they were")
	}
}

func TestWhatDidNotArriveIsOwedAgain(t *testing.T) {
	t.Parallel()
	l := told(t, "late bus").does("cole", cases.Answer{Words: "Soon."})
	l.history = append(l.history, l.rules.Missed(l.is(), "the number cannot get texts", l.now)...)
	l.stands(cases.Open, "transportation", "cole").concerns("cole")
	if l.is().Due == nil || len(l.rules.Missed(l.is(), "again", l.now)) > 0 {
		t.Errorf("it is due at %v", l.is().Due)
	}
}
