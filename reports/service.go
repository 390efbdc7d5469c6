package reports

import (
	"campusline/cases"
	"campusline/outreach"
)

// Facts are what happened in the span of a report on service.
type Facts struct {
	Lives []Life // the cases opened in it
	Calls []Call // begun in it
	Stops []Stop // of the calls and conversations begun in it
	// Reach is what became of the texts written in it, by language.
	Reach []outreach.Reach
	// Placed are the calls that we were to place in it.
	Placed []Placed
	Behind
	// Unowned are the numbers of what was logged in it and has no case.
	Unowned []int
}

// Behind is what the figures that are counted in the database were counted from, by the figures' names; nil where nobody asks.
type Behind struct {
	Texts   map[string][]Row
	Moments map[string][]Moment // by the names in [SpotFigures]
}

// Service reports how families were served: how what they told us was answered, how their calls went, whom texts reached,
// and where people give up.
func Service(o Options, f Facts) Report {
	r := o.report("service", "How families were served")
	for _, n := range f.Unowned {
		f.Lives = append(f.Lives, Life{Case: cases.Case{Number: n, OpenedAt: o.From}, Orphan: true})
	}
	lives, calls := pointers(f.Lives), pointers(f.Calls)
	answers := tabulate("answers", "How soon families were answered", lives, o.byCase(), isCase(), answerFigures())
	ends := tabulate("ends", "How it ended, and what they say of it", lives, o.byCase(), isCase(), endFigures())
	rung := tabulate("transfers", "How transfers ended", calls, o.byCall(), isCall(), transferFigures())
	r.Tables = []Table{
		answers, ends,
		tabulate("calls", "How calls went", calls, o.byCall(), isCall(), callFigures()), rung,
		reached(f.Reach, f.Texts, o.language), o.placedCalls(f.Placed),
		o.spots(f.Stops, f.Moments), o.spotsBy(f.Stops, f.Moments),
	}
	r.toward(o.Aims)
	r.Pictures = []Picture{
		replies(lives, answers.goalOf("first-median")), spread(&answers, "Time to the first reply by "+o.By), scores(&ends, "Score and how many gave one, by "+o.By),
		transfers(&rung), o.givenUp(f.Stops),
	}
	return r
}

// The goals of first replies and of scores are those that good districts publish.
func answerFigures() []figure[Life] {
	return []figure[Life]{
		counting("cases", "Cases", "Everything that somebody told us, once each.", func(*Life) bool { return true }),
		counting("to-answer", "To answer", "Cases without those that need no answer by the rules in teams.yaml.",
			func(l *Life) bool { return l.NeedsAnswer }),
		toward(atMost(8), within("first-median", "First reply, median", "Open time of the team that had the case until the family "+
			"heard from us. A case without a reply counts for as long as it has waited.", Hours, 0.5, first)),
		within("first-90", "First reply, 90%", "Open time within which nine of ten had a reply.", Hours, 0.9, first),
		toward(atLeast(90), share("one-day", "In one day", "Cases with a first reply by the same time of the team's next open "+
			"day, of those that had one or were owed one by then.", keptOf(func(l *Life) Kept { return l.OneDay }))),
		toward(atLeast(100), share("two-days", "In two days", "The same, of two open days.",
			keptOf(func(l *Life) Kept { return l.TwoDays }))),
		share("promise", "As promised", "Cases with a first reply by the time that the team had promised, of those that had one "+
			"or were owed one by then.", keptOf(func(l *Life) Kept { return l.Promise })),
		within("resolution-median", "To the end, median", "Open time until the case was closed for good, without the time for "+
			"which we waited for the family.", Hours, 0.5, resolution),
		within("resolution-90", "To the end, 90%", "Open time within which nine of ten were closed for good.", Hours, 0.9, resolution),
		share("resolved", "Ended as promised", "Cases that were closed by the time promised, of those that were or were owed to be.",
			keptOf(func(l *Life) Kept { return l.Resolved })),
	}
}

func endFigures() []figure[Life] {
	return []figure[Life]{
		toward(atLeast(8.5), mean("score", "Score", "Mean of the ratings from 1 to 10 that families gave after their case was closed.",
			func(l *Life) (float64, bool) { return float64(l.Rating), l.Rating > 0 })),
		toward(atLeast(30), share("rated", "Rated", "Cases rated, of those that were answered and closed, or rated.", rated)),
		trouble("reopened", "Reopened", "Cases taken up again after they were closed, of those that were ever closed.",
			func(l *Life) (bool, bool) {
				return l.ReopenedN > 0, l.ReopenedN > 0 || l.State == cases.Done && l.NeedsAnswer
			}),
		toward(atMost(0), counting("orphans", "Orphans", "Cases that nobody owned at some moment of their history, and what was "+
			"logged without a case.", func(l *Life) bool { return l.Orphan })),
		counting("open", "Open now", "Cases in which the district owes the family something.",
			func(l *Life) bool { return l.Owed() }),
		toward(atMost(0), counting("overdue", "Overdue now", "Of them, those whose reply or end is late.",
			func(l *Life) bool { return l.late })),
	}
}

func first(l *Life) (Span, bool) {
	return l.First, l.First.Done || l.Owed()
}

func resolution(l *Life) (Span, bool) { return l.Resolution, l.NeedsAnswer && l.Team != "" }

func keptOf(of func(*Life) Kept) func(*Life) (bool, bool) {
	return func(l *Life) (is, counts bool) { return of(l) == InTime, of(l) != NotOwed }
}

func rated(l *Life) (is, counts bool) {
	return l.Rating > 0, l.Rating > 0 || l.State == cases.Done && l.AnsweredAt != nil
}
