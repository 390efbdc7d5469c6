package reports_test

import (
	"bytes"
	"strings"
	"testing"

	"campusline/reports"
)

// aimed is the report on surveys with a goal for the mean, which is 4.4: it began so at the beginning of October, and what is asked is half of
// it by now, on the first of November.
func aimed(t *testing.T, from, to float64, days int) reports.Report {
	t.Helper()
	o := october(t, "campus")
	r := surveyed(t, reports.Aim{
		Figure: "family-voice-welcome", Goal: reports.Planned(from, to, o.From, o.From.AddDate(0, 0, days), "Every family is welcome."),
	})
	return reports.Goals(o, r)
}

func TestAGoalSaysWhereItsFigureStands(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		from, to float64
		days     int
		want     string
	}{
		{3, 4.4, 365, "Met"},
		{4, 5, 365, "On the way"}, // 4.1 by now
		{4, 5, 40, "Behind: it was to be 4.8 by now"},
		{4, 4.8, 50, "Behind: it was to be 4.5 by now, which may be chance"},
		{4, 5, 20, "Not met in time"},
		{5, 4.4, 365, "Met"}, // less of something is a goal as well
		{5, 4, 365, "On the way"},
	} {
		r := aimed(t, x.from, x.to, x.days)
		var got string
		for _, table := range r.Tables {
			for _, c := range table.Columns {
				if c.Name == "family-voice-welcome" {
					got = c.Goal.Standing
				}
			}
		}
		if got != x.want {
			t.Errorf("from %v to %v in %d days: %q, and not %q", x.from, x.to, x.days, got, x.want)
		}
	}
}

func TestGoalsStandInEveryFormWithTheRowsBehindThem(t *testing.T) {
	t.Parallel()
	r := aimed(t, 4, 5, 365)
	var text, page bytes.Buffer
	if err := r.Text(&text); err != nil {
		t.Fatal(err)
	}
	if err := r.HTML(&page); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"On the way", "from 4.0 to 5.0 by September 30, 2027", "at least 30%"} {
		if !strings.Contains(text.String(), words) || !strings.Contains(page.String(), words) {
			t.Errorf("%q is not in\n%s", words, text.String())
		}
	}
	if strings.Contains(text.String(), "Change") {
		t.Error("a figure without a goal is in the report on goals")
	}
	if rows, ok := r.Rows("family-voice-welcome"); !ok || len(rows) == 0 {
		t.Error("the goal does not open to its rows")
	}
}
