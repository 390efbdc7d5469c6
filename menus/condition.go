package menus

import (
	"slices"
	"strings"
	"time"
)

// conditionKind is something a menu can branch on. The list is closed: every condition has finitely many answers.
type conditionKind uint8

const (
	whenOpen conditionKind = iota
	whenClosed
	whenHoliday
	whenEarlyRelease
	whenCall
	whenText
	whenKnown
	whenNew
	whenNoNumber
	whenCannotText
	whenLanguage
	whenLevel
	whenWithoutDesk
	whenSignedUp
	whenWaiting
	whenOffered
	whenLapsed
	whenHere
	whenFull
	whenBegun
	whenOver
	whenCancelled
	whenNoDatesLeft
	whenPersonHere
	whenRefused
	whenAsked // they were asked a survey, and have not come to its end
	whenCampusPhone
	whenCaseClosed
	whenCaseWaiting
	whenCaseLate
	whenCaseRated
	whenUnrated
	whenLow
	whenPartyTold // a text told with the code how many people come
	whenCrisisClosed
)

// condition is one part of a `when:`.
type condition struct {
	kind conditionKind
	word string // the language's tag, or the campus's level
	desk string // which desk is meant, "" for the campus or the district
}

// conditionNames are the conditions as editors write them.
func conditionNames() map[string]conditionKind {
	return map[string]conditionKind{
		"open": whenOpen, "closed": whenClosed, "holiday": whenHoliday, "early release": whenEarlyRelease,
		"call": whenCall, "text": whenText, "known": whenKnown, "new": whenNew,
		"no number": whenNoNumber, "cannot text": whenCannotText,
		"signed up": whenSignedUp, "waiting": whenWaiting, "offered": whenOffered, "lapsed": whenLapsed, "here": whenHere,
		"full": whenFull, "begun": whenBegun, "over": whenOver, "refused": whenRefused, "person here": whenPersonHere, "party told": whenPartyTold,
		"cancelled": whenCancelled, "no dates left": whenNoDatesLeft, "campus phone": whenCampusPhone,
		"case closed": whenCaseClosed, "case waiting": whenCaseWaiting, "case late": whenCaseLate,
		"case rated": whenCaseRated, "unrated case": whenUnrated, "low": whenLow, "crisis closed": whenCrisisClosed,
	}
}

// conditions reads the name of a branch: one condition, or several joined by "and".
func (l *loader) conditions(f field) []condition {
	var all []condition
	for part := range strings.SplitSeq(strings.ReplaceAll(f.name, "early-release", "early release"), " and ") {
		if c, ok := l.condition(strings.TrimSpace(part), f.at); ok {
			all = append(all, c)
		}
	}
	return all
}

func (l *loader) condition(words string, at position) (condition, bool) {
	names := conditionNames()
	if kind, ok := names[words]; ok {
		return condition{kind: kind}, true
	}
	if l.version.Speaks(words) {
		return condition{kind: whenLanguage, word: words}, true
	}
	if l.isLevel(words) {
		return condition{kind: whenLevel, word: words}, true
	}
	if desk, state, found := strings.Cut(words, " "); found && (state == "open" || state == "closed") && (l.desks[desk] != nil || desk == districtDesk) {
		return condition{kind: names[state], desk: desk}, true
	}
	if survey, found := strings.CutPrefix(words, "asked "); found {
		return condition{kind: whenAsked, word: survey}, true
	}
	if desk, found := strings.CutPrefix(words, "without "); found && l.desks[desk] != nil {
		return condition{kind: whenWithoutDesk, desk: desk}, true
	}
	known := append(sortedKeys(names), l.version.Tags()...)
	l.add(at, "unknown condition", didYouMean(words, append(known, l.levels()...)), "`%s` is nothing a menu can branch on.", words)
	return condition{}, false
}

func (l *loader) levels() []string {
	seen := map[string]bool{}
	for _, c := range l.version.Campuses {
		if c.Level != "" {
			seen[c.Level] = true
		}
	}
	return sortedKeys(seen)
}

func (l *loader) isLevel(word string) bool {
	for _, c := range l.version.Campuses {
		if c.Level == word {
			return true
		}
	}
	return false
}

// holds says whether a condition is true of the step being taken.
func (t *taking) holds(c condition) bool {
	switch c.kind {
	case whenOpen:
		return t.isOpen(c.desk)
	case whenClosed:
		return !t.isOpen(c.desk)
	case whenHoliday:
		return t.fact(t.hours(), holidayFact)
	case whenEarlyRelease:
		return t.fact(t.hours(), earlyReleaseFact)
	case whenCall:
		return t.state.Channel == Call
	case whenText:
		return t.state.Channel == Text
	case whenKnown:
		return t.world.Known()
	case whenNew:
		return !t.world.Known()
	case whenNoNumber:
		return t.world.Texting() == NoNumber
	case whenCannotText:
		return t.world.Texting() != CanText
	case whenLanguage:
		return t.speaks(c.word)
	case whenLevel:
		campus := t.campus()
		return campus != nil && campus.Level == c.word
	case whenWithoutDesk:
		campus := t.campus()
		return campus == nil || !campus.has(c.desk)
	case whenRefused:
		return t.refused
	case whenPartyTold:
		return t.partyTold
	case whenAsked:
		return t.isAsked(c.word)
	case whenCampusPhone:
		return t.isCampusPhone()
	case whenUnrated:
		return t.isUnrated()
	case whenCrisisClosed:
		return !t.crisisDeskIsOpen()
	}
	if c.kind.isOfCase() {
		return t.caseStands(c.kind)
	}
	return t.stands(c.kind)
}

// speaks says whether a language is the one spoken.
func (t *taking) speaks(tag string) bool {
	if t.linguist != nil && !t.chosen {
		t.linguist.AskedLanguage()
	}
	return t.state.Language == tag
}

// has says whether a campus has a desk of its own by this name.
func (c *Campus) has(desk string) bool {
	return slices.ContainsFunc(c.Desks, func(d *Desk) bool { return d.Name == desk })
}

// now is the moment of the step in the district's zone.
func (t *taking) now() time.Time {
	if t.moment.IsZero() {
		t.moment = t.world.Now().In(t.version.District.Zone)
	}
	return t.moment
}

// campus is the one spoken of, nil for the district.
func (t *taking) campus() *Campus {
	if t.observer != nil && !t.spoken {
		t.observer.AskedCampus()
	}
	return t.version.campuses[t.state.Campus]
}

// speakOf sets the campus spoken of from here on, "" for the district.
func (t *taking) speakOf(campus string) {
	t.state.Campus, t.spoken = campus, true
	if t.follower != nil {
		t.follower.SpokeOf()
	}
}

// hours are those of the campus spoken of, else the district's.
func (t *taking) hours() *hours {
	if c := t.campus(); c != nil {
		return c.hours
	}
	return t.version.District.hours
}

// isOpen says whether a desk, or with "" the campus or district spoken of, is open now.
func (t *taking) isOpen(desk string) bool {
	h := t.hours()
	if desk != "" {
		campus := t.campus()
		h = t.version.hoursOf(t.version.deskOf(desk, campus), campus)
	}
	return t.fact(h, isOpenFact)
}
