package menus

import "time"

// Fact is a question about the calendar that a step may ask: whether one set of hours is open, on a holiday, or on an
// early-release day. There are finitely many, and each has one of two answers at any moment, which is what lets every
// moment of the year be proved.
type Fact int

// The kinds of facts about one set of hours.
const (
	isOpenFact Fact = iota
	holidayFact
	earlyReleaseFact
	factKinds
)

// Observer is a World that wants to know which facts a step asked for, so that it can tell apart only the moments that
// matter to it.
type Observer interface {
	World
	Asked(fact Fact, answer bool)
	// AskedCampus says that the step asked which campus was spoken of when it began.
	AskedCampus()
}

// Follower is a World that wants to know where in the menus a step went, so that it can tell what nobody ever comes to.
type Follower interface {
	World
	// SpokeOf says that the step set which campus is spoken of, be it the same as before.
	SpokeOf()
	// AskedHome says that the step asked whether the session's line begins at a menu, or with "" where it begins.
	AskedHome(menu string)
	// AskedTrail says that the step asked which exchanges were before.
	AskedTrail()
	// Took says that the step took a part of the menus, by its number among [Version.Parts].
	Took(part int)
	// Unfilled says that there was nothing to say for a name in braces.
	Unfilled(name string)
	// Unsaid says that nothing will be said of what the step took so far.
	Unsaid()
	// Circled says that the menus led in a circle without waiting for the caller.
	Circled()
}

// Linguist is a World that wants to know what a step had to do with the caller's language, so that it can try once what
// goes alike in every language. Words that are said or written are for it to tell apart by [Version.Meaning].
type Linguist interface {
	World
	// AskedLanguage says that the way of the step depends on the language that was spoken when it began.
	AskedLanguage()
	// SetLanguage says that the step set the language, be it the same as before.
	SetLanguage()
}

// fact answers a question about the calendar.
func (t *taking) fact(h *hours, kind Fact) bool {
	answer := t.version.calendar.fact(h, kind, t.now())
	if t.observer != nil {
		t.observer.Asked(Fact(h.index)*factKinds+kind, answer)
	}
	return answer
}

func (c *calendar) fact(h *hours, kind Fact, now time.Time) bool {
	switch kind {
	case isOpenFact:
		return c.isOpen(h, now)
	case holidayFact:
		return c.closureOn(h, dateOf(now)) != nil
	}
	return c.isEarlyRelease(h, now)
}

// DeskOpenFact is whether a desk is open, at a campus or with "" at the district.
func (v *Version) DeskOpenFact(desk, campus string) Fact {
	at := v.campuses[campus]
	return Fact(v.hoursOf(v.deskOf(desk, at), at).index)*factKinds + isOpenFact
}
