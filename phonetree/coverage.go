package phonetree

import (
	"time"

	"campusline/menus"
	"campusline/rehearsal"
	"campusline/translations"
)

// Cover is what a caller who asks for a person gets.
type Cover uint8

// What there is, the worst first.
const (
	Nobody  Cover = iota // neither a person nor somebody who will call back
	Promise              // a message is taken, and someone will answer
	Person               // a desk is rung
)

// in says a cover in words.
func (c Cover) in(l *translations.Language) string {
	return label(l, [...]translations.Phrase{translations.ShownNobody, translations.ShownPromise, translations.ShownPerson}[c])
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

// Coverage gives, for every minute of the school year, what a caller to a line gets who asks for a person at once. Each
// state of the calendar is rehearsed once.
func Coverage(v *menus.Version, line *menus.Line, language string) []Day {
	cells := v.Cells()
	covers := make([]Cover, len(cells))
	for i := range cells {
		covers[i] = cover(rehearsal.Call{Version: v, Line: line, Language: language, Known: true, At: cells[i].At})
	}
	var days []Day
	for _, s := range v.Stretches(cells) {
		if s.Minute == 0 {
			days = append(days, Day{Date: s.From})
		}
		day := &days[len(days)-1]
		day.add(DayPart{s.Minute, s.Minute + s.Minutes, covers[s.Cell]})
	}
	return days
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

// mostQuestions bounds the questions at which a caller asks for a person: none needs more than one.
const mostQuestions = 3

// cover asks for a person at the first question.
func cover(c rehearsal.Call) Cover {
	var inputs []menus.Input
	for range mostQuestions {
		t := c.Take(inputs...)
		switch awaiting := t.Awaiting(); awaiting.Awaiting {
		case menus.ADesk:
			return Person
		case menus.ARecording:
			return Promise
		case menus.AnAnswer:
			key := "*0"
			if awaiting.Digits == 1 {
				key = "0"
			}
			inputs = append(inputs, menus.Input{Kind: menus.Keys, Words: key})
		default:
			if t.Ended == menus.EndPromise {
				return Promise
			}
			return Nobody
		}
	}
	return Nobody
}
