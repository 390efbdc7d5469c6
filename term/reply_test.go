package term_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"campusline/reports"
)

var hours = regexp.MustCompile(`[0-9.]+`)

// repliesTookWhatTheyTook holds the open time until each first reply against a count of its own.
func (x *term) repliesTookWhatTheyTook(service *reports.Report) {
	x.Helper()
	rows, ok := service.Rows("first-median")
	if !ok || len(rows) == 0 {
		x.Error("the time until the first reply opens to nothing")
	}
	for _, r := range rows {
		got, err := strconv.ParseFloat(hours.FindString(strings.ReplaceAll(r.Value, ",", "")), 64)
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

// promisesWereKeptAsTheyWere counts by when each case was promised a reply, and when it had one, from raw events.
func (x *term) promisesWereKeptAsTheyWere(service *reports.Report) {
	x.Helper()
	var kept, of int
	var all []struct {
		Due   time.Time
		Reply *time.Time
		Owed  bool
	}
	x.rows(&all, `
		WITH replies AS (
			SELECT case_number, min(n) AS n FROM case_events WHERE kind IN ('asked', 'answered') GROUP BY case_number)
		SELECT d.due, e.at AS reply, c.state IN ('open', 'held') AS owed
		FROM cases c LEFT JOIN replies r ON r.case_number = c.number
			LEFT JOIN case_events e ON e.case_number = r.case_number AND e.n = r.n
			CROSS JOIN LATERAL (
				SELECT (data->>'due')::timestamptz AS due FROM case_events
				WHERE case_number = c.number AND data ? 'due' AND (r.n IS NULL OR n < r.n) ORDER BY n DESC LIMIT 1) d`)
	now := x.clock.now()
	for _, c := range all {
		switch {
		case c.Reply != nil:
			of++
			if !c.Reply.After(c.Due) {
				kept++
			}
		case c.Owed && now.After(c.Due):
			of++
		}
	}
	if got := x.figure(service, everybody, "promise"); got.Count != kept || got.Of != of {
		x.Errorf("%d of %d had their reply as promised by the report, and %d of %d by count", got.Count, got.Of, kept, of)
	}
}
