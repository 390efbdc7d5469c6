package difference

import (
	"fmt"
	"slices"
	"strings"

	"campusline/menus"
)

// surveyChange collects what differs in one survey.
type surveyChange struct {
	was, now *menus.Survey
	called   string // “Family voice”
	all      []Difference
}

// ofSurveys tells of surveys that are asked otherwise, of other people, or at another time. A survey is answered on every line, so
// this is said of the district as a whole.
func ofSurveys(a, b *menus.Version) []Difference {
	var all []Difference
	for _, was := range a.Surveys() {
		c := surveyChange{was: was, now: b.Survey(was.Name), called: "“" + was.Title + "”"}
		if c.now == nil {
			c.add(SurveyGone, was.Title, "", "The survey %s is not asked any more.", c.called)
		} else {
			c.title()
			c.questions()
			c.ways()
			c.waves()
			c.audience()
		}
		all = append(all, c.all...)
	}
	for _, now := range b.Surveys() {
		if a.Survey(now.Name) == nil {
			c := surveyChange{now: now}
			c.add(SurveyNew, "", now.Title, "There is a new survey, “%s”. Its first question is “%s”.", now.Title, now.Questions[0].Asks)
			all = append(all, c.all...)
		}
	}
	return all
}

func (c *surveyChange) add(kind Kind, was, now, sentence string, words ...any) {
	c.all = append(c.all, whole(kind, []string{menus.Call.String(), menus.Text.String()}, was, now, sentence, words...))
}

// title tells that staff read another name of the survey.
func (c *surveyChange) title() {
	if was, now := c.was.Title, c.now.Title; was != now {
		c.all = append(c.all, whole(SurveyTitle, nil, was, now, "Staff now read the survey %s under another title, “%s”.", c.called, now))
	}
}

// questionOf finds a question by its name, nil if there is none.
func questionOf(s *menus.Survey, name string) *menus.Question {
	if i := slices.IndexFunc(s.Questions, func(q *menus.Question) bool { return q.Name == name }); i >= 0 {
		return s.Questions[i]
	}
	return nil
}

// questions tells which questions are gone, new, others, or asked elsewhere.
func (c *surveyChange) questions() {
	for _, was := range c.was.Questions {
		now := questionOf(c.now, was.Name)
		switch {
		case now == nil:
			c.add(SurveyQuestion, was.Asks, "", "The survey %s does not ask “%s” any more.", c.called, was.Asks)
		case now.Item != was.Item:
			c.add(SurveyQuestion, was.Asks, now.Asks, "%s Its results are not comparable with those before.", c.otherQuestion(was, now))
		case now.On != was.On:
			c.add(SurveyQuestion, was.On, now.On, "The survey %s asks “%s” %s, not %s.", c.called, now.Asks, where(now.On), where(was.On))
		}
	}
	for _, now := range c.now.Questions {
		if questionOf(c.was, now.Name) == nil {
			c.add(SurveyQuestion, "", now.Asks, "The survey %s now asks “%s” too.", c.called, now.Asks)
		}
	}
	if was, now := sharedBy(c.was, c.now), sharedBy(c.now, c.was); !slices.Equal(was, now) {
		c.add(SurveyQuestion, strings.Join(was, ", "), strings.Join(now, ", "), "The survey %s asks its questions in another order: %s, not %s.",
			c.called, strings.Join(now, ", "), strings.Join(was, ", "))
	}
}

// otherQuestion says what is other about a question whose words or answers have changed.
func (c *surveyChange) otherQuestion(was, now *menus.Question) string {
	if was.Asks != now.Asks {
		return fmt.Sprintf("The survey %s now asks “%s”, not “%s”.", c.called, now.Asks, was.Asks)
	}
	return fmt.Sprintf("The survey %s takes other answers to “%s”.", c.called, now.Asks)
}

// where says on which channel a question is asked.
func where(on string) string {
	switch on {
	case menus.Call.String():
		return "on calls only"
	case menus.Text.String():
		return "by text only"
	}
	return "on calls and by text"
}

// sharedBy are the names of a survey's questions that another one has too, in its own order.
func sharedBy(s, other *menus.Survey) []string {
	var names []string
	for _, q := range s.Questions {
		if questionOf(other, q.Name) != nil {
			names = append(names, q.Name)
		}
	}
	return names
}
