package opportunities_test

import (
	"slices"
	"testing"

	"campusline/menus/menustest"
	"campusline/opportunities"
)

func TestTheSurveyThatIsAskedAfterwardsIsNamed(t *testing.T) {
	t.Parallel()
	const header = "kind,title,campus,on,from,to,survey\n"
	row := func(survey string) string { return "event,Cake sale,oak-hill,2026-12-01,15:00,16:00," + survey + "\n" }
	for survey, want := range map[string]string{"": "", "none": "none", "after-event": "after-event", "After-event": "after-event"} {
		all, problems := opportunities.Read("events.csv", []byte(header+row(survey)), menustest.Sample(t))
		if len(problems) > 0 || len(all) != 1 || all[0].Survey != want {
			t.Errorf("%q: %+v, %v", survey, all, problems)
		}
	}
	for survey, want := range map[string]string{
		"after-events": "events.csv:2:1: `after-events` is not a survey. Did you mean `after-event`?",
		"needs":        "events.csv:2:1: `needs` asks one person up to 5 questions; 3 are the most after an event. Choose a shorter one, or none.",
	} {
		_, problems := opportunities.Read("events.csv", []byte(header+row(survey)), menustest.Sample(t))
		var got []string
		for _, p := range problems {
			got = append(got, p.String())
		}
		if !slices.Equal(got, []string{want}) {
			t.Errorf("%s: %q", survey, got)
		}
	}
}
