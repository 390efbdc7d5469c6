package conversation_test

import (
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// varied are a shift for readers tomorrow, one for gardeners on Saturday that is held in Spanish, and one for cooks.
func varied() []opportunities.Opportunity {
	reading, garden, kitchen := readingOn("reading", 5, 1, 9), readingOn("garden", 5, 4, 9), readingOn("kitchen", 5, 5, 9)
	reading.Skills, reading.Languages = []string{"reading aloud"}, []string{"en"}
	garden.Title, garden.Skills, garden.Languages = opportunities.Words{"": "Garden day"}, []string{"gardening"}, []string{"es"}
	kitchen.Title, kitchen.Skills, kitchen.Languages = opportunities.Words{"": "Soup kitchen"}, []string{"cooking"}, []string{"en"}
	return []opportunities.Opportunity{reading, garden, kitchen}
}

func TestWhatIsOfferedIsNarrowedByDaySkillAndLanguage(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, varied()...)
	line.Text(ana, gatewaytest.District, "volunteer")
	line.Text(ana, gatewaytest.District, "101").Say("Reading buddies", "Garden day", "Soup kitchen", "6 to look by day, skill or language")
	for _, one := range []struct{ key, answer, only string }{
		{"1", "Saturday", "Garden day, Saturday at 9 a.m."},
		{"2", "cook", "Soup kitchen"},
		{"2", "1", "Soup kitchen"}, // of as many each, by the alphabet: cooking, gardening, reading aloud
		{"3", "Spanish", "Garden day"},
	} {
		line.Text(ana, gatewaytest.District, "volunteer")
		line.Text(ana, gatewaytest.District, "101")
		line.Text(ana, gatewaytest.District, "6").Say("Reply 1 for a day", "2 for something you like to do", "3 for a language")
		line.Text(ana, gatewaytest.District, one.key)
		offered := line.Text(ana, gatewaytest.District, one.answer)
		offered.Say("Reply 1 for " + one.only)
		saysNone(t, offered.All(), "2 for")
	}
}

func TestWhereNothingIsLikeThatEverythingIsOffered(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, varied()...)
	line.Text(ana, gatewaytest.District, "volunteer")
	line.Text(ana, gatewaytest.District, "101")
	line.Text(ana, gatewaytest.District, "6")
	line.Text(ana, gatewaytest.District, "1").Say("On which day?")
	line.Text(ana, gatewaytest.District, "Friday").Say("I found nothing like that. Here is everything.", "Reading buddies", "Soup kitchen")
}

func TestADayOrASkillIsEnoughWhereSomethingIsOffered(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, varied()...)
	line.Text(ana, gatewaytest.District, "volunteer")
	line.Text(ana, gatewaytest.District, "101")
	line.Text(ana, gatewaytest.District, "saturday").Say("Reply 1 for Garden day")
	line.Text(ana, gatewaytest.District, "volunteer")
	line.Text(ana, gatewaytest.District, "101")
	line.Text(ana, gatewaytest.District, "gardening").Say("Reply 1 for Garden day")
}

func TestASkillOrASchoolIsTextedInsteadOfAKeyword(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, varied()...)
	first := line.Text(ana, gatewaytest.District, "READ")
	first.Say("What would you like to do?", "Reply 1 for Reading buddies")
	saysNone(t, first.All(), "Garden day")
	line.Text(ana, gatewaytest.District, "1").Say("How many people will come")
	line.Text(ana, gatewaytest.District, "1").Say("You are signed up: Reading buddies", codes[0])

	line.Text(binh, gatewaytest.District, "Oak Hill").Say("Oak Hill Elementary School:", "Reply 1 to reach the school or office", "2 to volunteer there")
	line.Text(binh, gatewaytest.District, "2").Say("Reading buddies", "Garden day", "Soup kitchen")
}

func TestByPhoneWhatIsOfferedIsNarrowedByKeys(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, varied()...)
	line.Text(ana, gatewaytest.District, "hello") // she is known from now on
	line.Call(ana, gatewaytest.District).Press("4").Press("2").Press("1").Press("101#").
		Hears("To look by day, skill or language, press 6.").
		Press("6").Hears("For a day, press 1.").
		Press("1").Hears("On which day?").Press("0912").
		Hears("For Garden day, Saturday at 9 a.m., press 1.").HearsNot("Soup kitchen")
}

// saysNone proves that words stand in none of some texts.
func saysNone(t *testing.T, said []string, words string) {
	t.Helper()
	for _, text := range said {
		if strings.Contains(text, words) {
			t.Errorf("%q stands in: %s", words, text)
		}
	}
}

// saysAll proves that words stand in a text.
func saysAll(t *testing.T, said string, all ...string) {
	t.Helper()
	for _, words := range all {
		if !strings.Contains(said, words) {
			t.Errorf("%q does not stand in: %s", words, said)
		}
	}
}
