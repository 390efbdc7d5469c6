package term_test

import (
	"strings"
	"time"

	"campusline/reports"
	"campusline/results"
)

// month is the month of a moment, as reports name it.
func (x *term) month(at time.Time) string { return at.In(x.begins.Location()).Format("2006-01") }

// surveysAreWhatTheDiariesComeTo compares how many were asked and how many answered, all of them and by language.
func (x *term) surveysAreWhatTheDiariesComeTo() {
	x.Helper()
	for _, by := range []string{"language", "campus"} {
		report := x.reportedSurveys(by)
		for _, survey := range []string{"after-event", "family-voice"} {
			first := map[string]string{"after-event": "useful", "family-voice": "welcome"}[survey]
			answered := x.answeredBy(survey, by)
			for group, n := range answered {
				if got := x.figure(&report, group, survey+"-"+first+"-answered"); !got.Hidden && got.Count != n {
					x.Errorf("by %s, of %q %d answered %s by the report, and %d by the diaries", by, group, got.Count, survey, n)
				}
			}
			// Who was not sent the text, since it had come to be worth nothing, was not asked.
			asked := x.count(`SELECT count(*) FROM survey_invitations i WHERE survey = $1 AND (
				NOT EXISTS (SELECT 1 FROM messages WHERE id = i.message AND status IN ('waiting', 'skipped'))
				OR EXISTS (SELECT 1 FROM survey_responses r WHERE (r.survey, r.wave, r.respondent) = (i.survey, i.wave, i.number)))`, survey)
			if got := x.figure(&report, everybody, survey+"-asked"); asked > 0 && got.Count != asked {
				x.Errorf("%d were asked %s by the report, and %d by count", got.Count, survey, asked)
			}
		}
	}
}

// answeredBy counts who answered a survey, for all and for each language.
func (x *term) answeredBy(survey, by string) map[string]int {
	languages := map[string]string{}
	for _, f := range x.families {
		languages[f.number] = f.language
	}
	n := map[string]int{}
	for key := range x.diary.answered {
		wave, number, _ := strings.Cut(key, " ")
		if !strings.HasPrefix(wave, survey+"/") {
			continue
		}
		n[everybody]++
		if by == "language" {
			n[languages[number]]++
		}
	}
	return n
}

// reportedSurveys makes the report on surveys, as the command line does.
func (x *term) reportedSurveys(by string) reports.Report {
	x.Helper()
	var all []results.Results
	for _, survey := range x.version.Surveys() {
		invited, err := x.store.SurveyInvitations(x.Context(), survey.Name, "")
		if err != nil {
			x.Fatal(err)
		}
		given, err := x.store.SurveyAnswers(x.Context(), survey.Name, "")
		if err != nil {
			x.Fatal(err)
		}
		o := results.Options{Version: x.version, Survey: survey, By: by, Least: 3, Mask: func(words []string) []string { return words }}
		all = append(all, results.Of(o, invited, given))
	}
	now := x.clock.now()
	return reports.Surveys(reports.Options{Version: x.version, By: by, From: x.begins, To: now, Now: now}, all)
}
