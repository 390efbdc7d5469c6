package sms_test

import (
	"net/http"
	"strings"
	"testing"
)

// TestWordsArriveAsTheyWereWritten follows words from the webhook to the row that is exported.
func TestWordsArriveAsTheyWereWritten(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	for i, words := range []string{
		strings.TrimSpace(strings.Repeat("When is the bus? ", 95))[:1600],
		strings.Repeat("ñ", 1600),
		"🎒 Thanks to 👩🏽‍🏫 and 👨‍👩‍👧‍👦 🇲🇽 ❤️",
		"متى تفتح المدرسة غدا؟ شكرا 123",
		"The sign says \u202bשלום\u202c, why?",
		"Cafe\u0301 con n\u0303, v\u0131\u0301a Ha\u0323\u0302 No\u0323\u0302i",
		"First line\nsecond\r\n\tthird  with  blanks ",
		`'); DROP TABLE feedback; -- <Say>&amp;</Say> {campus} %s \u0000`,
		"=HYPERLINK(\"http://example.org\")",
		"5125550123 is my number",
	} {
		line.Text(person(i), district, "tell").Say("Please tell us.")
		line.Text(person(i), district, words).Say("Thank you.")
		told := feedback(t, line)
		if len(told) != i+1 || told[i].Words != words || told[i].Number != person(i) {
			t.Errorf("kept %+v, want %+q", told, words)
		}
		if journey := journey(t, line); len(journey) != 2*(i+1) || journey[2*i+1] != words {
			t.Errorf("the journey is %+q", journey)
		}
	}
}

func TestBytesThatAreNoTextAreLeftOut(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	answer(t, line, "SM1", parent, "te\x00ll")
	got := answer(t, line, "SM2", parent, "nul \x00and half a letter \xc3 here")
	if !strings.Contains(got, "Thank you.") {
		t.Errorf("answered with %s", got)
	}
	if told := feedback(t, line); len(told) != 1 || told[0].Words != "nul and half a letter  here" {
		t.Errorf("kept %+v", told)
	}
}

func TestATextWithoutWordsIsNoMessage(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	line.Text(parent, district, "tell").Say("Please tell us.")
	line.Text(parent, district, "  ").Say("Sorry, I did not understand that.", "Please tell us.")
	form := textForm("SM3", parent, "")
	form.Set("NumMedia", "1")
	form.Set("MediaUrl0", "https://media.example.org/picture")
	if status, got := post(t, line, "/twilio/sms", form); status != http.StatusOK || !strings.Contains(got, "Please tell us.") {
		t.Errorf("a picture is answered with %d: %s", status, got)
	}
	if told := feedback(t, line); len(told) > 0 {
		t.Errorf("kept %+v", told)
	}
}

// TestWhatFitsNoQuestionIsNeverLost sends what no question expects; the journey has all of it.
func TestWhatFitsNoQuestionIsNeverLost(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	texts := []string{"bus", "my route is the blue one", "😡😡😡", strings.Repeat("?", 1600)}
	for _, words := range texts {
		if replies := line.Text(parent, district, words).All(); len(replies) == 0 {
			t.Errorf("%q gets no reply", words)
		}
	}
	got := journey(t, line)
	if len(got) != len(texts) {
		t.Fatalf("the journey has %d texts, want %d", len(got), len(texts))
	}
	for i := range texts {
		if got[i] != texts[i] {
			t.Errorf("the journey has %q, want %q", got[i], texts[i])
		}
	}
}
