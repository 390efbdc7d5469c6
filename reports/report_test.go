package reports_test

import (
	"strings"
	"testing"
	"time"

	"campusline/cases"
	"campusline/menus"
	"campusline/outreach"
	"campusline/reports"
)

// october is a report on October, a line for each of something.
func october(t *testing.T, by string) reports.Options {
	t.Helper()
	version, _ := sample(t)
	zone := version.District.Zone
	return reports.Options{
		Version: version, By: by, From: time.Date(2026, 10, 1, 0, 0, 0, 0, zone), To: time.Date(2026, 11, 1, 0, 0, 0, 0, zone),
		Now: time.Date(2026, 11, 1, 9, 0, 0, 0, zone),
	}
}

// on is a case of October about buses, opened on a day at nine.
func on(o reports.Options, day int, contact string) reports.Life {
	at := o.From.AddDate(0, 0, day-1).Add(9 * time.Hour)
	return reports.Life{
		Case: cases.Case{
			Number: 1000 + day, Kind: "concern", Topic: "late bus", Campus: "oak-hill", Language: "es", Channel: "text",
			Contact: contact, Team: "transportation", State: cases.Open, OpenedAt: at,
		},
		NeedsAnswer: true, Unasked: []reports.Contact{{At: at, Session: at.String()}},
	}
}

// figure finds a figure of a report: of all where group is "".
func figure(t *testing.T, r *reports.Report, group, name string) reports.Cell {
	t.Helper()
	for i := range r.Tables {
		for j, c := range r.Tables[i].Columns {
			if c.Name != name {
				continue
			}
			for _, l := range r.Tables[i].Lines {
				if group != "" && l.Group == group {
					return l.Cells[j]
				}
			}
			if group == "" {
				return r.Tables[i].All.Cells[j]
			}
		}
	}
	t.Fatalf("there is no %s of %q", name, group)
	return reports.Cell{}
}

func TestWhoComesAgainAboutTheSameIsCounted(t *testing.T) {
	t.Parallel()
	o := october(t, "topic")
	const ann, ben = "+15125550111", "+15125550122"
	other := on(o, 6, ann)
	other.Topic = "lunch"
	same := on(o, 20, ben)
	same.Unasked = append(same.Unasked, reports.Contact{At: same.OpenedAt.Add(time.Minute), Session: same.Unasked[0].Session})
	lives := []reports.Life{on(o, 5, ann), other, on(o, 8, ann), on(o, 8, ben), on(o, 9, ben), on(o, 12, ""), on(o, 12, ""), same}
	r := reports.Feedback(o, lives, nil)
	// Ann's first came again after three days; Ben's first after one. Both who withheld their number count for nobody, and what
	// is said twice in one conversation is said once.
	if day, week := figure(t, &r, "", "again-day"), figure(t, &r, "", "again-week"); day.Count != 1 || week.Count != 2 || week.Of != len(lives) {
		t.Errorf("again within a day %d, within a week %d of %d; want 1 and 2 of %d", day.Count, week.Count, week.Of, len(lives))
	}
	if families := figure(t, &r, "", "families"); families.Count != 2 {
		t.Errorf("there are %d families, want 2", families.Count)
	}
	if lunch := figure(t, &r, "lunch", "cases"); lunch.Count != 1 {
		t.Errorf("there are %d cases about lunch, want 1", lunch.Count)
	}
}

func TestAChangeIsClearOnlyWhereChanceHardlyBringsIt(t *testing.T) {
	t.Parallel()
	o := october(t, "campus")
	many := func(n, day int) (all []reports.Life) {
		for range n {
			all = append(all, on(o, day, ""))
		}
		return all
	}
	for _, x := range []struct {
		now, before int
		unclear     bool
		percent     float64
	}{{12, 10, true, 20}, {200, 100, false, 100}, {40, 100, false, -60}, {3, 1, true, 200}} {
		r := reports.Feedback(o, many(x.now, 10), many(x.before, -10))
		got := figure(t, &r, "oak-hill", "change")
		if got.Value != x.percent || got.Unclear != x.unclear || figure(t, &r, "", "before").Count != x.before {
			t.Errorf("%d after %d is told as %+v", x.now, x.before, got)
		}
	}
	r := reports.Feedback(o, many(5, 10), nil)
	if figure(t, &r, "", "change").Known {
		t.Error("a change from nothing is told in percent")
	}
}

func TestADayWithFarMoreThanUsualIsTold(t *testing.T) {
	t.Parallel()
	o := october(t, "topic")
	var earlier, lives []reports.Life
	for day := -60; day < 0; day += 7 {
		earlier = append(earlier, on(o, day, ""))
	}
	for range 9 {
		lives = append(lives, on(o, 14, ""))
	}
	r := reports.Feedback(o, append(lives, on(o, 15, "")), earlier)
	if len(r.Alarms) != 1 || r.Alarms[0].Day.Day() != 14 || r.Alarms[0].Cases != 9 || r.Alarms[0].Campus != "oak-hill" {
		t.Errorf("told are %+v", r.Alarms)
	}
	if r := reports.Feedback(o, lives, nil); len(r.Alarms) != 0 {
		t.Errorf("with nothing to compare with, told are %+v", r.Alarms)
	}
}

func TestTheRateOfRatingStandsBesideTheScore(t *testing.T) {
	t.Parallel()
	o := october(t, "language")
	var lives []reports.Life
	for day := 1; day <= 10; day++ {
		l := on(o, day, "")
		l.State, l.AnsweredAt = cases.Done, &l.OpenedAt
		if day <= 4 {
			l.Rating = 7 + day%2*2
		}
		lives = append(lives, l)
	}
	r := reports.Service(o, reports.Facts{Lives: lives, Unowned: []int{100017}})
	score, rate := figure(t, &r, "es", "score"), figure(t, &r, "es", "rated")
	if score.Value != 8 || score.Of != 4 || score.Low >= 8 || score.High <= 8 || rate.Count != 4 || rate.Of != 10 {
		t.Errorf("the score is %+v, rated %+v", score, rate)
	}
	if orphans := figure(t, &r, "", "orphans"); orphans.Count != 1 {
		t.Errorf("there are %d orphans, want what was logged without a case", orphans.Count)
	}
	for i := range r.Pictures {
		if p := &r.Pictures[i]; strings.Contains(string(p.SVG), "8.0, by 40% (4 of 10)") {
			return
		}
	}
	t.Error("no picture shows the score with the rate")
}

func TestCallsAreToldByWhatCameOfThem(t *testing.T) {
	t.Parallel()
	o := october(t, "campus")
	at := o.From.Add(10 * time.Hour)
	after := func(s time.Duration) *time.Time { x := at.Add(s * time.Second); return &x }
	r := reports.Service(o, reports.Facts{Calls: []reports.Call{
		{ID: "CA1", At: at, How: menus.EndPerson, Rung: 1, Result: menus.Reached, Person: after(30), Campus: "oak-hill"},
		{ID: "CA2", At: at, How: menus.EndPerson, Rung: 2, Result: menus.Reached, Person: after(90), Campus: "oak-hill"},
		{ID: "CA3", At: at, How: menus.EndPromise, Rung: 1, Result: menus.NoAnswer, Told: 1, Campus: "oak-hill"},
		{ID: "CA4", At: at, How: menus.EndHungUp},
		{ID: "CA5", At: at},
	}})
	for name, want := range map[string]float64{"calls-begun": 5, "asked-person": 3, "person-median": 30, "person-90": 90, "told": 1, "gave-up": 25} {
		if got := figure(t, &r, "", name); got.Value != want {
			t.Errorf("%s is %v, want %v", name, got.Value, want)
		}
	}
	rows, _ := r.Rows("gave-up")
	if len(rows) != 4 || rows[0].ID != "CA4" || rows[0].Value != "yes" {
		t.Errorf("who gave up opens to %+v", rows)
	}
}

func TestHotSpotsAreWhereMostPeopleAreInTrouble(t *testing.T) {
	t.Parallel()
	o := october(t, "campus")
	r := reports.Service(o, reports.Facts{
		Stops: []reports.Stop{
			{Place: reports.Place{Menu: "main", Channel: "call", Language: "en", Hour: 9}, Taken: 900, Again: 10},
			{Place: reports.Place{Menu: "schools", Channel: "call", Language: "es", Campus: "oak-hill", Hour: 15}, Taken: 50, Again: 30, GaveUp: 20},
			{Place: reports.Place{Menu: "schools", Channel: "call", Language: "en", Hour: 9}, Taken: 50, GaveUp: 1},
			{Place: reports.Place{Menu: "calm", Channel: "text", Language: "en", Hour: 9}, Taken: 50},
		},
		Reach: []outreach.Reach{{Language: "es", Planned: 100, Sent: 90, Delivered: 80, Failed: 10, Skipped: 10, OptedOut: 3, FailedWhy: map[string]int{"a landline": 10}}},
	})
	spots := r.Tables[len(r.Tables)-2]
	if len(spots.Lines) != 2 || spots.Lines[0].Name != "schools, step 1: most in Spanish, at 15:00, Oak Hill Elementary School" {
		t.Errorf("hot spots are %+v", spots.Lines)
	}
	if got := figure(t, &r, "", "texts-out"); got.Count != 3 || got.Of != 90 {
		t.Errorf("%d of %d wanted no more, want 3 of 90", got.Count, got.Of)
	}
	var text strings.Builder
	if err := r.Text(&text); err != nil || !strings.Contains(text.String(), "NOT MET: at most 1%") || !strings.Contains(text.String(), "a landline: 10") {
		t.Errorf("it is told as\n%s", text.String())
	}
}
