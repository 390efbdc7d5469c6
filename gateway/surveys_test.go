package gateway_test

import (
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/store/storetest"
)

// helped is a database in which two people joined a shift of two hours, and only the parent came.
func helped(t *testing.T, start time.Time) (database string) {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	all := []opportunities.Opportunity{shift(start, 5)}
	if _, err := s.SaveOpportunities(t.Context(), all, nil, start.AddDate(0, 0, -3)); err != nil {
		t.Fatal(err)
	}
	err := s.Transact(t.Context(), "helping", func(tx *sqlx.Tx) error {
		for _, number := range []string{parent, "+15125550198"} {
			if _, err := s.Join(t.Context(), tx, opportunities.Joining{
				Code: all[0].Code, Number: number, Party: 1, Line: district, Language: "en", At: start.AddDate(0, 0, -2),
			}); err != nil {
				return err
			}
		}
		who := opportunities.Joining{Code: all[0].Code, Number: parent, Party: 1, Line: district, Language: "en", At: start}
		if _, err := s.CheckIn(t.Context(), tx, who, ""); err != nil {
			return err
		}
		_, err := s.CheckOut(t.Context(), tx, all[0].Code, parent, start.Add(2*time.Hour))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return database
}

// at has a gateway begin at a moment.
func at(now time.Time) func(*gateway.Options) {
	began := time.Now()
	return func(o *gateway.Options) {
		o.Now = func() time.Time { return now.Add(time.Since(began)) }
	}
}

func TestWhoeverCameIsThankedAndAskedOnceWithinTwoHours(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 9, 8, 14, 0, 0, 0, time.UTC)
	database := helped(t, start)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(start.Add(3*time.Hour + 5*time.Minute))})
	db := line.SQL(t)
	sent := func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE number = '`+parent+`' AND status = 'sent'`) == 1
	}
	eventually(t, "the parent is asked", sent)
	var body string
	if err := db.QueryRowContext(t.Context(), `SELECT body FROM messages WHERE key LIKE 'thanks %'`).Scan(&body); err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"Thank you for coming: Reading buddies. Your hours this time: 2.", "How useful was it", "1 to 5"} {
		if !strings.Contains(body, words) {
			t.Errorf("%q is missing in %q", words, body)
		}
	}
	line.Text(parent, district, "2").Say("What could we do better?")
	line.Text(parent, district, "More chairs").Say("Would you come again?")
	line.Text(parent, district, "yes").Say("Your answers help us plan the next one.")
	answers, err := line.Store.SurveyAnswers(t.Context(), "after-event", "")
	if err != nil {
		t.Fatal(err)
	}
	var given []string
	for _, a := range answers {
		if !a.Invited || !a.Done || a.Campus != "oak-hill" || a.Respondent != parent {
			t.Errorf("%+v", a)
		}
		given = append(given, a.Question+"="+a.Value)
	}
	if got := strings.Join(given, " "); got != "useful=2 better=More chairs again=yes" {
		t.Errorf("kept is %s", got)
	}
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE number = '+15125550198' AND key LIKE 'thanks %'`); n != 0 {
		t.Error("who did not come was thanked")
	}
}

func TestWhatIsLongOverIsNotAskedAbout(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 9, 8, 14, 0, 0, 0, time.UTC)
	database := helped(t, start)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(start.Add(5 * time.Hour))})
	db := line.SQL(t)
	eventually(t, "it is settled", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM opportunities WHERE settled_at IS NOT NULL`) == 1
	})
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM survey_invitations`); n != 0 {
		t.Errorf("%d were asked three hours after the end", n)
	}
}

func TestASurveyGoesOnAtTheFirstOpenQuestionOnTheOtherChannel(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{At: "2026-10-20 10:00"})
	line.Text(parent, district, "voice").Say("How welcome does your family feel")
	line.Text(parent, district, "4").Say("How well does the school tell you")
	line.Text(parent, district, "back").Say("How welcome does your family feel")
	line.Text(parent, district, "5").Say("How well does the school tell you")
	line.Text(parent, district, "3").Say("how well are you heard?")
	line.Text(parent, district, "menu").Say("how can we help?")
	line.Text(parent, district, "voice").Say("how well are you heard?")
	line.Text(parent, district, "2").Say("How do you like to hear from us?")
	line.Text(parent, district, "a call").Say("What one thing would you change?")
	line.Text(parent, district, "The cafeteria").Say("We tell all families")
	line.Text(parent, district, "voice").Say("You have answered these questions already.")
	answers, err := line.Store.SurveyAnswers(t.Context(), "family-voice", "fall-2026")
	if err != nil {
		t.Fatal(err)
	}
	given := map[string]string{}
	for _, a := range answers {
		given[a.Question] = a.Value
	}
	want := map[string]string{"welcome": "5", "informed": "3", "heard": "2", "reach": "a call", "change": "The cafeteria"}
	for question, value := range want {
		if given[question] != value {
			t.Errorf("%s is %q, and should be %q", question, given[question], value)
		}
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM survey_answers WHERE question = 'welcome'`); n != 2 {
		t.Errorf("of the answers to the first question %d are kept", n)
	}
}

func TestASurveyIsOpenOnItsDaysOnly(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{At: "2026-09-08 10:00"})
	line.Text(parent, district, "voice").Say("These questions are not open now.")
}

func TestWhoeverNeedsSomethingIsOfferedHelpAtOnce(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	line.Text(parent, district, "needs").Say("did you worry that food would run out?")
	line.Text(parent, district, "yes").Say("Would you like someone to call you about food")
	line.Text(parent, district, "yes").Say("Your case number is", "Do you have a safe place to live?")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM feedback WHERE topic = 'food' AND campus = 'family-center'`); n != 1 {
		t.Errorf("%d cases about food were kept", n)
	}
}

func TestNeedsAreHeardOnThePhoneInTheCallersLanguage(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{At: "2026-10-20 10:00"})
	call := line.Call(parent, district)
	call.Press("2").Press("1").Hears("Qué escuela").Press("901#").Hears("ayuda para su familia, oprima 3")
	call.Press("3").Hears("comida").Press("1").Hears("¿Quiere que alguien le llame").Press("1").Hears("número de caso", "lugar seguro")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM feedback WHERE topic = 'food' AND channel = 'call' AND language = 'es'`); n != 1 {
		t.Errorf("%d cases about food were kept", n)
	}
}

func TestWhoWasAskedLatelyIsOnlyThanked(t *testing.T) {
	t.Parallel()
	start := time.Date(2026, 9, 8, 14, 0, 0, 0, time.UTC)
	database := helped(t, start)
	gatewaytest.Exec(t, gatewaytest.SQL(t, database), `
		INSERT INTO survey_invitations (survey, wave, number, line, language, campus, message, invited_at)
		VALUES ('family-voice', 'summer-2026', '`+parent+`', '`+district+`', 'en', '', 'M1', '2026-08-20 15:00Z')`)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, Gateway: at(start.Add(3*time.Hour + 5*time.Minute))})
	db := line.SQL(t)
	eventually(t, "the parent is thanked", func() bool {
		return gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE key LIKE 'thanks %' AND about = ''`) == 1
	})
	if n := gatewaytest.Count(t, db, `SELECT count(*) FROM messages WHERE body LIKE '%How useful%'`); n != 0 {
		t.Error("who was asked 19 days ago is asked again")
	}
}
