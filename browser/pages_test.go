package browser_test

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"campusline/answers"
	"campusline/cases"
	"campusline/gateway/gatewaytest"
	"campusline/goals"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/outreach"
	"campusline/phonetree"
	"campusline/reports"
	"campusline/results"
	"campusline/store/storetest"
	"campusline/surveys"
)

// pages are the addresses of all that we write for people to open, by what it is.
func pages(t *testing.T) map[string]string {
	t.Helper()
	version := menustest.Sample(t)
	o := october(version)
	aims, problems := goals.Read(menus.Files(version.Files), version)
	if len(aims) == 0 {
		t.Fatal(problems)
	}
	o.Aims = aims
	lives := told(o)
	feedback, service := reports.Feedback(o, lives, lives), reports.Service(o, served(o, lives))
	survey := waves(version)
	surveyed := o
	surveyed.To = o.To.AddDate(0, 6, 0)
	asked := reports.Surveys(surveyed, []results.Results{survey})
	plan := reports.Goals(o, service, feedback, asked)
	all := map[string]string{
		"feedback": file(t, feedback.HTML), "service": file(t, service.HTML), "survey": file(t, survey.HTML),
		"surveys": file(t, asked.HTML), "goals": file(t, plan.HTML),
	}
	for _, language := range []string{"en", "ar"} {
		outline := version.Outline(version.Lines[0], menus.Call, language)
		all["phone tree in "+language] = file(t, func(w io.Writer) error { return phonetree.Document(w, version, outline) })
	}
	line := shared(t)
	for name, path := range map[string]string{
		"answers in English": "/answers?lang=en", "answers in Arabic": "/answers?lang=ar", "answer in English": "/answers/bus-pass?lang=en",
		"answer in Arabic": "/answers/bus-pass?lang=ar", "answer that is over": "/answers/fair?lang=en",
	} {
		all[name] = line.Gateway.URL() + path
	}
	return all
}

// file is the address of a file with a page.
func file(t *testing.T, write func(io.Writer) error) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "page.html")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	if err := write(f); err != nil {
		t.Fatal(err)
	}
	return "file://" + path
}

func october(version *menus.Version) reports.Options {
	zone := version.District.Zone
	return reports.Options{
		Version: version, By: "campus", From: time.Date(2026, 10, 1, 0, 0, 0, 0, zone), To: time.Date(2026, 11, 1, 0, 0, 0, 0, zone),
		Now: time.Date(2026, 11, 1, 9, 0, 0, 0, zone),
	}
}

// told are cases of October: on every campus, answered in time and late, rated well and badly, and a day that stands out.
func told(o reports.Options) (all []reports.Life) {
	topics := []string{"late bus", "lunch", "fees", "homework and what belongs to it"}
	for i := range 24 {
		at := o.From.AddDate(0, 0, i%28).Add(time.Duration(8+i%9) * time.Hour)
		if i >= 12 {
			at = o.From.AddDate(0, 0, 20).Add(10 * time.Hour)
		}
		campuses := o.Version.Campuses
		all = append(all, reports.Life{
			Case: cases.Case{
				Number: 100000 + i, Kind: "concern", Topic: topics[i%len(topics)], Campus: campuses[i%len(campuses)].ID, Language: []string{"en", "es", "ar"}[i%3],
				Channel: "text", Contact: fmt.Sprintf("+151255501%02d", i), Team: "transportation", State: cases.Done, OpenedAt: at, Rating: i % 11,
			},
			NeedsAnswer: true, First: reports.Span{Took: time.Duration(i) * time.Hour, Done: true}, Promise: reports.Kept(1 + i%2),
			Unasked: []reports.Contact{{At: at, Session: at.String()}},
		})
	}
	return all
}

func served(o reports.Options, lives []reports.Life) reports.Facts {
	f := reports.Facts{Lives: lives, Behind: reports.Behind{Moments: map[string][]reports.Moment{}}}
	for i := range 12 {
		at := o.From.Add(time.Duration(i) * 30 * time.Hour)
		f.Calls = append(f.Calls, reports.Call{ID: fmt.Sprintf("call %d", i), Language: "es", Campus: "oak-hill", At: at, How: menus.EndPerson, Rung: 1, Result: "answered", Person: &at})
		f.Stops = append(f.Stops, reports.Stop{Place: reports.Place{Menu: "welcome", Step: i, Channel: "call", Language: "en", Campus: "oak-hill", Hour: 8}, Taken: 90, Again: i, GaveUp: 2 * i})
	}
	moment := reports.Moment{Place: reports.Place{Menu: "welcome", Channel: "call", Language: "en"}, ID: "call 1", At: o.From, Did: reports.GaveUp}
	for figure := range reports.SpotFigures() {
		f.Moments[figure] = []reports.Moment{moment, moment}
	}
	for _, language := range o.Version.Tags() {
		f.Reach = append(f.Reach, outreach.Reach{Language: language, Planned: 200, Sent: 190, Delivered: 150, Failed: 20, OnTheWay: 20, FailedWhy: map[string]int{"the number is a landline": 20}})
	}
	return f
}

// waves are the results of a survey that was asked twice, by campus, with words in two languages.
func waves(version *menus.Version) results.Results {
	survey := version.Survey("family-voice")
	var invitations []surveys.Invitation
	var given []surveys.Answer
	for i := range 120 {
		wave, at := "fall-2026", time.Date(2026, 10, 19, 16, 0, 0, 0, time.UTC)
		if i%2 == 0 {
			wave, at = "winter-2027", at.AddDate(0, 3, 0)
		}
		language, campus := []string{"en", "en", "ar", "ar"}[i%4], version.Campuses[i%3].ID
		number := fmt.Sprintf("+1512555%05d", i)
		invitations = append(invitations, surveys.Invitation{
			Survey: survey.Name, Wave: wave, Number: number, Campus: campus, Language: language, InvitedAt: at, State: "delivered", Begun: &at, Done: &at,
		})
		for _, q := range survey.Questions {
			value := fmt.Sprint(1 + i%5)
			if q.Name == "change" {
				value = map[string]string{"en": "The bus is late", "ar": "الحافلة تتأخر"}[language]
			}
			given = append(given, surveys.Answer{
				Survey: survey.Name, Wave: wave, Respondent: number, Question: q.Name, Item: q.Item, Value: value, Campus: campus, Language: language,
				Channel: "text", Invited: true, Done: true, At: at,
			})
		}
	}
	return results.Of(results.Options{Version: version, Survey: survey, By: results.ByCampus}, invitations, given)
}

// shared is a gateway with an answer that stands and one that is over.
func shared(t *testing.T) *gatewaytest.Line {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	at := time.Date(2026, 9, 1, 14, 0, 0, 0, time.UTC)
	for id, until := range map[string]time.Time{"bus-pass": at.AddDate(0, 2, 0), "fair": at.AddDate(0, 0, 3)} {
		a := answers.Answer{ID: id, Topic: "bus", State: answers.Published, DraftedAt: at, PublishedAt: &at, ExpiresAt: &until, Words: map[string]answers.Words{
			"en": {Question: "How do I get a bus pass?", Answer: "Bus passes are free. " + strings.Repeat("Ask at the front office of the school. ", 6)},
			"ar": {Question: "كيف أحصل على بطاقة الحافلة؟", Answer: "البطاقات مجانية."},
		}}
		if err := s.AddAnswer(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
	return gatewaytest.Start(t, gatewaytest.Options{Database: database})
}
