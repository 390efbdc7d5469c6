package sms_test

import (
	"net/http"
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/store"
	"campusline/translations"
)

// consents is what counts now, by number.
func consents(t testing.TB, line *gatewaytest.Line) map[string]store.ConsentRow {
	t.Helper()
	all := map[string]store.ConsentRow{}
	err := line.Store.EachConsent(t.Context(), func(r store.ConsentRow) error { all[r.Number] = r; return nil })
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// mustBe wants a number to be in or out, and to have said so in these words.
func mustBe(t testing.TB, line *gatewaytest.Line, number, state, words string) {
	t.Helper()
	if got := consents(t, line)[number]; got.State != state || got.Words != words || got.Topic != "" || got.At.IsZero() {
		t.Errorf("the ledger says %+v, want %s by %q", got, state, words)
	}
}

func TestTheCarriersWordsEndTextsWithoutAReplyOfOurs(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, word := range []string{
		"STOP", "stop", "Stop", " sToP\n", "STOPALL", "stopall", "UNSUBSCRIBE", "Unsubscribe ", "CANCEL", "cancel",
		"END", "end", "QUIT", "quit", "REVOKE", "revoke", "OPTOUT", "OptOut",
	} {
		line.Text(person(i), district, "tell").Say("Please tell us.")
		line.Text(person(i), district, word).AreNone()
		mustBe(t, line, person(i), "out", word)
	}
	if told := feedback(t, line); len(told) > 0 {
		t.Errorf("they were taken as answers: %+v", told)
	}
}

func TestAnyReasonableWordingEndsTextsAndIsConfirmedOnce(t *testing.T) {
	t.Parallel()
	const inEnglish, inSpanish = "Meadow ISD: you will get no more texts", "Meadow ISD: ya no le enviaremos"
	line := meadow(t)
	for i, optOut := range []struct{ words, confirmation string }{
		{"please stop texting me", inEnglish},
		{"opt out", inEnglish},
		{"Stop, please!", inEnglish},
		{"Wrong number", inEnglish},
		{"I don't want any more texts. Thanks", inEnglish},
		{"PARAR", inSpanish},
		{"no más mensajes", inSpanish},
		{"Ya no me escriban", inSpanish},
	} {
		line.Text(person(i), district, "tell").Say("Please tell us.")
		replies := line.Text(person(i), district, optOut.words)
		replies.Say(optOut.confirmation, "START")
		if len(replies.All()) != 1 {
			t.Errorf("%q is confirmed %d times", optOut.words, len(replies.All()))
		}
		mustBe(t, line, person(i), "out", optOut.words)
		line.Text(person(i), district, optOut.words).AreNone()
		line.Text(person(i), district, "STOP").AreNone()
	}
	if told := feedback(t, line); len(told) > 0 {
		t.Errorf("they were taken as answers: %+v", told)
	}
}

func TestAnOptOutIsConfirmedInItsOwnLanguage(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "lunch").Say("pizza")
	line.Text(parent, district, "Por favor, no más mensajes").Say("ya no le enviaremos mensajes")
}

func TestAnOptOutDeliveredTwiceIsEnteredOnceAndConfirmedAlike(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	first := answer(t, line, "SM1", parent, "please stop texting me")
	before := written(t, line)
	if again := answer(t, line, "SM1", parent, "please stop texting me"); again != first || first == nothing {
		t.Errorf("answered with\n%s\nthen with\n%s", first, again)
	}
	if after := written(t, line); after != before {
		t.Errorf("a repeat writes: %s then %s", before, after)
	}
}

func TestWhoIsOutGetsSilenceAndTheirWordsAreKept(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "tell").Say("Please tell us.")
	line.Text(parent, district, "STOP").AreNone()
	for _, words := range []string{"bus", "no", "ok, start sending me the menu tomorrow", "please", "1", "español", "AYUDA", "who is this"} {
		line.Text(parent, district, words).AreNone()
	}
	mustBe(t, line, parent, "out", "STOP")
	var got []string
	cases := map[int]bool{}
	for _, row := range feedback(t, line) {
		got, cases[row.Case] = append(got, row.Words), true
	}
	want := "bus|no|ok, start sending me the menu tomorrow|please|1|español|AYUDA|who is this"
	if strings.Join(got, "|") != want || len(cases) != 1 {
		t.Errorf("staff can read %q, in %d cases", got, len(cases))
	}
}

func TestAfterAPauseSomebodyIsGreetedAsAnybodyIs(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "STOP").AreNone()
	line.Text(parent, district, "hello").AreNone()
	line.Text(parent, district, "START").AreNone()
	if replies := line.Text(parent, district, "hello").All(); len(replies) != 1 || strings.Contains(replies[0], "did not understand") {
		t.Errorf("somebody who is back is answered %q", replies)
	}
}

func TestOnlyTheWordsForItBeginTextsAgain(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, word := range []string{"START", "start", "UNSTOP", "YES", "yes "} {
		line.Text(person(i), district, "STOP").AreNone()
		line.Text(person(i), district, word).AreNone()
		mustBe(t, line, person(i), "in", word)
		line.Text(person(i), district, "lunch").Say("Lunch today is pizza.")
	}
}

func TestOtherWordsThatBeginTextsAgainAreConfirmed(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, optIn := range []struct{ words, confirmation string }{
		{"Please start again", "you will get our texts again"},
		{"opt in", "you will get our texts again"},
		{"reanudar", "de nuevo le enviaremos"},
	} {
		line.Text(person(i), district, "please stop texting me").Say("no more texts")
		line.Text(person(i), district, optIn.words).Say(optIn.confirmation)
		mustBe(t, line, person(i), "in", optIn.words)
	}
}

// TestStartIsConfirmedByWhoeverConfirmedTheEnd: the carrier does not know of an end in other words than its own, and
// is silent when texts begin again.
func TestStartIsConfirmedByWhoeverConfirmedTheEnd(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "please stop texting me").Say("Reply START to get them again")
	line.Text(parent, district, "START").Say("you will get our texts again")
	mustBe(t, line, parent, "in", "START")
	line.Text(parent, district, "no más mensajes").Say("Responda START")
	line.Text(parent, district, "Yes").Say("de nuevo le enviaremos mensajes")
	line.Text(parent, district, "STOP").AreNone()
	line.Text(parent, district, "START").AreNone()
	line.Text(parent, district, "START").AreNone()
}

func TestYesFromSomebodyWhoIsInIsAnAnswer(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for _, word := range []string{"YES", "yes", "Yes."} {
		line.Text(parent, district, "bus").Say("Which route?")
		line.Text(parent, district, "17").Say("Is the bus late?")
		line.Text(parent, district, word).Say("Your case number is")
	}
	if got := consents(t, line); len(got) > 0 {
		t.Errorf("the ledger says %+v", got)
	}
	if told := feedback(t, line); len(told) != 3 {
		t.Errorf("%d of 3 answers were taken", len(told))
	}
}

func TestHelpIsTheCarriersInEnglishAndOursInSpanish(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "bus").Say("Which route?")
	for _, word := range []string{"HELP", "help", " Info "} {
		line.Text(parent, district, word).AreNone()
	}
	line.Text(parent, district, "AYUDA").Say("Meadow ISD: responda INICIO", office)
	line.Text(parent, district, "who is this?").Say("Meadow ISD: reply MENU to begin", office)
	line.Text(parent, district, "17").Say("Is the bus late?")
}

func TestABusStopIsNoOptOut(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "tell").Say("Please tell us.")
	line.Text(parent, district, "Can I stop by the office at 3? The bus stop moved.").Say("Thank you.")
	if got := consents(t, line); len(got) > 0 {
		t.Errorf("the ledger says %+v", got)
	}
}

func TestTheCarriersOwnReadingCounts(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, step := range []struct{ kind, words, state string }{
		{"STOP", "leave me be", "out"},
		{"START", "gimme", "in"},
		{"STOP", "ARRET", "out"},
		{"HELP", "huh", "out"},
		{"START", "lunch", "in"},
		{"HELP", "huh", "in"},
	} {
		form := textForm("SM"+string(rune('a'+i)), parent, step.words)
		form.Set("OptOutType", step.kind)
		if status, got := post(t, line, "/twilio/sms", form); status != http.StatusOK || got != nothing {
			t.Errorf("%s by the carrier is answered with %d: %s", step.kind, status, got)
		}
		if got := consents(t, line)[parent]; got.State != step.state {
			t.Errorf("after %s the ledger says %+v", step.kind, got)
		}
	}
}

func TestADistrictWhoseCarrierAnswersNothingAnswersItself(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{District: quiet(t)})
	for _, step := range []struct{ id, words, says string }{
		{"SM1", "HELP", "reply MENU to begin"},
		{"SM2", "STOP", "you will get no more texts"},
		{"SM3", "start", "you will get our texts again"},
		{"SM4", "YES", "how can we help?"},
		{"SM5", "quit", "you will get no more texts"},
		{"SM6", "yes", "you will get our texts again"},
	} {
		if got := answer(t, line, step.id, parent, step.words); !strings.Contains(got, step.says) {
			t.Errorf("%q is answered with %s", step.words, got)
		}
	}
	answer(t, line, "SM7", parent, "STOP")
	if got := answer(t, line, "SM8", parent, "STOP"); got != nothing {
		t.Errorf("a second STOP is answered with %s", got)
	}
}

func TestConsentIsForThePersonOnEveryLine(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{})
	line.Text(parent, "+15125550101", "please stop texting me").Say("no more texts")
	line.Text(parent, district, "hello").AreNone()
	line.Text("+15125550144", district, "hello").Say("how can we help?")
}

func TestWhatSomebodySaysBesideStopIsNotLost(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "Please stop texting me. My daughter is absent today, she has a fever.").Say("no more texts")
	mustBe(t, line, parent, "out", "Please stop texting me. My daughter is absent today, she has a fever.")
	if told := feedback(t, line); len(told) != 1 || !strings.Contains(told[0].Words, "fever") {
		t.Errorf("staff can read %+v", told)
	}
}

func TestAnOptOutIsConfirmedInALanguageThatTheDistrictDoesNotOffer(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, optOut := range []struct{ language, words string }{
		{"vi", "dung nhan tin cho toi nua"},
		{"ar", "أوقفوا الرسائل من فضلكم"},
		{"zh-Hans", "请不要再给我发短信"},
	} {
		l, _ := translations.Lookup(optOut.language)
		confirmation := strings.ReplaceAll(l.Phrase(translations.OptedOut), "{district}", "Meadow ISD")
		line.Text(person(i), district, optOut.words).Say(translations.Smart(confirmation))
		if got := consents(t, line)[person(i)]; got.State != "out" || got.Language != optOut.language || got.Words != optOut.words {
			t.Errorf("the ledger says %+v", got)
		}
		line.Text(person(i), district, "lunch").AreNone()
	}
}
