package term_test

import (
	"math"
	"regexp"
	"strconv"
	"time"

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
			if group == "" {
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

// tally is what the diaries come to, for all and for each language.
type tally map[string]map[string]int

func (t tally) add(figure, language string, n int) {
	for _, group := range []string{"", language} {
		if t[group] == nil {
			t[group] = map[string]int{}
		}
		t[group][figure] += n
	}
}

// tallied counts the diaries.
func (x *term) tallied() tally {
	t := tally{}
	seen := map[*family]bool{}
	for number, told := range x.diary.opened() {
		l := told.by.language
		t.add("cases", l, 1)
		t.add(told.channel+"s", l, 1)
		if !seen[told.by] {
			seen[told.by] = true
			t.add("families", l, 1)
		}
		if score, rated := x.diary.rated[number]; rated {
			t.add("rated", l, 1)
			t.add("scores", l, score)
		}
	}
	return t
}

// reportsAreWhatTheDiariesComeTo compares every total of the reports.
func (x *term) reportsAreWhatTheDiariesComeTo() {
	x.Helper()
	feedback, service := x.reported("language")
	for group, want := range x.tallied() {
		for _, name := range []string{"cases", "calls", "texts", "families"} {
			if got := x.figure(&feedback, group, name).Count; got != want[name] {
				x.Errorf("of %q there are %d %s by the report, and %d by the diaries", group, got, name, want[name])
			}
		}
		score := x.figure(&service, group, "score")
		if score.Of != want["rated"] || score.Of > 0 && math.Abs(score.Value*float64(score.Of)-float64(want["scores"])) > 1e-6 {
			x.Errorf("of %q the score is %.2f of %d, and by the diaries %d points of %d", group, score.Value, score.Of, want["scores"], want["rated"])
		}
	}
	left := 0
	for _, t := range x.diary.told {
		if t.channel == "call" {
			left++
		}
	}
	for name, want := range map[string]int{
		"calls-begun": len(x.diary.calls), "person": x.diary.reached, "told": left, "orphans": 0,
		"reopened": x.count(`SELECT count(DISTINCT case_number) FROM case_events WHERE kind = 'reopened'`),
		"open":     x.count(`SELECT count(*) FROM cases WHERE state IN ('open', 'held')`),
	} {
		if got := x.figure(&service, "", name).Count; got != want {
			x.Errorf("%s is %d by the report, and %d by count", name, got, want)
		}
	}
	x.repliesTookWhatTheyTook(&service)
}

var hours = regexp.MustCompile(`[0-9.]+`)

// repliesTookWhatTheyTook holds the open time until each first reply against a count of its own.
func (x *term) repliesTookWhatTheyTook(service *reports.Report) {
	x.Helper()
	rows, ok := service.Rows("first-median")
	if !ok || len(rows) == 0 {
		x.Error("the time until the first reply opens to nothing")
	}
	for _, r := range rows {
		got, err := strconv.ParseFloat(hours.FindString(r.Value), 64)
		if err != nil {
			x.Errorf("case %s took %q", r.ID, r.Value)
		}
		rounded := .06 // to a tenth of an hour, and long ones to the hour
		if got >= 100 {
			rounded = .51
		}
		if want := x.untilReply(r.ID).Hours(); math.Abs(got-want) > rounded {
			x.Errorf("until the first reply case %s took %q by the report, and %.2f hours by count", r.ID, r.Value, want)
		}
	}
}

// untilReply is the open time in which a case was owed a first reply, from its raw events.
func (x *term) untilReply(number string) (took time.Duration) {
	x.Helper()
	var events []struct {
		At              time.Time
		Kind, How, Team string
		Urgent          bool
	}
	x.rows(&events, `SELECT at, kind, coalesce(data->>'how', '') AS how, coalesce(data->>'team', '') AS team,
		coalesce((data->>'urgent')::bool, false) AS urgent FROM case_events WHERE case_number = $1 ORDER BY n`, number)
	owed, since := false, time.Time{}
	var by clockOf
	for _, e := range events {
		if owed {
			took += x.openBetween(by, since, e.At)
		}
		since = e.At
		by.urgent = by.urgent || e.Urgent
		if e.Team != "" {
			by.team = e.Team
		}
		switch e.Kind {
		case "opened":
			owed = e.How == ""
		case "reopened":
			owed = true
		case "closed":
			owed = false
		case "asked", "answered":
			return took
		}
	}
	if owed {
		took += x.openBetween(by, since, x.clock.now())
	}
	return took
}

// clockOf is by which clock a case is owed a reply.
type clockOf struct {
	team   string
	urgent bool
}

// openBetween is the time between two moments at which a team works: on weekdays from 8:00 to 16:30, and where there are buses
// from 5:30 to 18:00, but for holidays. Of a danger every minute counts.
func (x *term) openBetween(by clockOf, from, to time.Time) (open time.Duration) {
	if by.urgent {
		return to.Sub(from)
	}
	holidays := map[string]bool{
		"2026-11-25": true, "2026-11-26": true, "2026-11-27": true, "2027-01-18": true,
	}
	buses := by.team == "transportation"
	for _, day := range []string{"2026-10-12", "2026-10-13", "2026-11-03", "2026-11-23", "2026-11-24", "2027-01-04", "2027-01-05"} {
		holidays[day] = buses
	}
	for day := from.In(x.begins.Location()); ; day = day.AddDate(0, 0, 1) {
		y, m, d := day.Date()
		opens, closes := time.Date(y, m, d, 8, 0, 0, 0, day.Location()), time.Date(y, m, d, 16, 30, 0, 0, day.Location())
		if buses {
			opens, closes = time.Date(y, m, d, 5, 30, 0, 0, day.Location()), time.Date(y, m, d, 18, 0, 0, 0, day.Location())
			if date := day.Format(time.DateOnly); date == "2026-10-09" || date == "2026-12-18" {
				closes = time.Date(y, m, d, 16, 0, 0, 0, day.Location())
			}
		}
		if opens.After(to) {
			return open
		}
		winter := m == time.December && d >= 21 || m == time.January && d == 1
		if w := day.Weekday(); w == time.Saturday || w == time.Sunday || winter || holidays[day.Format(time.DateOnly)] {
			continue
		}
		begin, end := opens, closes
		if from.After(begin) {
			begin = from
		}
		if to.Before(end) {
			end = to
		}
		if end.After(begin) {
			open += end.Sub(begin)
		}
	}
}
