package results_test

import (
	"fmt"
	"strconv"
	"testing"
	"time"

	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/results"
	"campusline/surveys"
)

// sample is the sample's district, and its survey that is asked three times a year.
func sample(t *testing.T) (*menus.Version, *menus.Survey) {
	t.Helper()
	v := menustest.Sample(t)
	return v, v.Survey("family-voice")
}

// poll is a wave of answers that is written down for a test.
type poll struct {
	survey      *menus.Survey
	wave        string
	at          time.Time
	invitations []surveys.Invitation
	answers     []surveys.Answer
}

func in(s *menus.Survey, wave string, month time.Month) *poll {
	return &poll{survey: s, wave: wave, at: time.Date(2026, month, 19, 16, 0, 0, 0, time.UTC)}
}

// asks asks some people of a campus and a language, who give these values to a question, one each; the others do not answer.
func (p *poll) asks(people int, campus, language, question string, values ...string) *poll {
	for i := range people {
		number := fmt.Sprintf("+1512555%05d", len(p.invitations))
		invited := surveys.Invitation{
			Survey: p.survey.Name, Wave: p.wave, Number: number, Campus: campus, Language: language, InvitedAt: p.at, State: "delivered",
		}
		if i < len(values) {
			at := p.at.Add(time.Hour)
			invited.Begun, invited.Done = &at, &at
			p.answers = append(p.answers, p.answer(number, campus, language, question, values[i], true))
		}
		p.invitations = append(p.invitations, invited)
	}
	return p
}

func (p *poll) answer(number, campus, language, question, value string, invited bool) surveys.Answer {
	a := surveys.Answer{
		Survey: p.survey.Name, Wave: p.wave, Respondent: number, Question: question, Value: value, Campus: campus, Language: language,
		Channel: "text", Invited: invited, Done: true, At: p.at.Add(time.Hour),
	}
	for _, q := range p.survey.Questions {
		if q.Name == question {
			a.Item = q.Item
		}
	}
	return a
}

// times are values as often as is said: times(3, 5) is three fives.
func times(n, value int) []string {
	all := make([]string, n)
	for i := range all {
		all[i] = strconv.Itoa(value)
	}
	return all
}

func joined(lists ...[]string) (all []string) {
	for _, l := range lists {
		all = append(all, l...)
	}
	return all
}

// of are the results of some polls.
func of(t *testing.T, o results.Options, polls ...*poll) results.Results {
	t.Helper()
	var invitations []surveys.Invitation
	var answers []surveys.Answer
	for _, p := range polls {
		invitations, answers = append(invitations, p.invitations...), append(answers, p.answers...)
	}
	return results.Of(o, invitations, answers)
}
