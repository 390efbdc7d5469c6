package results_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"campusline/results"
)

// Whatever the groups: none that is shown is small, and what is hidden is nobody, or two groups and enough people together, so
// that neither a group nor its mean follows from everybody and the others.
func TestNoSmallGroupCanBeToldOrComputed(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	rapid.Check(t, func(rt *rapid.T) {
		least := rapid.IntRange(3, 12).Draw(rt, "least")
		fall := in(s, "fall-2026", 10)
		answered := map[string]int{}
		for _, c := range v.Campuses[:rapid.IntRange(1, 6).Draw(rt, "campuses")] {
			answered[c.ID] = rapid.IntRange(0, 20).Draw(rt, c.ID)
			fall.asks(25, c.ID, "en", "welcome", times(answered[c.ID], rapid.IntRange(1, 5).Draw(rt, "answer"))...)
			heard := rapid.IntRange(0, answered[c.ID]).Draw(rt, "heard")
			for i := range heard {
				begun := fall.answers[len(fall.answers)-1-i]
				fall.answers = append(fall.answers, fall.answer(begun.Respondent, c.ID, "en", "heard", "3", true))
			}
		}
		r := of(t, results.Options{Version: v, Survey: s, By: results.ByCampus, Least: least}, fall)
		if len(r.Waves) == 0 {
			return
		}
		groups := r.Waves[0].Groups
		for at := range groups[0].Items {
			question := groups[0].Items[at].Question
			hidden, together := 0, 0
			for _, g := range groups[1:] {
				item := g.Items[at]
				people := 0
				for _, a := range fall.answers {
					if a.Campus == g.ID && a.Question == question {
						people++
					}
				}
				switch {
				case item.Hidden && (item.Answered > 0 || len(item.Figures) > 0 || len(item.Counts) > 0):
					rt.Fatalf("%s is hidden, and tells %+v", g.ID, item)
				case item.Hidden && people > 0:
					hidden, together = hidden+1, together+people
				case !item.Hidden && people > 0 && people < least:
					rt.Fatalf("%s is shown with %d people", g.ID, people)
				case !item.Hidden && item.Answered != people:
					rt.Fatalf("%s has %d answers, want %d", g.ID, item.Answered, people)
				}
			}
			all := !slices.ContainsFunc(groups[1:], func(g results.Group) bool { return !g.Items[at].Hidden && g.Items[at].Answered > 0 })
			if hidden > 0 && !all && (hidden == 1 || together < least) {
				rt.Fatalf("%s: %d groups of %d people together are hidden, and can be computed", question, hidden, together)
			}
		}
	})
}

func TestASmallCampusIsHiddenWithAnother(t *testing.T) {
	t.Parallel()
	v, s := sample(t)
	fall := in(s, "fall-2026", 10)
	fall.asks(50, "oak-hill", "en", "welcome", times(30, 4)...).asks(50, "pecan-creek", "en", "welcome", times(20, 4)...)
	fall.asks(9, "bluebonnet", "en", "welcome", times(4, 1)...)
	told := text(t, of(t, results.Options{Version: v, Survey: s, By: results.ByCampus}, fall))
	says(t, told, "Everybody: 3.8 of 5", "54 of 109 answered")
	if n := strings.Count(told, "not shown, so that nothing can be told of fewer than 10 people."); n != 2 {
		t.Errorf("%d groups are hidden:\n%s", n, told)
	}
	if strings.Contains(told, "1.0 of 5") || !strings.Contains(told, "30 of 50") {
		t.Errorf("the wrong groups are hidden:\n%s", told)
	}
}
