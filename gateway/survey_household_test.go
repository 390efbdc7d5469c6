package gateway_test

import (
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/opportunities"
	"campusline/outbound"
	"campusline/outreach"
	"campusline/prices"
	"campusline/store"
	"campusline/store/storetest"
)

// home has two guardians, each with a number; nobody else lives with anybody.
func home() map[string]string { return map[string]string{parent: "4411", texting: "4411"} }

func TestAWaveAsksOneNumberOfAHousehold(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 15, 1, 0, 0, time.UTC)
	v := sample(t)
	s := households(t, monday.AddDate(0, 0, -9))
	works(t, s.MarkUnreachable(t.Context(), parent, 30006, monday))
	planned := foresees(t, s, v, "fall", monday)
	if planned.Audience != 3 || planned.People != 3 {
		t.Errorf("%+v", planned)
	}
	works2(t)(s.SendWave(t.Context(), voiceWave(v, "fall", monday), 3))
	invited, err := s.SurveyInvitations(t.Context(), "family-voice", "")
	works(t, err)
	for _, i := range invited {
		if i.Number == parent {
			t.Error("who cannot be texted is asked, and not the other one in the household")
		}
	}
	// Three weeks later the household was asked a short time ago, whoever of it is looked at.
	works2(t)(s.LeaveGroup(t.Context(), "families", texting, monday))
	soon := foresees(t, s, v, "winter", monday.AddDate(0, 0, 21))
	if soon.People != 0 || soon.Audience != 3 {
		t.Errorf("%+v", soon)
	}
}

// Whoever has not finished is not reminded where somebody has whom they live with, and nobody is on a day without school.
func TestAReminderKeepsOffClosedDaysAndHouseholdsThatHaveAnswered(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 16, 0, 0, 0, time.UTC) // the wave's first day, at 11 in the morning
	folder := sampleWith(t, "calendar.yaml", "closed:\n", "closed:\n  - {on: 2026-10-23, for: storm}\n")
	v := sample(t)
	s, database := householdsIn(t, monday.AddDate(0, 0, -9))
	works2(t)(s.SendWave(t.Context(), voiceWave(v, "fall", monday), 3))
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(monday), District: folder})
	db := line.SQL(t)
	eventually(t, "everybody is asked", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status = 'sent'`) == 3
	})
	gatewaytest.Exec(t, db, `INSERT INTO survey_responses (survey, wave, respondent, channel, language, campus, begun_at, done_at)
		SELECT survey, wave, CASE number WHEN '`+parent+`' THEN '`+texting+`' ELSE '`+parent+`' END, 'call', 'en', '', invited_at, invited_at
		FROM survey_invitations WHERE number IN ('`+parent+`', '`+texting+`')`)
	friday := monday.AddDate(0, 0, 4)
	line.StopGateway()
	closed := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(friday.Add(time.Minute)), District: folder})
	eventually(t, "it waits until after the storm and the weekend", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM survey_waves WHERE remind_at = '2026-10-26 16:00Z'`) == 1
	})
	if err := closed.Gateway.CatchUp(t.Context()); err != nil {
		t.Fatal(err)
	}
	closed.StopGateway()
	gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(friday.AddDate(0, 0, 3).Add(time.Minute)), District: folder})
	eventually(t, "the others are reminded", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE key LIKE 'survey reminder %'`) == 2
	})
}

func TestNothingMoreGoesOutOfAWaveThatIsStopped(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 15, 1, 0, 0, time.UTC)
	folder, v := byCall(t, "text then call")
	database := waveSent(t, v, monday, nil)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: rings(monday), District: folder})
	db := line.SQL(t)
	eventually(t, "everybody is asked", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status = 'sent'`) == 4
	})
	line.StopGateway()
	// Eight days later, at night, so that all calls wait.
	night := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: rings(time.Date(2026, 10, 28, 2, 0, 0, 0, time.UTC)), District: folder})
	eventually(t, "the calls wait", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE channel = 'call' AND status = 'waiting'`) == 3
	})
	works2(t)(night.Store.StopWave(t.Context(), "family-voice", "fall-2026", "Ana", night.Now()))
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status = 'waiting'`); n != 0 || len(night.Rung()) != 0 {
		t.Errorf("%d wait, and %d calls were placed", n, len(night.Rung()))
	}
}

// Of two who live together and came to the same thing, one is asked about it.
func TestAHouseholdIsAskedOnceAboutWhatItCameTo(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 10, 19, 13, 0, 0, 0, time.UTC)
	now := start.Add(3 * time.Hour)
	s, database := householdsIn(t, start.AddDate(0, 0, -9))
	asked := 0
	cameTo(t, s, start, parent, texting, spanish)
	gatewaytest.Exec(t, gatewaytest.SQL(t, database), `UPDATE opportunities SET settled_at = ends_at`)
	works2(t)(s.ThankForComing(t.Context(), now, outbound.UsualHours(), func(a *store.Attended) store.Thanks {
		thanks := store.Thanks{Line: district, Language: "en", Words: "Thank you."}
		if len(a.Asked) == 0 {
			thanks.Survey = "after-event"
			asked++
		}
		return thanks
	}))
	if asked != 2 {
		t.Errorf("%d were asked", asked)
	}
}

// cameTo has people come to a shift of two hours.
func cameTo(t *testing.T, s *store.Store, start time.Time, numbers ...string) {
	t.Helper()
	all := []opportunities.Opportunity{shift(start, 5)}
	works2(t)(s.SaveOpportunities(t.Context(), all, nil, start.AddDate(0, 0, -3)))
	works(t, s.Transact(t.Context(), "helping", func(tx *sqlx.Tx) error {
		for _, number := range numbers {
			who := opportunities.Joining{Code: all[0].Code, Number: number, Party: 1, Line: district, Language: "en", At: start}
			if _, err := s.Join(t.Context(), tx, who); err != nil {
				return err
			}
			if _, err := s.CheckIn(t.Context(), tx, who, ""); err != nil {
				return err
			}
			if _, err := s.CheckOut(t.Context(), tx, all[0].Code, number, start.Add(2*time.Hour)); err != nil {
				return err
			}
		}
		return nil
	}))
}

// sample is the sample district.
func sample(t *testing.T) *menus.Version {
	t.Helper()
	files, err := menus.Sample()
	works(t, err)
	v, _ := menus.Load(files)
	return v
}

// households is a database with the group of families.
func households(t *testing.T, now time.Time) *store.Store {
	t.Helper()
	s, _ := householdsIn(t, now)
	return s
}

func householdsIn(t *testing.T, now time.Time) (*store.Store, string) {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	members := []outreach.Member{{Number: parent, Language: "en"}, {Number: spanish, Language: "es"}, {Number: unheard}, {Number: texting}}
	for i := range members {
		members[i].Household = home()[members[i].Number]
	}
	works2(t)(s.ImportGroup(t.Context(), outreach.Import{
		Group: "families", Basis: "given at enrollment", By: "Ana", At: now, Members: members,
	}))
	return s, database
}

// voiceWave is a wave of the sample's survey.
func voiceWave(v *menus.Version, wave string, now time.Time) *store.SurveyWave {
	voice, texts := v.Survey("family-voice"), map[string]string{}
	for _, l := range v.Languages {
		texts[l.Tag] = v.SurveyText(v.Lines[0], voice, menus.SurveyStanding{Wave: wave}, l.Tag, now)
	}
	return &store.SurveyWave{
		Survey: voice, Wave: voice.Wave(wave), Line: district, Texts: texts, First: "en", Frequency: v.District.Surveys,
		Rules: store.Rules{Policy: v.District.SendingPolicy(), Prices: prices.Shipped(), Approval: 500}, Version: v.Hash, At: now, By: "Ana",
	}
}

func foresees(t *testing.T, s *store.Store, v *menus.Version, wave string, now time.Time) store.WavePlanned {
	t.Helper()
	w := voiceWave(v, wave, now)
	w.Wave = &menus.Wave{Name: wave, ID: wave, From: now, To: now.AddDate(0, 0, 10), By: menus.AskedByText}
	planned, err := s.ForeseeWave(t.Context(), w)
	works(t, err)
	return planned
}

func works(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// works2 wants what gives a value to give no error either.
func works2(t *testing.T) func(any, error) {
	t.Helper()
	return func(_ any, err error) {
		t.Helper()
		works(t, err)
	}
}
