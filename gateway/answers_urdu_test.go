package gateway_test

import (
	"strings"
	"testing"
	"time"

	"campusline/answers"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/store/storetest"
)

const (
	passQuestion = "بس کا پاس کیسے ملتا ہے؟"
	passAnswer   = "بس کے پاس مفت ہیں۔"
)

// inUrdu is the sample's line, to which every webhook comes twice, with an answer in English and Urdu.
func inUrdu(t *testing.T) *gatewaytest.Line {
	t.Helper()
	s, database := storetest.OpenWithURL(t)
	at := time.Date(2026, 9, 1, 14, 0, 0, 0, time.UTC)
	gatewaytest.ShareBusPass(t, s, at, "ur", answers.Words{Question: passQuestion, Answer: passAnswer})
	return gatewaytest.Start(t, gatewaytest.Options{Database: database, At: "2026-09-08 10:00", Phone: phone.Options{Twice: true}})
}

// heardInUrdu counts how often the answer was told in Urdu.
func heardInUrdu(t *testing.T, line *gatewaytest.Line, way string) int {
	t.Helper()
	return gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM answers_shown WHERE way = $1 AND language = 'ur' AND number = $2`, way, parent)
}

func TestWhoCallsInALanguageThatNoVoiceSpeaksIsTextedTheAnswers(t *testing.T) {
	t.Parallel()
	line := inUrdu(t)
	line.Call(parent, district).Press("5").Press("4").Press("3").Press("1").HangUp()
	var texts []string
	eventually(t, "the answer comes as a text", func() bool {
		texts = nil
		for _, m := range line.Inbox(parent) {
			if strings.Contains(m.Body, passAnswer) {
				texts = append(texts, m.Body)
			}
		}
		return len(texts) > 0
	})
	if len(texts) != 1 || !strings.Contains(texts[0], passQuestion) || strings.Contains(texts[0], "free") {
		t.Errorf("there come %q", texts)
	}
	if n := heardInUrdu(t, line, "heard"); n != 1 {
		t.Errorf("it was told %d times", n)
	}
}

func TestAnAnswerIsListedAndOfferedInUrduByText(t *testing.T) {
	t.Parallel()
	line := inUrdu(t)
	line.Text(parent, district, "اردو")
	line.Text(parent, district, "جوابات").Say(passQuestion)
	line.Text(parent, district, "1").Say(passAnswer)
	if n := heardInUrdu(t, line, "heard"); n != 1 {
		t.Errorf("it was told %d times", n)
	}
	line.Text(parent, district, "السلام علیکم، میری بیٹی کو بس کا پاس کیسے ملتا ہے").Say(passQuestion, passAnswer)
	if n := heardInUrdu(t, line, "offered"); n != 1 {
		t.Errorf("it was offered %d times", n)
	}
}
