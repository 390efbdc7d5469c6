package menus

import (
	"strings"
	"time"

	"campusline/translations"
)

// slot gives the words for a placeholder in a language, said or written.
func (t *taking) slot(name string, language int, written bool) string {
	v, l := t.version, t.version.Languages[language]
	if words, ok := t.opportunitySlot(name, language, written); ok {
		return words
	}
	switch name {
	case "district":
		return v.District.Name
	case "campus":
		if c := t.campus(); c != nil {
			return v.nameOf(c, language)
		}
		return v.District.Name
	case "address":
		if c := t.campus(); c != nil {
			return c.Address
		}
		return ""
	case "phone":
		return t.phone(l, written)
	case "opens":
		t.toldTime(OpensTold)
		at, ok := v.calendar.opens(t.hours(), t.now())
		return t.moments(l, at, ok, written)
	case "closes":
		if t.follower != nil && !t.fact(t.hours(), isOpenFact) {
			t.follower.Unfilled(name) // it is known until the day's last closing, and not at every closed hour
		}
		t.toldTime(ClosesTold)
		return t.closing(l, written)
	case "holiday":
		t.toldTime(HolidayTold)
		return t.holiday(language)
	case "case":
		return t.caseNumber(l, written)
	case "due":
		return t.dueOfCase(l, written)
	case "shared":
		return t.sharedSaid(language)
	case "emergency":
		return code(l, v.District.Crisis.Emergency, written)
	case "helpline":
		return code(l, v.District.Crisis.Helpline, written)
	}
	if name == "hours" || name == "visits" {
		return t.given(name, l)
	}
	return t.answerSlot(name, language, written)
}

func (t *taking) phone(l *translations.Language, written bool) string {
	desk := t.version.frontDesk(t.campus())
	if desk == nil {
		return ""
	}
	return l.Phone(desk.Phone, written)
}

// moments says when something is: today, tomorrow, on a weekday of the coming week, or on a date.
func (t *taking) moments(l *translations.Language, at time.Time, known, written bool) string {
	if !known {
		return ""
	}
	now := t.now()
	days := int(noon(at).Sub(noon(now)).Hours()+1) / 24
	clock := l.Time(at, written)
	switch {
	case days == 0:
		return substituted(l.Phrase(translations.TodayAt), "time", clock)
	case days == 1:
		return substituted(l.Phrase(translations.TomorrowAt), "time", clock)
	case days < 7:
		return substituted(l.Phrase(translations.WeekdayAt), "time", clock, "weekday", l.Weekday(at))
	}
	return substituted(l.Phrase(translations.DateAt), "time", clock, "weekday", l.Weekday(at), "date", l.Date(at))
}

// closing says when a place closes, and until when where it opens again on the same day.
func (t *taking) closing(l *translations.Language, written bool) string {
	calendar := &t.version.calendar
	at, known := calendar.closes(t.hours(), t.now())
	if again, ok := calendar.opens(t.hours(), at); known && ok && dateOf(again) == dateOf(at) {
		return substituted(l.Phrase(translations.TodayFromTo), "from", l.Time(at, written), "to", l.Time(again, written))
	}
	return t.moments(l, at, known, written)
}

// noon is the middle of a day in UTC, so that days can be counted across a change of clocks.
func noon(t time.Time) time.Time {
	year, month, day := t.Date()
	return time.Date(year, month, day, 12, 0, 0, 0, time.UTC)
}

func (t *taking) holiday(language int) string {
	c := t.version.calendar.closureOn(t.hours(), dateOf(t.now()))
	if c == nil {
		return ""
	}
	words, _ := t.version.wordsIn(c.name, language, t.state.Channel)
	return words
}

// answerSlot says back an answer that was given, by its kind.
func (t *taking) answerSlot(name string, language int, written bool) string {
	l := t.version.Languages[language]
	value, ok := t.state.answer(name)
	if !ok {
		return ""
	}
	switch t.version.answerKinds[name] {
	case dateAnswer:
		day, err := time.Parse(time.DateOnly, value)
		if err != nil {
			return ""
		}
		return l.Day(day)
	case digitsAnswer, zipAnswer, codeAnswer:
		return code(l, value, written)
	case campusAnswer:
		if c := t.version.campuses[value]; c != nil {
			return t.version.nameOf(c, language)
		}
	case numberAnswer, scoreAnswer:
		if n, ok := l.ParseNumber(value); ok {
			return l.Number(n)
		}
	case yesNoAnswer:
		return t.yesNo(l, value)
	}
	return value
}

func (t *taking) yesNo(l *translations.Language, value string) string {
	p := translations.WordsNo
	if value == yes {
		p = translations.WordsYes
	}
	word, _, _ := strings.Cut(l.Phrase(p), ",")
	return word
}
