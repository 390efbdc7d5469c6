package reports_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"campusline/reports"
)

// lying are ten cases of October that wait to this day, but for so many that were answered within an hour.
func lying(o reports.Options, answered int) []reports.Life {
	lives := make([]reports.Life, 10)
	for i := range lives {
		lives[i] = on(o, 1+i, "")
		lives[i].First = reports.Span{Took: time.Duration(100+i) * time.Hour}
		if i < answered {
			lives[i].First = reports.Span{Took: time.Hour, Done: true}
		}
	}
	return lives
}

// picture finds a picture of a report by how its title begins.
func picture(t *testing.T, r *reports.Report, title string) reports.Picture {
	t.Helper()
	for _, p := range r.Pictures {
		if strings.HasPrefix(p.Title, title) {
			return p
		}
	}
	t.Fatalf("there is no picture %q", title)
	return reports.Picture{}
}

func TestThePictureOfRepliesSaysHowManyThereAre(t *testing.T) {
	t.Parallel()
	o := october(t, "topic")
	for answered, words := range map[int]string{
		0: "No case has had a reply.",
		2: "Fewer than half of the cases have had a reply: 2 of 10.",
		9: "Half of the cases had a reply within",
	} {
		r := reports.Service(o, reports.Facts{Lives: lying(o, answered)})
		if p := picture(t, &r, "How soon"); !strings.HasPrefix(p.Words, words) {
			t.Errorf("of %d replies it says %q, want %q", answered, p.Words, words)
		}
	}
}

// What takes longer than anybody knows is drawn beyond the goal, and not at it.
func TestWhatIsLateReachesBeyondTheGoal(t *testing.T) {
	t.Parallel()
	o := october(t, "topic")
	r := reports.Service(o, reports.Facts{Lives: lying(o, 2)})
	drawing := string(picture(t, &r, "Time to the first reply").SVG)
	at := func(pattern string) int {
		found := regexp.MustCompile(pattern).FindStringSubmatch(drawing)
		if found == nil {
			t.Fatalf("nothing is like %s in %s", pattern, drawing)
		}
		n, err := strconv.Atoi(found[1])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	if median, goal := at(`<circle cx="(\d+)"`), at(`<line x1="(\d+)"`); median <= goal {
		t.Errorf("a median of weeks is drawn at %d, and the goal at %d", median, goal)
	}
}

// What waits and is not late yet neither meets a goal nor misses it.
func TestAGoalIsNotMissedByWhatMayStillMeetIt(t *testing.T) {
	t.Parallel()
	o := october(t, "topic")
	for waited, want := range map[time.Duration]string{3 * time.Hour: "Not known yet", 30 * time.Hour: "Not met"} {
		lives := lying(o, 0)
		for i := range lives {
			lives[i].First = reports.Span{Took: waited}
		}
		r := reports.Service(o, reports.Facts{Lives: lives})
		for _, c := range r.Tables[0].Columns {
			if c.Name == "first-median" && c.Goal.Standing != want {
				t.Errorf("after %s the median is said to be %q, want %q", waited, c.Goal.Standing, want)
			}
		}
		if words := picture(t, &r, "Score").Words; words != "Nobody has given a score yet." {
			t.Errorf("of scores it says %q", words)
		}
	}
}

// What a district's own goals say is drawn, on every scale, and told beside the picture.
func TestAPictureHasTheGoalOfTheDistrict(t *testing.T) {
	t.Parallel()
	o := october(t, "topic")
	line := regexp.MustCompile(`<line x1="(\d+)" y1="\d+" x2="(\d+)" y2="\d+" class="goal"`)
	at := func(title string, aims ...reports.Aim) int {
		o.Aims = aims
		lives := lying(o, 10)
		for i := range lives {
			lives[i].First.Took = time.Duration(2*i) * time.Hour
		}
		lives[0].Rating = 7
		r := reports.Service(o, reports.Facts{Lives: lives})
		drawn := line.FindAllStringSubmatch(string(picture(t, &r, title).SVG), -1)
		if len(drawn) != 1 || drawn[0][1] != drawn[0][2] {
			t.Fatalf("%s has the goals %v", title, drawn)
		}
		n, err := strconv.Atoi(drawn[0][1])
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	aim := func(figure string, from, to float64) reports.Aim {
		return reports.Aim{Figure: figure, Goal: reports.Planned(from, to, o.From, o.To, "")}
	}
	for _, title := range []string{"How soon", "Time to the first reply"} {
		four, usual, twelve := at(title, aim("first-median", 20, 4)), at(title), at(title, aim("first-median", 20, 12))
		if four >= usual || usual >= twelve {
			t.Errorf("%s: goals of 4, 8 and 12 hours are drawn at %d, %d and %d", title, four, usual, twelve)
		}
	}
	if nine, usual := at("Score", aim("score", 8, 9)), at("Score"); nine <= usual {
		t.Errorf("scores of 9 and 8.5 are drawn at %d and %d", nine, usual)
	}
	o.Aims = []reports.Aim{aim("first-median", 60, 40), aim("score", 8, 9)}
	r := reports.Service(o, reports.Facts{Lives: lying(o, 9)})
	soon := picture(t, &r, "How soon")
	if !strings.Contains(soon.Words, "the goal: from 60.0 h to 40.0 h by October 31, 2026") || !strings.Contains(string(soon.SVG), ">48 h<") {
		t.Errorf("a goal of 40 hours is told as %q in %s", soon.Words, soon.SVG)
	}
	if score := string(picture(t, &r, "Score").SVG); !strings.Contains(score, ">goal 9.0<") {
		t.Errorf("a goal of 9 is drawn as %s", score)
	}
}
