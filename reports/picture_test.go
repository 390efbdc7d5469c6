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
		r.Toward(nil)
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
