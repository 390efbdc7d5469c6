package reports_test

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"campusline/reports"
	"campusline/results"
	"campusline/surveys"
)

// answered is a wave of the sample's survey: of so many at a campus that are asked, each value is given by one to its first
// question, and the others do not answer.
type answered struct {
	campus string
	asked  int
	values []int
}

// wave makes the wave that was asked on a day of 2026.
func wave(name string, month time.Month, groups ...answered) (asked []surveys.Invitation, given []surveys.Answer) {
	at := time.Date(2026, month, 19, 16, 0, 0, 0, time.UTC)
	for _, g := range groups {
		for i := range g.asked {
			number := fmt.Sprintf("+1512555%05d", len(asked))
			invited := surveys.Invitation{
				Survey: "family-voice", Wave: name, Number: number, Campus: g.campus, Language: "en", InvitedAt: at, State: "delivered",
			}
			if i < len(g.values) {
				invited.Begun, invited.Done = &at, &at
				given = append(given, surveys.Answer{
					Survey: "family-voice", Wave: name, Respondent: number, Question: "welcome", Value: strconv.Itoa(g.values[i]), Campus: g.campus,
					Language: "en", Channel: "text", Invited: true, Done: true, At: at,
				})
			}
			asked = append(asked, invited)
		}
	}
	return asked, given
}

// surveyed is the report on October of a wave before it and one in it.
func surveyed(t *testing.T, aims ...reports.Aim) reports.Report {
	t.Helper()
	o := october(t, "campus")
	o.Aims = aims
	survey := o.Version.Survey("family-voice")
	few := []int{1, 5, 2}
	askedBefore, givenBefore := wave("spring-2026", time.April, answered{"oak-hill", 60, values(20, 2, 3)})
	asked, given := wave("fall-2026", time.October, answered{"oak-hill", 50, values(20, 4, 5)}, answered{"transportation", 9, few},
		answered{"nutrition", 30, values(6, 4, 5)}, answered{"maple-grove", 10, nil})
	all := append(givenBefore, given...)
	for i := range all {
		all[i].Item = survey.Questions[0].Item
	}
	r := results.Of(results.Options{Version: o.Version, Survey: survey, By: "campus"}, append(askedBefore, asked...), all)
	return reports.Surveys(o, []results.Results{r})
}

// values are so many of each number.
func values(n int, of ...int) (all []int) {
	for _, value := range of {
		for range n {
			all = append(all, value)
		}
	}
	return all
}

// In all 26 fours and fives each, a one, a two and a five: 242 of 55 answers. Twenty twos and threes each came to 2.5.
func TestWhatFamiliesAnsweredIsReportedWithItsChange(t *testing.T) {
	t.Parallel()
	r := surveyed(t)
	if c := figure(t, &r, "", "family-voice-response"); c.Count != 55 || c.Of != 99 || c.Low >= c.Value {
		t.Errorf("%+v", c)
	}
	mean := figure(t, &r, "", "family-voice-welcome")
	if want := 242.0 / 55; mean.Value != want || mean.Low >= want || mean.High <= want || mean.Of != 55 {
		t.Errorf("%+v", mean)
	}
	change := figure(t, &r, "oak-hill", "family-voice-welcome-change")
	if change.Value != 2 || change.Unclear || change.Words(reports.MeanMoved) != "+2.0" {
		t.Errorf("%+v", change)
	}
	for i := range r.Tables {
		if strings.Contains(r.Tables[i].Title, "spring") {
			t.Errorf("%s began before the span", r.Tables[i].Title)
		}
	}
}

func TestNothingOfASmallGroupIsInAnyFormOfTheReport(t *testing.T) {
	t.Parallel()
	r := surveyed(t)
	for _, name := range []string{"family-voice-response", "family-voice-welcome", "family-voice-welcome-answered"} {
		for _, campus := range []string{"transportation", "nutrition"} { // the second, as the first could be computed from it
			if c := figure(t, &r, campus, name); !c.Hidden || c.Value != 0 || c.Count != 0 || c.Words(reports.Score) != "too few" {
				t.Errorf("%s of %s is told: %+v", name, campus, c)
			}
		}
	}
	told := 0
	for _, name := range r.Figures() {
		for _, row := range rowsOf(t, &r, name) {
			switch row.Group {
			case "Transportation", "School Nutrition":
				if row.Value != "too few answered, so nobody is told how" && row.ID != "asked" {
					t.Errorf("%s opens to %+v", name, row)
				}
			default:
				if name == "family-voice-welcome" {
					told++
				}
			}
		}
	}
	if told != 10 { // five answers of everybody, and five of the one campus
		t.Errorf("the mean opens to %d answers", told)
	}
	for _, f := range r.Flats() {
		if (f.Group == "transportation" || f.Group == "nutrition") && f.Figure != "family-voice-asked" && (f.Value != "" || f.Count != 0) {
			t.Errorf("%+v", f)
		}
	}
}

func TestAReportOnSurveysIsAPage(t *testing.T) {
	t.Parallel()
	r := surveyed(t)
	var b bytes.Buffer
	if err := r.HTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"since spring 2026: more than chance", "55 of 99 answered", "too few", "at least 30%", "<svg role=\"img\""} {
		if !strings.Contains(b.String(), words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if strings.Contains(b.String(), "512555") {
		t.Error("the page has a number")
	}
}

// Of each group the rows of a figure come to what the figure says.
func TestFiguresOfSurveysOpenToHowManyGaveEachAnswer(t *testing.T) {
	t.Parallel()
	r := surveyed(t)
	people := func(name, group string, of ...string) (n int) {
		for _, row := range rowsOf(t, &r, name) {
			if row.Group == group && slices.Contains(of, row.ID) {
				value, err := strconv.Atoi(row.Value)
				if err != nil {
					t.Fatal(err)
				}
				n += value
			}
		}
		return n
	}
	const all = "Everybody"
	for _, x := range []struct {
		name string
		of   []string
		want int
	}{
		{"family-voice-asked", []string{"asked, and it arrived", "asked, and it is not known to have arrived"}, 99},
		{"family-voice-response", []string{"came to the end"}, 55},
		{"family-voice-response", []string{"came to the end", "began", "did not begin"}, 99},
		{"family-voice-welcome-answered", []string{"1", "2", "3", "4", "5"}, 55},
		{"family-voice-welcome", []string{"5"}, 27},
	} {
		if got := people(x.name, all, x.of...); got != x.want {
			t.Errorf("of %s %d are told as %q, want %d", x.name, got, x.of, x.want)
		}
	}
	var moved []string
	for _, row := range rowsOf(t, &r, "family-voice-welcome-change") {
		if row.Group == "Oak Hill Elementary School" {
			moved = append(moved, row.ID+": "+row.Value)
		}
	}
	if got := strings.Join(moved, "; "); got != "fall 2026: 4.5 of 40; spring 2026: 2.5" {
		t.Errorf("the change opens to %q", got)
	}
	var asked int
	for _, row := range rowsOf(t, &r, "family-voice-language-asked") {
		n, err := strconv.Atoi(row.Value)
		if err != nil {
			t.Fatal(err)
		}
		asked += n
	}
	if asked != 99 {
		t.Errorf("%d were asked in some language", asked)
	}
}
