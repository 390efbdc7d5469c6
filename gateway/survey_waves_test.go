package gateway_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/menus/menustest"
	"campusline/outreach"
	"campusline/prices"
	"campusline/store"
	"campusline/store/storetest"
)

// voiceSent is a database in which the fall wave of the sample's survey was sent to three people at a moment.
func voiceSent(t *testing.T, now time.Time) (database string) {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	members := []outreach.Member{{Number: parent, Language: "en"}, {Number: "+15125550197", Language: "es"}, {Number: "+15125550196"}}
	if _, err := s.ImportGroup(t.Context(), outreach.Import{
		Group: "families", Basis: "given at enrollment", By: "Ana", At: now.AddDate(0, 0, -9), Members: members,
	}); err != nil {
		t.Fatal(err)
	}
	v := menustest.Sample(t)
	voice := v.Survey("family-voice")
	texts := map[string]string{}
	for _, l := range v.Languages {
		texts[l.Tag] = v.SurveyText(v.Lines[0], voice, menus.SurveyStanding{Wave: "fall-2026"}, l.Tag, now)
	}
	planned, err := s.SendWave(t.Context(), &store.SurveyWave{
		Survey: voice, Wave: voice.Wave("fall"), Line: district, Texts: texts, First: "en", Frequency: v.District.Surveys,
		Rules: store.Rules{Policy: v.District.SendingPolicy(), Prices: prices.Shipped(), Approval: 500}, Version: v.Hash, At: now, By: "Ana",
	}, 3)
	if err != nil || planned.Audience != 3 {
		t.Fatalf("%+v, %v", planned, err)
	}
	return database
}

func TestAWaveIsAskedAnsweredOnEitherChannelAndRemindedOnce(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 16, 0, 0, 0, time.UTC) // the wave's first day, at 11 in the morning
	database := voiceSent(t, monday)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(monday)})
	db := line.SQL(t)
	eventually(t, "everybody is asked, each in their language", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status = 'sent' AND about = 'survey family-voice/fall-2026'`) == 3
	})
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE number = '+15125550197' AND body LIKE '%bienvenida%'`); n != 1 {
		t.Error("who speaks Spanish was not asked in Spanish")
	}
	line.Text(parent, district, "4").Say("How well does the school tell you")
	line.Text(parent, district, "purple").Say("How well does the school tell you")
	call := line.Call(parent, district)
	call.Press("4").Press("1").Press("1").Hears("anything else").Press("2").Hears("may we ask you three short questions")
	call.Press("1").Hears("How well does the school tell you").HangUp()
	line.Text("+15125550196", district, "5").Say("How well does the school tell you")
	line.Text("+15125550196", district, "4").Say("how well are you heard?")
	line.Text("+15125550196", district, "4").Say("How do you like to hear from us?")
	line.Text("+15125550196", district, "1").Say("What one thing would you change?")
	line.Text("+15125550196", district, "Nothing").Say("We tell all families")

	line.StopGateway()
	later := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(monday.AddDate(0, 0, 4))})
	eventually(t, "who has not come to the end is reminded", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status = 'sent' AND key LIKE 'survey reminder %'`) == 2
	})
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE number = '`+parent+`' AND key LIKE 'survey reminder %'
		AND body LIKE '%How well does the school tell you%'`); n != 1 {
		t.Error("the reminder does not go on at the first open question")
	}
	later.Text(parent, district, "3").Say("how well are you heard?")
	asked, err := line.Store.SurveysAsked(t.Context(), "family-voice")
	if err != nil || len(asked) != 1 {
		t.Fatal(asked, err)
	}
	if a := asked[0]; a.Invited != 3 || a.Begun != 2 || a.Done != 1 || a.Reminded != 2 || a.Uninvited != 0 {
		t.Errorf("%+v", a)
	}
}

func TestAWaveConfirmedBeforehandGoesOutOnceOnItsDayOverAllReplicas(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 15, 1, 0, 0, time.UTC) // a minute after ten
	database := voiceSent(t, monday.AddDate(0, 0, -9))
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(monday.AddDate(0, 0, -2))})
	eventually(t, "the sender has looked", func() bool {
		return gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM messages WHERE status = 'waiting' AND due_at = '2026-10-19 15:00Z'`) == 3
	})
	line.StopGateway()
	gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(monday)})
	second := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(monday)})
	eventually(t, "everybody is asked", func() bool {
		return gatewaytest.Count(t, second.SQL(t), `SELECT count(*) FROM messages WHERE status = 'sent' AND attempts = 1`) == 3
	})
	if n := gatewaytest.Count(t, second.SQL(t), `SELECT count(*) FROM messages`); n != 3 {
		t.Errorf("%d texts are there", n)
	}
}

// A storm closes the district on the day on which the wave was to go out.
func TestAWaveIsMovedFromADayThatIsClosedMeanwhile(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 11, 0, 0, 0, time.UTC) // at six in the morning
	database := voiceSent(t, monday.AddDate(0, 0, -9))
	line := gatewaytest.Start(t, gatewaytest.Options{
		Database: database, Gateway: at(monday), District: sampleWith(t, "calendar.yaml", "closed:\n", "closed:\n  - {on: 2026-10-19, for: storm}\n"),
	})
	db := line.SQL(t)
	eventually(t, "it waits for Tuesday", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages m JOIN survey_invitations i ON i.message = m.id
			WHERE m.status = 'waiting' AND m.due_at = '2026-10-20 15:00Z' AND i.invited_at = m.due_at`) == 3
	})
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM survey_waves WHERE begins_at = '2026-10-20 15:00Z' AND remind_at = '2026-10-24 15:00Z'`); n != 1 {
		t.Error("the reminder stays where it was")
	}
}

// sampleWith is a folder like the sample's with some words of a file exchanged.
func sampleWith(t *testing.T, file, from, to string) string {
	t.Helper()
	folder := t.TempDir()
	files := menustest.Files(t)
	for name, content := range files {
		name = filepath.Join(folder, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o700), os.WriteFile(name, content, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	edit(t, folder, file, from, to)
	return folder
}
