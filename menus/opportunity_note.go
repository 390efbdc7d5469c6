package menus

import (
	"strconv"
	"strings"
	"time"

	"campusline/translations"
)

// noteSlot may have nothing to say, and is no fault of whoever wrote it then.
const noteSlot = "note"

// arrivalSlot likewise: who can check in already is not told from when on.
const arrivalSlot = "arrival"

// mostDates is how many dates of meetings are told one by one. More are told by the first and the last.
const mostDates = 6

// noteOf is what else people need to know of an opportunity before they come: when it meets, where that is more than once, and
// what they need before. It is written; on a call it goes into the text that follows.
func (t *taking) noteOf(o *Opportunity, l *translations.Language) string {
	var sentences []string
	if len(o.Meetings) > 1 {
		sentences = append(sentences, substituted(l.Phrase(translations.OpportunityMeetings),
			"count", strconv.Itoa(len(o.Meetings)), "dates", t.datesOf(o.Meetings, l)))
	}
	if o.Clearance != "" {
		words, _ := l.Clearance(o.Clearance)
		sentences = append(sentences, substituted(l.Phrase(translations.OpportunityNeeds), "words", words))
	}
	return strings.Join(sentences, " ")
}

// arrivalAt says from when on people can check in, where they cannot yet.
func (t *taking) arrivalAt(o *Opportunity, l *translations.Language, written bool) string {
	if o.Opens.IsZero() || o.Begun {
		return ""
	}
	when := t.moments(l, o.Opens.In(t.version.District.Zone), true, written)
	said := substituted(l.Phrase(translations.OpportunityArrival), "time", when)
	return strings.ReplaceAll(said, "..", ".") // a time may end in the full stop of an abbreviation
}

// datesOf writes when meetings begin: the date, and the time where it is not that of the first.
func (t *taking) datesOf(meetings []time.Time, l *translations.Language) string {
	first := meetings[0].In(t.version.District.Zone)
	if len(meetings) > mostDates {
		return l.Date(first) + " - " + l.Date(meetings[len(meetings)-1].In(first.Location()))
	}
	var dates []string
	for _, m := range meetings {
		m = m.In(first.Location())
		date := l.Date(m)
		if m.Format(time.TimeOnly) != first.Format(time.TimeOnly) {
			date += " " + l.Time(m, true)
		}
		dates = append(dates, date)
	}
	return strings.Join(dates, "; ")
}
