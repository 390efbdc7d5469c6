package conversation_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/outbound"
	"campusline/phone"
	"campusline/store"
)

// repeated is the sample's line, to which every webhook comes twice.
func repeated(t *testing.T) *gatewaytest.Line {
	t.Helper()
	return gatewaytest.Start(t, gatewaytest.Options{Phone: phone.Options{Twice: true}})
}

// caseOf is the number of the one case with a topic.
func caseOf(t *testing.T, line *gatewaytest.Line, topic string) (number int) {
	t.Helper()
	if err := line.SQL(t).QueryRowContext(t.Context(), `SELECT number FROM cases WHERE topic = $1`, topic).Scan(&number); err != nil {
		t.Fatalf("the case about %q: %v", topic, err)
	}
	return number
}

func TestASentenceIsKeptAsAQuestionInTheLanguageItIsIn(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ language, text, answer string }{
		{"en", "Does my son need a new physical before soccer tryouts?", "Someone will answer within one school day. Your case number is"},
		{"es", "¿Mi hijo necesita otro examen médico para jugar futbol?", "Alguien le responderá"},
		{"vi", "Con tôi có cần khám sức khỏe trước khi chơi bóng đá không?", "Sẽ có người trả lời trong vòng một ngày học."},
		{"ar", "هل يحتاج ابني إلى فحص طبي جديد قبل لعب كرة القدم؟", "سيجيبك أحد الموظفين"},
		{"ur", "کیا میرے بیٹے کو فٹ بال کھیلنے سے پہلے نیا طبی معائنہ چاہیے؟", "اسکول کے ایک دن کے اندر آپ کو جواب دیا جائے گا"},
	} {
		t.Run(test.language, func(t *testing.T) {
			t.Parallel()
			line := repeated(t)
			line.Text(ana, gatewaytest.District, test.text).Say(test.answer)
			if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases c JOIN feedback f ON f.case_number = c.number
				WHERE c.topic = 'asked by text' AND c.language = $1 AND c.contact = $2 AND f.words = $3 AND c.team <> ''`,
				test.language, ana, test.text); n != 1 {
				t.Errorf("%d cases have its words", n)
			}
		})
	}
}

func TestTheCampusThatAQuestionNamesIsTheOneItIsFor(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	line.Text(ana, gatewaytest.District, "Who can sign a work permit at Oak Hill Elementary School this afternoon?").Say("Your case number is")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases WHERE campus = 'oak-hill'`); n != 1 {
		t.Errorf("%d cases are for it", n)
	}
}

func TestWhatIsNoQuestionIsAnsweredAsBefore(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	for i, text := range []string{"qxz", "zz qq", "bus", "volunteer", "I want to volunteer", "hello", "español", "2", "4999", "a person"} {
		line.Text(fmt.Sprintf("+151255501%02d", 30+i), gatewaytest.District, text)
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases`); n != 0 {
		t.Errorf("%d cases were opened", n)
	}
}

func TestThanksAreNotMetByAMenu(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	line.Text(ana, gatewaytest.District, "OK, thank you so much!").Say("You are welcome.", "reply MENU")
}

func TestAFollowUpJoinsTheOpenCase(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	line.Text(ana, gatewaytest.District, "Does my son need a new physical before soccer tryouts?").Say("Your case number is")
	line.Text(ana, gatewaytest.District, "It was three years ago that he had one.").Say("We have added this to your case")
	number := caseOf(t, line, "asked by text")
	history, err := line.Store.CaseHistory(t.Context(), number)
	if err != nil || len(history) != 2 || history[1].Words != "It was three years ago that he had one." {
		t.Errorf("its history is %+v, %v", history, err)
	}
}

// sent has the line send a text about something, just now by the line's clock.
func sent(t *testing.T, line *gatewaytest.Line, about menus.About) {
	t.Helper()
	var id string
	err := line.Store.Transact(t.Context(), "sending", func(tx *sqlx.Tx) (err error) {
		id, err = line.Store.Enqueue(t.Context(), tx, store.Message{
			Line: gatewaytest.District, Number: ana, Language: "en", Body: "A text of ours", Purpose: outbound.Asked,
			At: line.Now(), NotBefore: line.Now().Add(time.Hour), About: about,
		})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	gatewaytest.Exec(t, line.SQL(t), fmt.Sprintf(`UPDATE messages SET status = 'sent', handed_at = '%s' WHERE id = '%s'`,
		line.Now().Format(time.RFC3339Nano), id))
}

// asked is the line with a case of Ana's that is open.
func asked(t *testing.T) (line *gatewaytest.Line, number int) {
	t.Helper()
	line = repeated(t)
	line.Text(ana, gatewaytest.District, "Does my son need a new physical before soccer tryouts?").Say("Your case number is")
	return line, caseOf(t, line, "asked by text")
}

func TestAReplyToStaffJoinsTheCase(t *testing.T) {
	t.Parallel()
	line, number := asked(t)
	sent(t, line, menus.OfCase(number))
	line.Text(ana, gatewaytest.District, "yes").Say(fmt.Sprintf("We have added this to your case %d.", number))
	history, err := line.Store.CaseHistory(t.Context(), number)
	if err != nil || history[len(history)-1].Words != "yes" {
		t.Errorf("its history is %+v, %v", history, err)
	}
}

func TestAReplyToABroadcastIsACaseThatNamesIt(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	sent(t, line, menus.About{Kind: menus.AboutBroadcast, ID: "k7m2"})
	line.Text(ana, gatewaytest.District, "Until when?").Say("Someone will answer within one school day.")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM feedback
		WHERE topic = 'reply to a broadcast' AND details @> '[{"name": "broadcast", "value": "k7m2"}]'`); n != 1 {
		t.Errorf("%d cases name it", n)
	}
}

func TestThanksForABroadcastAreNoCaseAndAKeywordIsAKeyword(t *testing.T) {
	t.Parallel()
	line := repeated(t)
	sent(t, line, menus.About{Kind: menus.AboutBroadcast, ID: "k7m2"})
	line.Text(ana, gatewaytest.District, "Thanks!").Say("You are welcome.")
	sent(t, line, menus.About{Kind: menus.AboutBroadcast, ID: "k7m2"})
	line.Text(ana, gatewaytest.District, "volunteer")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases`); n != 0 {
		t.Errorf("%d cases were opened", n)
	}
}

func TestAReplyToAReminderIsForWhoeverRunsIt(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(5))
	sent(t, line, menus.About{Kind: menus.AboutOpportunity, ID: codes[0]})
	line.Text(ana, gatewaytest.District, "ok").Say("This is Reading buddies", "You can text "+codes[0]+" again")
	sent(t, line, menus.About{Kind: menus.AboutOpportunity, ID: codes[0]})
	line.Text(ana, gatewaytest.District, "Can I bring my little sister with me?").Say("Your case number is")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM feedback
		WHERE details @> jsonb_build_array(jsonb_build_object('name', 'opportunity', 'value', $1::text))`, codes[0]); n != 1 {
		t.Errorf("%d cases name it", n)
	}
}

func TestWhereACaseStandsIsToldToWhoeverOpenedIt(t *testing.T) {
	t.Parallel()
	line, number := asked(t)
	line.Text(ana, gatewaytest.District, fmt.Sprint(number)).Say(fmt.Sprintf("Your case %d is open. Your answer is due:", number), "Would you like to add something?")
	line.Text(ana, gatewaytest.District, "yes").Say("What would you like to add?")
	line.Text(ana, gatewaytest.District, "He plays on Friday.").Say("We have added this")
	line.Text(ana, gatewaytest.District, fmt.Sprint(number)).Say("Would you like to add something?")
	line.Text(ana, gatewaytest.District, "His coach knows about it.").Say("We have added this")
	line.Text(ana, gatewaytest.District, fmt.Sprint(number, " and his brother too")).Say("We have added this")
	for _, said := range line.Text(binh, gatewaytest.District, fmt.Sprint(number)).All() {
		if strings.Contains(said, fmt.Sprint(number)) {
			t.Errorf("somebody else is told of it: %s", said)
		}
	}
	history, err := line.Store.CaseHistory(t.Context(), number)
	if err != nil || len(history) != 4 {
		t.Errorf("its history is %+v, %v", history, err)
	}
}

// answered is the line with a case of Ana's that was answered and closed.
func answered(t *testing.T) (line *gatewaytest.Line, number int) {
	t.Helper()
	line, number = asked(t)
	_, err := line.Store.OnCase(t.Context(), number, func(_ *sqlx.Tx, c cases.Case) ([]cases.Event, error) {
		return []cases.Event{
			{Kind: cases.Answered, At: line.Now(), By: "reyes", Words: "Every other year is enough."},
			{Kind: cases.Closed, At: line.Now(), By: "reyes", Data: cases.Data{How: cases.HowAnswered}},
		}, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return line, number
}

func TestACaseIsRatedByTextOnce(t *testing.T) {
	t.Parallel()
	line, number := answered(t)
	sent(t, line, menus.OfRating(number))
	line.Text(ana, gatewaytest.District, "it was fine").Say("We have added this")
	line, number = answered(t)
	sent(t, line, menus.OfRating(number))
	line.Text(ana, gatewaytest.District, "hm").Say("How well did we help you with your case", "from 1 to 10")
	line.Text(ana, gatewaytest.District, "9").Say("Thank you for telling us.")
	c, err := line.Store.Case(t.Context(), number)
	if err != nil || c.Rating != 9 {
		t.Errorf("it is rated %d, %v", c.Rating, err)
	}
	sent(t, line, menus.OfRating(number))
	line.Text(ana, gatewaytest.District, "2").Say("Thank you for telling us.")
	if c, err = line.Store.Case(t.Context(), number); err != nil || c.Rating != 9 {
		t.Errorf("it is rated %d after a second time, %v", c.Rating, err)
	}
}

func TestALowRatingIsLookedAtAgain(t *testing.T) {
	t.Parallel()
	line, number := answered(t)
	sent(t, line, menus.OfRating(number))
	line.Text(ana, gatewaytest.District, "2").Say("A person will look at it again.")
	if c, err := line.Store.Case(t.Context(), number); err != nil || c.Rating != 2 || c.State == cases.Done {
		t.Errorf("it is %s, rated %d, %v", c.State, c.Rating, err)
	}
}

func TestWhoCallsAgainRatesByKeyAtTheEndOfTheCall(t *testing.T) {
	t.Parallel()
	line, number := answered(t)
	line.Call(ana, gatewaytest.District).Press("4").Press("1").Press("1").Hears("Is there anything else").Press("2").
		Hears("How well did we help you with your case "+strings.Join(strings.Split(fmt.Sprint(number), ""), ", ")+"? Ten").Press("8#").Hears("Thank you for telling us.", "Goodbye.")
	if c, err := line.Store.Case(t.Context(), number); err != nil || c.Rating != 8 {
		t.Errorf("it is rated %d, %v", c.Rating, err)
	}
	line.Call(ana, gatewaytest.District).Press("4").Press("1").Press("1").Press("2").Hears("Goodbye.")
}
