package sms_test

import (
	"testing"

	"campusline/gateway/gatewaytest"
)

// The menu, a person and the step before are a word away in whatever language of the district somebody writes, also in the
// middle of a conversation in another one, which then goes on in theirs.
func TestAWordInAnotherLanguageIsUnderstoodInTheMiddle(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	const inSpanish, inArabic, inEnglish = "¿en qué le ayudamos?", "كيف نساعدك؟", "how can we help?"
	for i, x := range []struct {
		before []string
		words  string
		says   string
	}{
		{[]string{"menu"}, "القائمة", inArabic},
		{[]string{"menu"}, "قائمة", inArabic},
		{[]string{"menu"}, "inicio", inSpanish},
		{[]string{"menu", "1"}, "القائمه", inArabic}, // asks which school
		{[]string{"menu", "1"}, "inicio", inSpanish},
		{[]string{"absence", "101"}, "inicio", inSpanish}, // asks for a day
		{[]string{"person"}, "القائمة", inArabic},         // asks for a message
		{[]string{"menú", "español"}, "start over", inEnglish},
		{[]string{"menú", "español"}, "menu", inSpanish}, // is the same in both
	} {
		for _, words := range x.before {
			line.Text(person(i), district, words)
		}
		line.Text(person(i), district, x.words).Say(x.says)
	}
	line.Text(parent, district, "menu")
	line.Text(parent, district, "موظف").Say("يُرجى ذكر اسمك")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM cases`); n != 0 {
		t.Errorf("%d cases are opened", n)
	}
}
