package phonetree

import (
	"time"

	"campusline/menus"
	"campusline/proof"
	"campusline/translations"
)

// Cover is the best that there is for a caller.
type Cover uint8

// What there is, the worst first.
const (
	Nobody  Cover = iota // neither a person nor somebody who will call back, nor anything said
	Answer               // what there is to say
	Promise              // a message is taken, and someone will answer
	Person               // a desk is rung
)

// in says a cover in words.
func (c Cover) in(l *translations.Language) string {
	return label(l, [...]translations.Phrase{translations.ShownNobody, translations.ShownAnswer, translations.ShownPromise, translations.ShownPerson}[c])
}

// Day is one day of the school year, cut into the parts in which nothing changes.
type Day struct {
	Date  time.Time
	Parts []DayPart
}

// DayPart is a part of a day, in minutes since midnight; To is not included.
type DayPart struct {
	From, To int
	Cover    Cover
}

// Coverage gives, for every minute of the school year, the best that a caller to a line can reach who speaks a language:
// the help that a check counts, so that what is shown and what is proved never differ.
func Coverage(v *menus.Version, line *menus.Line, language string) []Day {
	return covered(v, proof.Covering(v, menus.Call), line, language)
}

// covered lays the help in each state of the calendar out over the year.
func covered(v *menus.Version, covering map[proof.Covered][]proof.Help, line *menus.Line, language string) []Day {
	help := covering[proof.Covered{Line: line.Number, Language: v.Language(language).Tag}]
	var days []Day
	for _, s := range v.Stretches(v.Cells()) {
		if s.Minute == 0 {
			days = append(days, Day{Date: s.From})
		}
		day := &days[len(days)-1]
		day.add(DayPart{s.Minute, s.Minute + s.Minutes, coverOf(help[s.Cell])})
	}
	return days
}

func coverOf(h proof.Help) Cover {
	switch h {
	case proof.Person:
		return Person
	case proof.Promise:
		return Promise
	case proof.Answer:
		return Answer
	}
	return Nobody
}

// add adds the next part of a day, to the one before where they are alike.
func (d *Day) add(p DayPart) {
	if last := len(d.Parts) - 1; last >= 0 && d.Parts[last].Cover == p.Cover {
		d.Parts[last].To = p.To
		return
	}
	d.Parts = append(d.Parts, p)
}

// at gives what there is at a minute of the day.
func (d *Day) at(minute int) Cover {
	for _, p := range d.Parts {
		if minute >= p.From && minute < p.To {
			return p.Cover
		}
	}
	return Nobody
}
