package docs_test

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"campusline/menus"
	"campusline/results"
	"campusline/surveys"
)

// told are the answers to one question in a wave, as they are written down for the example.
type told struct {
	invitations []surveys.Invitation
	answers     []surveys.Answer
}

// asks asks people at a campus, of whom so many give each number from 2 on.
func (w *told) asks(s *menus.Survey, wave string, at time.Time, people int, campus, language string, each ...int) {
	var values []string
	for i, n := range each {
		for range n {
			values = append(values, strconv.Itoa(i+2))
		}
	}
	q := s.Questions[0]
	for i := range people {
		number := fmt.Sprintf("+1512555%05d", len(w.invitations))
		invited := surveys.Invitation{Wave: wave, Number: number, Campus: campus, Language: language, InvitedAt: at, State: "delivered"}
		if i < len(values) {
			invited.Begun, invited.Done = &at, &at
			w.answers = append(w.answers, surveys.Answer{
				Wave: wave, Respondent: number, Question: q.Name, Item: q.Item, Value: values[i], At: at, Invited: true, Done: true,
			})
		}
		w.invitations = append(w.invitations, invited)
	}
}

// The results that are shown are what these answers come to.
func TestTheResultsThatAreShownAreReal(t *testing.T) {
	t.Parallel()
	v, problems := menus.Load(sample(t))
	if v == nil {
		t.Fatal(problems)
	}
	s := v.Survey("family-voice")
	fall, winter := time.Date(2026, 10, 19, 16, 0, 0, 0, time.UTC), time.Date(2027, 2, 1, 16, 0, 0, 0, time.UTC)
	var all told
	all.asks(s, "fall-2026", fall, 300, "oak-hill", "en", 30, 40, 40, 20)
	all.asks(s, "fall-2026", fall, 90, "pecan-creek", "es", 0, 10, 10)
	all.asks(s, "winter-2027", winter, 300, "oak-hill", "en", 10, 40, 50, 30)
	all.asks(s, "winter-2027", winter, 80, "pecan-creek", "es", 0, 10, 10)
	all.asks(s, "winter-2027", winter, 10, "bluebonnet", "en", 0, 2, 2)
	all.asks(s, "winter-2027", winter, 10, "mockingbird", "en", 0, 3, 3)
	r := results.Of(results.Options{Version: v, Survey: s, By: results.ByCampus}, all.invitations, all.answers)
	r.Waves = r.Waves[:1]
	var b bytes.Buffer
	if err := r.Text(&b); err != nil {
		t.Fatal(err)
	}
	if shown := "```\n" + b.String() + "```\n"; !strings.Contains(ofSurveys(t), shown) {
		t.Errorf("surveys.md should show\n%s", shown)
	}
}
