package opportunities

import (
	"strings"
	"time"

	"campusline/translations"
)

// NoticeKind is what somebody who signed up is told without having asked.
type NoticeKind string

// The kinds of notices.
const (
	PlaceOffered NoticeKind = "place offered"
	OfferOver    NoticeKind = "offer over" // a place was held for them and has been passed on
	CalledOff    NoticeKind = "cancelled"
	Moved        NoticeKind = "moved"    // it begins at another time, or is at another place
	Restored     NoticeKind = "restored" // it was cancelled, and takes place after all
	DayBefore    NoticeKind = "reminder a day before"
	HoursBefore  NoticeKind = "reminder two hours before"
	StillIn      NoticeKind = "still in"     // to who wants texts again
	GivenUp      NoticeKind = "has given up" // likewise, who withdrew when nothing could be said to them
)

// Notice tells somebody something of their signup.
type Notice struct {
	Kind        NoticeKind
	Opportunity Opportunity
	Signup      Signup
	Where       string    // in a reminder, and of what was moved or restored: the campus and the place
	Was         time.Time // of what was moved: when it was to begin
	Meetings    []Module  // of what was moved or restored: those that are told; none where what was to come is no more
	// Starts are when each date of a series begins that is called off, in their order; none where it is the one.
	Starts []time.Time
}

// Text is the notice in the person's language. A usual reason is told in that too; other words of the coordinator that are not
// translated stand as they were written.
func (n *Notice) Text() string {
	l := languageOf(n.Signup.Language)
	o := &n.Opportunity
	fill := []string{"title", o.Title.In(l.Tag), "start", n.starts(l), "code", o.Code}
	switch {
	case n.Kind == PlaceOffered:
		until := n.Signup.OfferedUntil.In(o.Start.Location())
		return filled(l, l.Phrase(translations.OpportunityOffered), append(fill, "until", when(l, until)))
	case n.Kind == StillIn:
		return filled(l, l.Phrase(translations.OpportunityStands), append(fill, "word", wordToWithdraw(l)))
	case n.Kind == GivenUp:
		return filled(l, l.Phrase(translations.OpportunityGivenUp), fill)
	case n.Kind == OfferOver:
		return filled(l, l.Phrase(translations.OpportunityOfferOver), fill)
	case n.Kind == Moved && len(n.Meetings) == 0:
		fill[3] = when(l, n.Was)
		return filled(l, l.Phrase(translations.OpportunityCancelled), fill)
	case n.Kind == Moved:
		fill[3] = n.times(l)
		return filled(l, l.Phrase(translations.OpportunityMoved), append(fill, "place", n.Where, "word", wordToWithdraw(l)))
	case n.Kind == Restored:
		fill[3] = n.times(l)
		return filled(l, l.Phrase(translations.OpportunityRestored), append(fill, "place", n.Where, "word", wordToWithdraw(l)))
	case n.Kind != CalledOff:
		return n.withNeeds(l, filled(l, l.Phrase(translations.OpportunityReminder), append(fill, "place", n.Where, "word", wordToWithdraw(l))))
	case o.CancelReason != "":
		reason, _ := l.Reason(o.CancelReason)
		return filled(l, l.Phrase(translations.OpportunityCancelledFor), append(fill, "reason", reason))
	}
	return filled(l, l.Phrase(translations.OpportunityCancelled), fill)
}

// wordToWithdraw is the word that people are told, with the code, to give up a place.
func wordToWithdraw(l *translations.Language) string {
	return strings.ToUpper(l.Words(translations.WordsWithdraw)[0])
}

// mostSegments is how long a reminder gets at most by what people need before they come.
const mostSegments = 3

// withNeeds adds what people need before they come, where that does not make the text long.
func (n *Notice) withNeeds(l *translations.Language, text string) string {
	needs := n.Opportunity.Needs(l)
	longer := text + " " + needs
	if was, is := translations.Measure(text).Segments, translations.Measure(longer).Segments; needs == "" || is > was && is > mostSegments {
		return text
	}
	return longer
}

// Needs says in a language what people need before they come; "" for nothing.
func (o *Opportunity) Needs(l *translations.Language) string {
	if o.Clearance == "" {
		return ""
	}
	words, _ := l.Clearance(o.Clearance)
	return filled(l, l.Phrase(translations.OpportunityNeeds), []string{"words", words})
}

// times are the days and times of what was moved or restored, with the ends, since what has changed may be an end.
func (n *Notice) times(l *translations.Language) string {
	var times []string
	for _, m := range n.Meetings {
		start := m.Start.In(n.Opportunity.Start.Location())
		times = append(times, when(l, start)+"-"+l.Time(m.End.In(start.Location()), true))
	}
	return strings.Join(times, "; ")
}

// mostStarts is how many dates are told one by one. More are told by the first and the last.
const mostStarts = 6

// starts are the days and times that are told.
func (n *Notice) starts(l *translations.Language) string {
	switch all := n.Starts; {
	case len(all) < 2:
		return when(l, n.Opportunity.Start)
	case len(all) > mostStarts:
		return when(l, all[0]) + " - " + when(l, all[len(all)-1])
	}
	var times []string
	for _, start := range n.Starts {
		times = append(times, when(l, start))
	}
	return strings.Join(times, "; ")
}

// when is a day and a time as a text writes them.
func when(l *translations.Language, t time.Time) string { return l.Beside(l.Day(t), l.Time(t, true)) }

// filled puts values into the braces of a phrase, given as name, value, name, value. A value that ends in a full stop, as
// "3 p.m." does, ends a sentence with it.
func filled(l *translations.Language, phrase string, pairs []string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		slot, value := "{"+pairs[i]+"}", pairs[i+1]
		if strings.HasSuffix(value, ".") {
			phrase = strings.ReplaceAll(phrase, slot+".", value)
		}
		phrase = strings.ReplaceAll(phrase, slot, value)
	}
	return l.Join(phrase)
}
