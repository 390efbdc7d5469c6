package reports

import (
	"strings"
	"time"

	"campusline/cases"
	"campusline/menus"
)

// AlarmWeeks is for how long before a report cases have to be known, so that it can tell which days were unusual.
const AlarmWeeks = cases.SpikeWeeks

// Before is from when on cases have to be known for a report on a span: those of a span as long before it, and of the weeks
// that its days are compared with.
func Before(from, to time.Time) time.Time {
	weeks, same := from.AddDate(0, 0, -7*AlarmWeeks), from.Add(-to.Sub(from))
	if same.Before(weeks) {
		return same
	}
	return weeks
}

// Feedback reports what families told the district. Lives are the cases opened in the span, and earlier ones those since
// [Before], of which only the case itself has to be known.
func Feedback(o Options, lives, earlier []Life) Report {
	r := o.report("feedback", "What families told us")
	markRepeated(lives)
	all := pointers(lives)
	t := tabulate("feedback", "What was told", all, o.byCase(), isCase(), volumeFigures())
	t.compare(tabulate("before", "", pointers(o.spanBefore(earlier)), o.byCase(), isCase(), volumeFigures()[:1]))
	r.Tables = []Table{
		t, tabulate("families", "By whom, and whether they had to come again", all, o.byCase(), isCase(), familyFigures()),
	}
	r.toward(o.Aims)
	r.Alarms = o.alarms(lives, earlier)
	r.Pictures = []Picture{
		o.weeks(all), o.times(all), bars(&t, "cases", "Cases by "+o.By),
	}
	return r
}

// spanBefore are the cases of the span of the same length before.
func (o *Options) spanBefore(earlier []Life) []Life {
	since := o.From.Add(-o.To.Sub(o.From))
	var all []Life
	for i := range earlier {
		if at := earlier[i].OpenedAt; !at.Before(since) && at.Before(o.From) {
			all = append(all, earlier[i])
		}
	}
	return all
}

func volumeFigures() []figure[Life] {
	all := []figure[Life]{
		counting("cases", "Cases", "Everything that somebody told us, once each.", func(*Life) bool { return true }),
	}
	for _, kind := range menus.Kinds() {
		all = append(all, counting(kind+"s", strings.ToUpper(kind[:1])+kind[1:]+"s", "Cases that are a "+kind+".",
			func(l *Life) bool { return l.Kind == kind }))
	}
	for _, x := range []struct{ channel, title, words string }{
		{"call", "By call", "Cases that began on a call."},
		{"text", "By text", "Cases that began with a text."},
		{"visit", "By visit", "Cases that staff entered for somebody."},
	} {
		all = append(all, counting(x.channel+"s", x.title, x.words, func(l *Life) bool { return l.Channel == x.channel }))
	}
	return all
}

func familyFigures() []figure[Life] {
	return []figure[Life]{
		people(),
		trouble("again-day", "Again in a day", "Cases after which the same family came again about the same topic within 24 hours, "+
			"not counting replies to what we had written.", func(l *Life) (bool, bool) { return l.Again > 0 && l.Again <= 24*time.Hour, true }),
		trouble("again-week", "Again in a week", "The same, within 7 days.",
			func(l *Life) (bool, bool) { return l.Again > 0 && l.Again <= 7*24*time.Hour, true }),
	}
}

// people counts everybody once. Who withheld their number cannot be told from others, and is left out.
func people() figure[Life] {
	f := counting("families", "Families", "Phone numbers that cases came from, once each. Who withheld theirs, or was forgotten, is "+
		"not among them.", func(l *Life) bool { return l.Contact != "" })
	f.one = func(l *Life) string { return l.Contact }
	f.sum = func(things []*Life, of func(*Life) (float64, bool)) Cell {
		known := map[string]bool{}
		for _, l := range things {
			if _, counts := of(l); counts {
				known[l.Contact] = true
			}
		}
		return Cell{Value: float64(len(known)), Known: true, Count: len(known), Of: len(things)}
	}
	return f
}
