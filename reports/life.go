package reports

import (
	"time"

	"campusline/cases"
)

// Span is an open time, by the clock of the team that had the case: how long something took, or has taken so far.
type Span struct {
	Took time.Duration
	Done bool // it has come to its end
}

// Kept is whether a promise was kept.
type Kept int8

// Whether a promise was kept.
const (
	NotOwed Kept = iota // nothing was promised, or it is not due yet
	InTime
	Late
)

// Life is a case as reports count it: what it came to, and how long that took.
type Life struct {
	cases.Case
	// NeedsAnswer is false for what the rules of teams.yaml close at once.
	NeedsAnswer bool
	// First is until the family first heard from us. What was closed without a word to them has none.
	First Span
	// Resolution is until the case was closed for good, without the time for which we waited for the family.
	Resolution Span
	// Promise is the first reply within what the team had promised, OneDay and TwoDays within one and two of its open days.
	Promise, OneDay, TwoDays Kept
	// Resolved is the end within what the team had promised.
	Resolved Kept
	// Orphan says that at some moment nobody owned it, or that its history has a gap.
	Orphan bool
	late   bool // something is overdue
	// Unasked are the times at which the family came to us, and not only replied to what we had written, in order.
	Unasked []Contact
	// Again is how long after it first came the family came again about the same, 0 if it did not.
	Again time.Duration
}

// Contact is one time that a family came to us.
type Contact struct {
	At      time.Time
	Session string // "" for a visit
}

// Live follows a case through its history, as it stands at a moment. What happened later is left out.
func Live(number int, history []cases.Event, rules *cases.Rules, now time.Time) Life {
	l := living{rules: rules, now: now, Life: Life{Case: cases.Case{Number: number}, NeedsAnswer: true}}
	l.Orphan = len(history) == 0 || history[0].Kind != cases.Opened
	for i := range history {
		if history[i].At.After(now) {
			break
		}
		l.Orphan = l.Orphan || history[i].N != i
		l.take(&history[i])
	}
	l.end()
	return l.Life
}

// living is a case on its way through its history.
type living struct {
	Life
	rules *cases.Rules
	now   time.Time
	last  time.Time // when it last changed
	days  [2]time.Time
}

// take counts the time until an event, and then the event.
func (l *living) take(e *cases.Event) {
	if e.Kind != cases.Opened {
		l.pass(e.At)
	}
	l.last = e.At
	before := l.Case
	l.Case = before.After(*e)
	l.Orphan = l.Orphan || l.Team == ""
	switch {
	case e.Kind == cases.Opened:
		l.open(e)
	case e.Kind == cases.Joined && before.State != cases.Waiting:
		l.Unasked = append(l.Unasked, Contact{e.At, e.Session})
	case before.FirstReplyAt == nil && l.FirstReplyAt != nil:
		l.reply(&before, e.At)
	case e.Kind == cases.Closed:
		l.Resolved = resolved(&before, e.At)
	}
	if l.State != cases.Done {
		l.NeedsAnswer = true
	}
}

func (l *living) open(e *cases.Event) {
	l.NeedsAnswer = e.How != cases.HowNotNeeded
	l.Unasked = append(l.Unasked, Contact{e.At, l.Session})
	clock := l.rules.Clock(&l.Case)
	for i := range l.days {
		l.days[i] = clock.DaysAfter(e.At, i+1)
	}
}

// pass counts the time until a moment in which we owed the family something.
func (l *living) pass(until time.Time) {
	if !l.Owed() {
		return
	}
	open := l.rules.Clock(&l.Case).Between(l.last, until)
	l.Resolution.Took += open
	if l.FirstReplyAt == nil {
		l.First.Took += open
	}
}

func (l *living) reply(before *cases.Case, at time.Time) {
	l.First.Done = true
	if before.Due != nil {
		l.Promise = by(at, *before.Due)
	}
	l.OneDay, l.TwoDays = by(at, l.days[0]), by(at, l.days[1])
}

// end counts the time until now, and what is late by now.
func (l *living) end() {
	l.pass(l.now)
	l.Resolution.Done = l.State == cases.Done
	l.late = l.Overdue(l.now)
	if !l.Resolution.Done {
		l.Resolved = lateBy(l.now, l.Resolve)
	}
	if l.FirstReplyAt == nil && l.Owed() {
		l.Promise = lateBy(l.now, l.Due)
		l.OneDay, l.TwoDays = lateBy(l.now, &l.days[0]), lateBy(l.now, &l.days[1])
	}
}

// resolved is whether a case that is closed was closed in time: while the clock stood still, time has to have been left.
func resolved(before *cases.Case, at time.Time) Kept {
	switch {
	case before.Resolve != nil:
		return by(at, *before.Resolve)
	case before.State == cases.Waiting && before.Left == 0:
		return Late
	}
	return InTime
}

func by(at, due time.Time) Kept {
	if at.After(due) {
		return Late
	}
	return InTime
}

// lateBy is what is known of a promise that is not kept yet.
func lateBy(now time.Time, due *time.Time) Kept {
	if due != nil && now.After(*due) {
		return Late
	}
	return NotOwed
}
