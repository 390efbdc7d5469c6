package conversation_test

import (
	"fmt"
	"slices"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/translations"
)

// on writes keys as the keyboard of a language has them.
func on(t *testing.T, tag, keys string) string {
	t.Helper()
	l, ok := translations.Lookup(tag)
	if !ok {
		t.Fatalf("%s is no language of ours", tag)
	}
	return l.OwnDigits(keys)
}

// keyboards are a keyword of each language of the sample, on its own keyboard and on others that its families may have.
var keyboards = []struct{ keyword, keyboard string }{
	{"volunteer", "en"},
	{"voluntario", "es"},
	{"tình nguyện", "vi"},
	{"التطوع", "en"},
	{"التطوع", "ar"},
	{"رضاکاری", "en"},
	{"رضاکاری", "ur"},
	{"volunteer", "zh-Hans"}, // wide digits
	{"volunteer", "hi"},
}

// In every language of the sample four texts lead from a keyword to a confirmed place, in the digits of its keyboards.
func TestFourTextsSignUpInEveryLanguageOfTheSample(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, readingOn("reading", 50, 1, 9))
	for i, with := range keyboards {
		phone := fmt.Sprintf("+151255501%02d", 20+i)
		for _, text := range []string{with.keyword, on(t, with.keyboard, "101"), on(t, with.keyboard, "1"), on(t, with.keyboard, "2")} {
			line.Text(phone, gatewaytest.District, text)
		}
		seats, err := line.Store.SeatsNow(t.Context(), codes[0])
		if err != nil || seats.Taken != 2*(i+1) {
			t.Errorf("%s on the keyboard of %s: %d places are taken, %v", with.keyword, with.keyboard, seats.Taken, err)
		}
	}
}

// A menu, a question of yes or no, a list of offers and a code are answered in the digits of every keyboard.
func TestEveryQuestionIsAnsweredInTheDigitsOfEveryKeyboard(t *testing.T) {
	t.Parallel()
	full := readingOn("full", 1, 1, 9)
	full.Title = opportunities.Words{"": "Book fair"}
	line, codes := joinable(t, full)
	line.Text(carla, gatewaytest.District, codes[0])
	line.Text(carla, gatewaytest.District, "1")
	for i, with := range keyboards {
		phone := fmt.Sprintf("+151255501%02d", 40+i)
		line.Text(phone, gatewaytest.District, with.keyword)
		line.Text(phone, gatewaytest.District, "menu")
		for _, text := range []string{codes[0], "1", "1"} {
			line.Text(phone, gatewaytest.District, on(t, with.keyboard, text))
		}
		seats, err := line.Store.SeatsNow(t.Context(), codes[0])
		if err != nil || seats.Waiting != i+1 {
			t.Errorf("%s on the keyboard of %s: %d are waiting, %v", with.keyword, with.keyboard, seats.Waiting, err)
		}
	}
}

// The district's first menu is answered alike on every keyboard, whatever the language spoken.
func TestAMenuIsAnsweredInTheDigitsOfEveryKeyboard(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t, readingOn("reading", 50, 1, 9))
	for i, with := range keyboards {
		plain, own := fmt.Sprintf("+151255501%02d", 60+i), fmt.Sprintf("+151255501%02d", 80+i)
		var said [2][]string
		for n, from := range []string{plain, own} {
			line.Text(from, gatewaytest.District, with.keyword)
			line.Text(from, gatewaytest.District, "menu")
			key := "3"
			if from == own {
				key = on(t, with.keyboard, key)
			}
			said[n] = line.Text(from, gatewaytest.District, key).All()
		}
		if !slices.Equal(said[0], said[1]) {
			t.Errorf("%s on the keyboard of %s:\n%q\n%q", with.keyword, with.keyboard, said[0], said[1])
		}
	}
}
