package gateway_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/outbound"
	"campusline/outreach"
	"campusline/phone"
	"campusline/prices"
	"campusline/replay"
	"campusline/reports"
	"campusline/store"
	"campusline/store/storetest"
)

// The people of the waves of these tests. All but the last have agreed to calls by a recorded voice.
const (
	spanish = "+15125550197"
	unheard = "+15125550196" // of whom no language is known
	texting = "+15125550195" // who has only agreed to texts
)

// byCall is the sample with the fall wave asked in a way.
func byCall(t *testing.T, by string) (folder string, version *menus.Version) {
	t.Helper()
	folder = sampleWith(t, "surveys/family-voice.yaml", "fall: third week of October", "fall: {on: third week of October, by: "+by+"}")
	version, problems := menus.Load(os.DirFS(folder))
	if version == nil {
		t.Fatal(problems)
	}
	return folder, version
}

// waveSent is a database in which the fall wave was sent at a moment to the people of these tests.
func waveSent(t *testing.T, v *menus.Version, now time.Time, households map[string]string) (database string) {
	t.Helper()
	return waveSentWith(t, v, now, households, func(*store.Store) {})
}

// waveSentWith does the same behind what somebody does before.
func waveSentWith(t *testing.T, v *menus.Version, now time.Time, households map[string]string, before func(*store.Store)) (database string) {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	members := []outreach.Member{{Number: parent, Language: "en"}, {Number: spanish, Language: "es"}, {Number: unheard}, {Number: texting, Language: "en"}}
	for i := range members {
		members[i].Household = households[members[i].Number]
	}
	for _, in := range []outreach.Import{
		{Group: "families", Basis: "given at enrollment", Members: members},
		{Group: "may be called", Basis: "signed at enrollment", Agreed: outreach.Written, Topic: outbound.RecordedCalls, Members: members[:3]},
	} {
		in.By, in.At = "Ana", now.AddDate(0, 0, -9)
		if _, err := s.ImportGroup(t.Context(), in); err != nil {
			t.Fatal(err)
		}
	}
	before(s)
	voice, texts, calls := v.Survey("family-voice"), map[string]string{}, map[string]string{}
	for _, l := range v.Languages {
		texts[l.Tag] = v.SurveyText(v.Lines[0], voice, menus.SurveyStanding{Wave: "fall-2026"}, l.Tag, now)
		calls[l.Tag] = v.CallWords(v.Lines[0], voice, l.Tag)
	}
	wave := &store.SurveyWave{
		Survey: voice, Wave: voice.Wave("fall"), Line: district, Texts: texts, Calls: calls, First: "en", Frequency: v.District.Surveys,
		Rules: store.Rules{Policy: v.District.SendingPolicy(), Prices: prices.Shipped(), Approval: 500}, Version: v.Hash, At: now, By: "Ana",
	}
	planned, err := s.ForeseeWave(t.Context(), wave)
	if err == nil {
		_, err = s.SendWave(t.Context(), wave, planned.People)
	}
	if err != nil {
		t.Fatal(err)
	}
	return database
}

// rings has calls placed one after another without a rest.
func rings(now time.Time) func(*gateway.Options) {
	return func(o *gateway.Options) {
		at(now)(o)
		o.CallsPerSecond = 50
	}
}

func TestAWaveIsAskedByCallInEachLanguage(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 22, 1, 0, 0, time.UTC) // a minute after five
	folder, v := byCall(t, "call")
	line := gatewaytest.Start(t, gatewaytest.Options{
		Database: waveSent(t, v, monday, nil), Gateway: rings(monday), District: folder,
	})
	call := line.PickUp(parent)
	call.Hears("This is Cedar Prairie", "Nothing is wrong", "To answer now, press 1", "To never be called with questions again, press 2").HearsIn("en-US")
	call.Press("1").Hears("How welcome does your family feel").Press("4").Hears("How well does the school tell you").Press("5")
	call.Press("3").Hears("We tell all families").Ends()

	call = line.PickUp(spanish)
	call.Hears("No pasa nada malo").HearsIn("es-US").Press("1").Hears("bienvenida").Press("5").HangUp()
	call = line.PickUp(unheard)
	call.Hears("Hello. This is Cedar Prairie", "Para español").Press("2").Hears("No pasa nada malo").Press("2").Hears("No le llamaremos más").Ends()

	db := line.SQL(t)
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM consent WHERE number = $1 AND topic = 'recorded calls' AND state = 'out'`, unheard); n != 1 {
		t.Error("who wants no more calls is not in the ledger")
	}
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE number = $1 AND reason = 'the person never agreed to calls by a recorded voice'`, texting); n != 1 {
		t.Error("who never agreed to calls is not left out")
	}
	asked, err := line.Store.SurveysAsked(t.Context(), "family-voice")
	if err != nil || len(asked) != 1 {
		t.Fatal(asked, err)
	}
	if a := asked[0]; a.Invited != 3 || a.Called != 3 || a.Reached != 3 || a.Begun != 2 || a.Done != 1 {
		t.Errorf("%+v", a)
	}
	line.Text(spanish, district, "voz").Say("le informa la escuela") // which goes on where the call broke off
}

func TestWhoDoesNotAnswerIsCalledOnceMoreAtAnotherHourAndAMachineIsNot(t *testing.T) {
	t.Parallel()
	friday := time.Date(2026, 10, 23, 22, 1, 0, 0, time.UTC) // of the week of the wave, a minute after five
	folder, v := byCall(t, "call")
	database := waveSent(t, v, friday, nil)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: rings(friday), District: folder})
	line.WhenRung(parent, phone.Person{Outcome: phone.NoAnswer})
	line.WhenRung(spanish, phone.Person{Outcome: phone.Machine})
	line.WhenRung(unheard, phone.Person{Outcome: phone.Busy})
	db := line.SQL(t)
	eventually(t, "who was not reached is called again, twenty hours later and not on a Saturday", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages
			WHERE status = 'waiting' AND date_trunc('hour', due_at) = '2026-10-26 18:00Z'`) == 2
	})
	eventually(t, "the machine has hung up", func() bool { return len(line.Kept(spanish)) > 0 })
	kept := line.Kept(spanish)
	if len(kept) != 1 || !strings.Contains(kept[0].String(), "llame al número que le llamó") {
		t.Fatalf("the machine has kept %v", kept)
	}

	monday := time.Date(2026, 10, 26, 18, 1, 30, 0, time.UTC)
	line.StopGateway()
	again := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: rings(monday), District: folder})
	again.WhenRung(parent, phone.Person{Outcome: phone.NoAnswer})
	again.PickUp(unheard).Hears("Hello. This is Cedar Prairie").HangUp()
	eventually(t, "nobody is called a third time", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM deliveries WHERE status = 'no-answer'`) == 2 &&
			gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE channel = 'call' AND status = 'sent'`) == 3
	})
	if n := len(line.Rung()) + len(again.Rung()); n != 5 {
		t.Errorf("%d calls were placed", n)
	}
}

// Who has answered a text is not called, nor whoever lives with them; who has not is called once the reminder has come to
// nothing, goes on where they stopped, and so is a landline that no text reaches.
func TestWhoHasNotAnsweredByTextIsCalled(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 15, 1, 0, 0, time.UTC) // a minute after ten
	folder, v := byCall(t, "text then call")
	database := waveSent(t, v, monday, nil)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: rings(monday), District: folder})
	line.Unreachable(unheard, 30006)
	db := line.SQL(t)
	eventually(t, "everybody is asked by text", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status = 'sent'`) == 4 &&
			gatewaytest.Count(t, db, `SELECT count(*) FROM unreachable`) == 1
	})
	line.Text(parent, district, "4").Say("How well does the school tell you")
	line.Text(parent, district, "4").Say("how well are you heard?")
	for _, answer := range []string{"5", "5", "5", "1", "Nothing"} {
		line.Text(texting, district, answer)
	}
	line.StopGateway()
	early := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: rings(monday.AddDate(0, 0, 4)), District: folder})
	eventually(t, "those who have not finished are reminded", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE key LIKE 'survey reminder %'`) == 3
	})
	if n := len(line.Rung()) + len(early.Rung()); n != 0 {
		t.Errorf("%d calls were placed before the reminder had its time", n)
	}

	evening := time.Date(2026, 10, 27, 22, 2, 0, 0, time.UTC) // eight days later, two minutes after five
	early.StopGateway()
	later := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: rings(evening), District: folder})
	later.PickUp(parent).Press("1").Hears("how well are you heard?").Press("3").Hears("We tell all families").Ends()
	later.PickUp(spanish).Hears("No pasa nada malo").HangUp()
	later.PickUp(unheard).Hears("Para español").HangUp()
	if n := len(later.Rung()); n != 3 {
		t.Errorf("%d calls were placed", n)
	}
	asked, err := line.Store.SurveysAsked(t.Context(), "family-voice")
	if err != nil || len(asked) != 1 {
		t.Fatal(asked, err)
	}
	if a := asked[0]; a.Invited != 4 || a.Called != 3 || a.Reached != 4 || a.Begun != 2 || a.Done != 2 {
		t.Errorf("%+v", a)
	}
}

// A person can be had on a call of ours as on any other, and neither the call nor its transfer counts as one of the family's.
func TestWhoIsCalledReachesAPersonAndReportsCountNoCallOfTheirs(t *testing.T) {
	t.Parallel()
	morning := time.Date(2026, 10, 20, 15, 1, 0, 0, time.UTC) // of the second day, so that calls begin at once
	folder, v := byCall(t, "call")
	line := gatewaytest.Start(t, gatewaytest.Options{Database: waveSent(t, v, morning, nil), Gateway: rings(morning), District: folder})
	call := line.PickUp(parent)
	call.Press("0")
	call.ReachesDesk(v.District.Operator.Phone)
	if shown := call.Transfers()[0].CallerID; shown != district {
		t.Errorf("the desk is shown %s", shown)
	}
	line.Call(spanish, district).HangUp()
	var came []string
	if _, err := replay.Run(t.Context(), line.Store, v, time.Time{}, func(r replay.Result) error {
		came = append(came, string(r.Ending))
		return nil
	}); err != nil || strings.Join(came, " ") != "same same" {
		t.Errorf("on the same menus the calls come to %v (%v)", came, err)
	}
	calls := 0
	if err := line.Store.EachCallReported(t.Context(), morning.AddDate(0, 0, -1), morning.AddDate(0, 0, 1), func(reports.Call) error {
		calls++
		return nil
	}); err != nil || calls != 1 {
		t.Errorf("%d calls are reported (%v)", calls, err)
	}
	placed := map[bool]int{}
	if err := line.Store.EachSession(t.Context(), func(s store.SessionRow) error {
		placed[s.Placed]++
		return nil
	}); err != nil || placed[true] != 1 || placed[false] != 1 {
		t.Errorf("exported are %v (%v)", placed, err)
	}
}

// A landline that is known to take no texts is drawn like every other number, skipped when texts are planned, and called in its
// turn; and whoever picks up after the wave has been stopped is told that it is over.
func TestALandlineThatIsDrawnIsCalledInItsTurn(t *testing.T) {
	t.Parallel()
	monday := time.Date(2026, 10, 19, 15, 1, 0, 0, time.UTC)
	folder, v := byCall(t, "text then call")
	database := waveSentWith(t, v, monday, nil, func(s *store.Store) {
		for _, number := range []string{unheard, texting} {
			if err := s.MarkUnreachable(t.Context(), number, 30006, monday.AddDate(0, 0, -30)); err != nil {
				t.Fatal(err)
			}
		}
	})
	evening := time.Date(2026, 10, 27, 22, 2, 0, 0, time.UTC)
	gatewaytest.Exec(t, gatewaytest.SQL(t, database), `DELETE FROM messages WHERE status = 'waiting'`) // nobody is texted in this test
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: rings(evening), District: folder})
	line.WhenRung(parent, phone.Person{Outcome: phone.Busy})
	line.WhenRung(spanish, phone.Person{Outcome: phone.Busy})
	db := line.SQL(t)
	eventually(t, "the landlines are invited, and who agreed to calls is called", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM survey_invitations WHERE number IN ('`+unheard+`', '`+texting+`') AND call <> ''`) == 2 &&
			gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE channel = 'call' AND number = '`+texting+`' AND reason LIKE 'the person never agreed to calls%'`) == 1
	})
	call := line.PickUp(unheard)
	if _, err := line.Store.StopWave(t.Context(), "family-voice", "fall-2026", "Ana", line.Now()); err != nil {
		t.Fatal(err)
	}
	call.Press("1").Hears("This is Cedar Prairie").Press("1").Hears("These questions are not open now").Ends()
}
