package term_test

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"campusline/opportunities"
)

// gathering is a workshop to which families come, and what they wrote down about it.
type gathering struct {
	code       string
	start, end time.Time
	places     int
	came       map[string]bool // number: whether it was checked in
}

// whereNightsAre is the campus of every workshop.
const whereNightsAre = "oak-hill"

// announces plans a workshop on each Wednesday afternoon, with few places.
func (x *term) announces() {
	x.Helper()
	var all []opportunities.Opportunity
	for day := x.begins; day.Before(x.ends); day = day.AddDate(0, 0, 1) {
		if day.Weekday() != time.Wednesday || day.Equal(x.begins) {
			continue
		}
		start := time.Date(day.Year(), day.Month(), day.Day(), 14, 0, 0, 0, day.Location())
		title := opportunities.Words{"": "Reading night"}
		for _, t := range tongues() {
			title[t.tag] = "#1#"
		}
		all = append(all, opportunities.Opportunity{
			Name: fmt.Sprint("night ", day.Format(time.DateOnly)), Kind: opportunities.Workshop, Campus: whereNightsAre, Title: title,
			About: opportunities.Words{}, Start: start, End: start.Add(2 * time.Hour), Zone: "America/Chicago", Capacity: 4 + len(x.families)/10,
		})
	}
	if _, err := x.store.SaveOpportunities(x.Context(), all, nil, x.clock.now()); err != nil {
		x.Fatal(err)
	}
	for _, o := range all {
		x.events = append(x.events, &gathering{
			code: o.Code, start: o.Start, end: o.End, places: o.Capacity, came: map[string]bool{},
		})
	}
}

// joins has a family sign up for the next workshop, change its mind, or wait for a place.
func (f *family) joins(at time.Time) {
	f.isGreeted()
	for _, e := range f.events {
		if !e.start.After(at) {
			continue
		}
		if f.signedUp[e.code] {
			f.texts("drop " + e.code)
			f.signedUp[e.code] = false
			return
		}
		answer := f.texts(e.code)
		for _, written := range []string{strconv.Itoa(1 + f.chance.IntN(3)), "1", "1"} { // whoever is asked whether to wait does
			if asks(answer) && !strings.Contains(answer, e.code) {
				answer = f.texts(written)
			}
		}
		f.signedUp[e.code] = true
		return
	}
}

// asks says whether a text asks something, and says below how to answer.
func asks(answer string) bool { return strings.Contains(answer, "\n") }

// attends has a family that signed up come, or not.
func (f *family) attends(at time.Time) {
	for _, e := range f.events {
		switch {
		case f.signedUp[e.code] && at.Equal(e.start) && f.likely(.8):
			here := f.comes(e)
			f.diary.note(func() { e.came[f.number] = here })
		case at.Equal(e.end) && f.cameTo(e):
			f.texts(e.code)
		}
	}
}

func (f *family) cameTo(e *gathering) (came bool) {
	f.diary.note(func() { came = e.came[f.number] })
	return came
}

// comes texts the code, and answers until the code is in what it is told: by then it is there, or signed up, or on the waiting
// list. Who is signed up only then texts the code again.
func (f *family) comes(e *gathering) (here bool) {
	f.texts(f.tongue().menu)
	answer := f.texts(e.code)
	for range 3 {
		switch {
		case !strings.Contains(answer, e.code) && asks(answer): // it is asked whether it is there, or how many have come
			answer = f.texts("1")
		case strings.Contains(answer, "/c/"+e.code): // it has taken the place that was free for it
			answer = f.texts(e.code)
		}
	}
	// Who is there is told the code with which to leave, and asked nothing.
	return strings.Contains(answer, e.code) && !asks(answer)
}

// isAsked has a family answer the survey after a workshop, all of it or half.
func (f *family) isAsked(wave string) {
	score := 1 + f.chance.IntN(5)
	f.texts(strconv.Itoa(score))
	if f.cable.isPulled() {
		return // it is asked to try again, and does not
	}
	f.diary.note(func() { f.diary.answered[wave+" "+f.number] = score })
	if f.likely(.5) {
		f.texts("2") // in words or a yes
	}
}

// seatsAreNotOversold looks at all workshops, as often as somebody asks.
func (x *term) seatsAreNotOversold(at time.Time) {
	x.Helper()
	if n := x.count(`SELECT count(*) FROM opportunities o WHERE capacity > 0 AND capacity < (
		SELECT coalesce(sum(party), 0) FROM signups s WHERE s.opportunity = o.id AND s.state IN ('confirmed', 'offered'))`); n > 0 {
		x.Errorf("at %s there are %d workshops with more people than places", at, n)
	}
}

// eventsAreThoseOfTheDiary compares who came and what they said of it.
func (x *term) eventsAreThoseOfTheDiary() {
	x.Helper()
	came := 0
	for _, e := range x.events {
		for number, here := range e.came {
			if here {
				came++
			}
			if n := x.count(`SELECT count(*) FROM check_ins c JOIN opportunities o ON o.id = c.opportunity
				WHERE o.code = $1 AND c.number = $2`, e.code, number); n == 1 != here {
				x.Errorf("that %s came to %s is %t, and is kept %d times\n%s", number, e.code, here, n, x.storyOf(number))
			}
		}
	}
	if n := x.count(`SELECT count(*) FROM check_ins`); n != came {
		x.Errorf("%d people checked in, and %d by the diaries", n, came)
	}
	for key, score := range x.diary.answered {
		wave, number, _ := strings.Cut(key, " ")
		if n := x.count(`SELECT count(*) FROM survey_answers WHERE survey || '/' || wave = $1 AND respondent = $2 AND value = $3`,
			wave, number, strconv.Itoa(score)); n < 1 {
			x.Errorf("%s answered %d in %s, which is not kept\n%s", number, score, wave, x.storyOf(number))
		}
	}
	if n := x.count(`SELECT count(DISTINCT (survey, wave, respondent)) FROM survey_answers`); n != len(x.diary.answered) {
		x.Errorf("%d people answered a survey, and %d by the diaries", n, len(x.diary.answered))
	}
	often := x.version.District.Surveys
	if n := x.count(`SELECT count(*) FROM survey_invitations a JOIN survey_invitations b ON a.number = b.number
		AND b.invited_at > a.invited_at AND b.invited_at < a.invited_at + make_interval(secs => $1)`, often.Apart.Seconds()); n > 0 {
		x.Errorf("%d times somebody was asked again within %s", n, often.Apart)
	}
	if n := x.count(`SELECT count(*) FROM (SELECT 1 FROM survey_invitations GROUP BY number HAVING count(*) > $1) o`, often.AtMost); n > 0 {
		x.Errorf("%d were asked more than %d times", n, often.AtMost)
	}
}
