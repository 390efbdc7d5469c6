package conversation_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// standing says how somebody stands to an opportunity, and with how many people.
func standing(t *testing.T, line *gatewaytest.Line, code, number string) string {
	t.Helper()
	seats, err := line.Store.SeatsNow(t.Context(), code)
	if err != nil {
		t.Fatal(err)
	}
	stands := "nothing"
	err = line.Store.Transact(t.Context(), "reading a signup", func(tx *sqlx.Tx) error {
		signup, err := line.Store.Signup(t.Context(), tx, seats.ID, number)
		if errors.Is(err, opportunities.ErrNoSignup) {
			return nil
		}
		stands = fmt.Sprint(signup.State, " ", signup.Party)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return stands
}

// What is written beside a code is done where it is clear, and asked where it is not; never is something else done.
func TestWordsBesideACode(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(100))
	for i, one := range []struct {
		name      string
		first     []string // what was written before, with CODE for the code
		text      string
		says      string
		then      string // how they stand
		answer    string // "" for none
		afterward string
	}{
		{"withdrawn politely", []string{"CODE", "2"}, "please drop CODE", "You are no longer signed up", "withdrawn 2", "", ""},
		{"withdrawn in one word", []string{"CODE", "2"}, "DROPCODE", "You are no longer signed up", "withdrawn 2", "", ""},
		{"cancelled after a question", []string{"CODE", "2"}, "Cancel my spot CODE", "Would you like to withdraw?", "confirmed 2", "yes", "withdrawn 2"},
		{"not cancelled after a question", []string{"CODE", "2"}, "cancel CODE", "Would you like to withdraw?", "confirmed 2", "no", "confirmed 2"},
		{"cannot come", []string{"CODE", "2"}, "Sorry, I can't come to CODE tomorrow", "Would you like to withdraw?", "confirmed 2", "1", "withdrawn 2"},
		{"who is not in is told so", nil, "cancel CODE", "You are not signed up for Reading buddies", "nothing", "", ""},
		{"changed at once", []string{"CODE", "2"}, "CHANGE CODE 3", "Places: 3", "confirmed 3", "", ""},
		{"changed after a question", []string{"CODE", "2"}, "change CODE", "How many people will come", "confirmed 2", "4 people", "confirmed 4"},
		{"two numbers by somebody signed up", []string{"CODE", "2"}, "CODE 3", "Places: 2", "confirmed 2", "1", "confirmed 2"},
		{"joined with a party", nil, "CODE 2", "You are signed up: Reading buddies", "confirmed 2", "", ""},
		{"joined for a party", nil, "CODE for 3 please", "Places: 3", "confirmed 3", "", ""},
		{"joined by a word", nil, "join CODE", "How many people will come", "nothing", "just me", "confirmed 1"},
		{"joined by a sentence", nil, "I want to join CODE", "How many people will come", "nothing", "me and my son", "confirmed 2"},
		{"joined by the word code", nil, "code CODE", "How many people will come", "nothing", "somos tres", "nothing"},
		{"other words lead to a question", nil, "reading CODE", "How many people will come", "nothing", "", ""},
		{"a question is kept for a person", nil, "is there lunch at CODE on both days", "Your case number is", "nothing", "", ""},
		{"in Spanish", []string{"hola", "español", "CODE", "2"}, "cancelar CODE", "¿Quiere retirarse?", "confirmed 2", "sí", "withdrawn 2"},
		{"in Vietnamese", []string{"tiếng việt", "CODE", "2"}, "huy CODE", "rút tên", "confirmed 2", "có", "withdrawn 2"},
		{"in Arabic", []string{"العربية", "CODE", "2"}, "إلغاء CODE", "الانسحاب", "confirmed 2", "نعم", "withdrawn 2"},
		{"in Urdu", []string{"اردو", "CODE", "2"}, "کینسل CODE", "نام واپس", "confirmed 2", "ہاں", "withdrawn 2"},
	} {
		t.Run(one.name, func(t *testing.T) {
			number := fmt.Sprintf("+151255501%02d", 20+i)
			for _, text := range one.first {
				line.Text(number, gatewaytest.District, strings.ReplaceAll(text, "CODE", codes[0]))
			}
			line.Text(number, gatewaytest.District, strings.ReplaceAll(one.text, "CODE", codes[0])).Say(one.says)
			if got := standing(t, line, codes[0], number); got != one.then {
				t.Errorf("they stand %q, not %q", got, one.then)
			}
			if one.answer == "" {
				return
			}
			line.Text(number, gatewaytest.District, one.answer)
			if got := standing(t, line, codes[0], number); got != one.afterward {
				t.Errorf("then they stand %q, not %q", got, one.afterward)
			}
		})
	}
}

// Whoever has come checks out by the code, and cannot withdraw any more.
func TestWhoeverHasComeDoesNotWithdraw(t *testing.T) {
	t.Parallel()
	d := beginning(t, time.Date(2026, 9, 10, 14, 0, 0, 0, time.UTC))
	all := []opportunities.Opportunity{reading(9)}
	d.imports(t, all...)
	code := all[0].Code
	d.Text(ana, gatewaytest.District, code)
	d.Text(ana, gatewaytest.District, "yes")
	d.Text(ana, gatewaytest.District, "2").Say("You are checked in.")
	d.Text(ana, gatewaytest.District, "drop "+code).Say("You are checked in to Reading buddies.", "When you leave, text or enter "+code)
	d.Text(ana, gatewaytest.District, "cancel "+code).Say("You are checked in to Reading buddies.")
	d.Text(ana, gatewaytest.District, code).Say("You are checked out.")
}

// On a call the code is entered behind a star where the call begins, or said wherever something is chosen.
func TestACodeIsEnteredOrSaidWhereACallBegins(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(9))
	code := codes[0]
	line.Text(ana, gatewaytest.District, "hello") // she is known from now on
	line.Call(ana, gatewaytest.District).Press("*").Hears("What is the code?").Press(code + "#").
		Hears("This is Reading buddies").Press("1#").Hears("You are signed up: Reading buddies")
	line.Text(binh, gatewaytest.District, "hello")
	line.Call(binh, gatewaytest.District).Speak(strings.Join(strings.Split(code, ""), " ")).
		Hears("This is Reading buddies").Press("2#").Hears("You are signed up: Reading buddies")
	line.Text(carla, gatewaytest.District, "hello")
	line.Call(carla, gatewaytest.District).Press("4").Speak("code " + code).Hears("This is Reading buddies")
	line.Call(carla, gatewaytest.District).Speak(inWords(code)).Hears("This is Reading buddies")
	line.Call(carla, gatewaytest.District).Press("4").Press("*").HearsNot("What is the code?") // there it goes back
}

// inWords says a code digit by digit.
func inWords(code string) string {
	names := []string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}
	var words []string
	for _, digit := range code {
		words = append(words, names[digit-'0'])
	}
	return strings.Join(words, " ")
}

// A code that is none is said to be none, in a first text too; one that is near shows the codes.
func TestACodeThatIsNone(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(9))
	code := codes[0]
	swapped := code[:1] + code[2:3] + code[1:2] + code[3:]
	if swapped == code {
		swapped = code[:3] + string('0'+(code[3]-'0'+1)%10)
	}
	line.Text(ana, gatewaytest.District, "9999").Say("Sorry, I could not find that code.", "Reply 1")
	line.Text(binh, gatewaytest.District, swapped).Say("Sorry, I could not find that code.", "Reply 1 for "+code+", Reading buddies")
	line.Text(binh, gatewaytest.District, "no").Say("What is the code?")
	line.Text(binh, gatewaytest.District, code).Say("How many people will come")
	line.Text(carla, gatewaytest.District, code[1:]).Say("Reply 1 for " + code + ", Reading buddies")
	line.Text(carla, gatewaytest.District, "yes").Say("How many people will come")
	line.Text(ana, gatewaytest.District, "drop "+swapped).Say("Reply 1 for " + code)
	line.Text(ana, gatewaytest.District, "1").Say("How many people will come") // they had no place to give up
}
