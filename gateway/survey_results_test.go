package gateway_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/menus/menustest"
	"campusline/results"
)

// Three people are asked and answer: by text in two languages, and on a call. Each answer is in the results, once.
func TestWhatFamiliesAnswerIsInTheResults(t *testing.T) {
	t.Parallel()
	const maria, third = "+15125550197", "+15125550196"
	monday := time.Date(2026, 10, 19, 16, 0, 0, 0, time.UTC)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: voiceSent(t, monday), Gateway: at(monday)})
	db := line.SQL(t)
	eventually(t, "everybody is asked", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE status = 'sent' AND about = 'survey family-voice/fall-2026'`) == 3
	})
	for _, said := range []string{"2", "4", "3", "a text", "The bus is late"} {
		line.Text(parent, district, said)
	}
	for _, said := range []string{"5", "4", "4", "una llamada", "El autobús"} {
		line.Text(maria, district, said)
	}
	call := line.Call(third, district)
	call.Press("4").Press("1").Press("1").Hears("anything else").Press("2").Hears("may we ask you three short questions")
	call.Press("1").Hears("How welcome does your family feel")
	call.Press("5").Press("3").Press("2").HangUp()

	v := menustest.Sample(t)
	invitations, err := line.Store.SurveyInvitations(t.Context(), "family-voice", "")
	if err != nil {
		t.Fatal(err)
	}
	answers, err := line.Store.SurveyAnswers(t.Context(), "family-voice", "")
	if err != nil {
		t.Fatal(err)
	}
	r := results.Of(results.Options{Version: v, Survey: v.Survey("family-voice"), By: results.ByLanguage, Least: 3}, invitations, answers)
	if len(r.Waves) != 1 || r.Waves[0].ID != "fall-2026" {
		t.Fatalf("%+v", r.Waves)
	}
	everybody := r.Waves[0].Groups[0]
	if everybody.Rate.Asked != 3 || everybody.Rate.Begun != 3 || everybody.Rate.Done != 3 || everybody.Rate.ByThemselves != 0 {
		t.Errorf("%+v", everybody.Rate)
	}
	if welcome := everybody.Items[0]; welcome.Answered != 3 || welcome.Figures[0].Value != 4 || welcome.Figures[0].Low != 4 {
		t.Errorf("2, 5 and 5 of all three that were asked come to %+v", welcome)
	}
	for _, g := range r.Waves[0].Groups[1:] {
		if !g.Hidden {
			t.Errorf("%s of fewer than three is shown", g.Name)
		}
	}
	if reach := everybody.Items[3]; !reach.Hidden {
		t.Errorf("what two answered is shown: %+v", reach)
	}
	var told bytes.Buffer
	if err := r.Text(&told); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"“The bus is late”", "(Spanish)\n  “El autobús”"} {
		if !strings.Contains(told.String(), words) {
			t.Errorf("%s is not in\n%s", words, told.String())
		}
	}
}
