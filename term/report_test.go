package term_test

import (
	"math"

	"campusline/cases"
	"campusline/reports"
)

// reported makes both reports of the whole term, as the command line does.
func (x *term) reported(by string) (feedback, service reports.Report) {
	x.Helper()
	now := x.clock.now()
	o := reports.Options{Version: x.version, By: by, From: x.begins, To: now, Now: now}
	var facts reports.Facts
	if err := x.store.EachCaseHistory(x.Context(), o.From, o.To, func(number int, history []cases.Event) error {
		facts.Lives = append(facts.Lives, reports.Live(number, history, x.rules, now))
		return nil
	}); err != nil {
		x.Fatal(err)
	}
	if err := x.store.EachCallReported(x.Context(), o.From, o.To, func(c reports.Call) error {
		facts.Calls = append(facts.Calls, c)
		return nil
	}); err != nil {
		x.Fatal(err)
	}
	var err error
	if facts.Unowned, err = x.store.Unowned(x.Context(), o.From, o.To); err != nil {
		x.Fatal(err)
	}
	return reports.Feedback(o, facts.Lives, nil), reports.Service(o, facts)
}

// figure finds a figure of a report: of all where group is "".
func (x *term) figure(r *reports.Report, group, name string) reports.Cell {
	x.Helper()
	for i := range r.Tables {
		for j, c := range r.Tables[i].Columns {
			if c.Name != name {
				continue
			}
			if group == everybody {
				return r.Tables[i].All.Cells[j]
			}
			for _, l := range r.Tables[i].Lines {
				if l.Group == group {
					return l.Cells[j]
				}
			}
		}
	}
	return reports.Cell{}
}

// reportsAreWhatTheDiariesComeTo compares every total of the reports, however they are divided.
func (x *term) reportsAreWhatTheDiariesComeTo() {
	x.Helper()
	for _, by := range []string{"language", "campus", "topic", "month", "kind", "channel"} {
		feedback, service := x.reported(by)
		for group, want := range x.tallied(by) {
			for name, n := range want {
				r := &feedback
				if name == "orphans" || name == "calls-begun" || name == "told" {
					r = &service
				}
				if got := x.figure(r, group, name).Count; name != "rated" && name != "scores" && got != n {
					x.Errorf("by %s, of %q there are %d %s by the report, and %d by the diaries", by, group, got, name, n)
				}
			}
			score, rated := x.figure(&service, group, "score"), x.figure(&service, group, "rated")
			if score.Of != want["rated"] || rated.Count != want["rated"] ||
				score.Of > 0 && math.Abs(score.Value*float64(score.Of)-float64(want["scores"])) > 1e-6 {
				x.Errorf("by %s, of %q the score is %.2f of %d by the report, and by the diaries %d points of %d",
					by, group, score.Value, score.Of, want["scores"], want["rated"])
			}
		}
		if by == "language" {
			x.totalsOfServiceAreCounted(&service)
			x.repliesTookWhatTheyTook(&service)
			x.promisesWereKeptAsTheyWere(&service)
		}
	}
	x.surveysAreWhatTheDiariesComeTo()
}

// totalsOfServiceAreCounted compares the totals that the diaries do not divide.
func (x *term) totalsOfServiceAreCounted(service *reports.Report) {
	x.Helper()
	for name, want := range map[string]int{
		"person":   x.diary.reached,
		"reopened": x.count(`SELECT count(DISTINCT case_number) FROM case_events WHERE kind = 'reopened'`),
		"open":     x.count(`SELECT count(*) FROM cases WHERE state IN ('open', 'held')`),
		"overdue": x.count(`SELECT count(*) FROM cases WHERE state IN ('open', 'held') AND (due_at < $1 OR resolve_by < $1)`,
			x.clock.now()),
	} {
		if got := x.figure(service, everybody, name).Count; got != want {
			x.Errorf("%s is %d by the report, and %d by count", name, got, want)
		}
	}
}
