package conversation_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/phone"
)

// helpingMenus ask for a ZIP code and offer what there is near it, and for a code.
const helpingMenus = `
main:
  choose:
    1: {for: to volunteer, go: helping}
    2: {for: a code, go: coded}
helping:
  keywords: [volunteer]
  steps:
    - ask: What is your ZIP code?
      answer: zip
    - ask: What would you like to do?
      answer: opportunity
      find: volunteer
      none: nothing
      go: opportunity
nothing: {say: There is nothing to help with., go: end}
coded: {ask: What is the code?, answer: opportunity, go: opportunity}
given: {keywords: [my hours], say: "Visits: {visits}. Hours: {hours}.", go: end}
`

// helping is a line of those menus, with opportunities.
func helping(t *testing.T, all ...opportunities.Opportunity) (line *gatewaytest.Line, codes []string) {
	t.Helper()
	dir := folder(t)
	write(t, dir, "menus/main.yaml", helpingMenus)
	line = gatewaytest.Start(t, gatewaytest.Options{District: dir, Phone: phone.Options{Twice: true}})
	morning := time.Date(2026, 9, 8, 15, 0, 0, 0, time.UTC)
	if _, err := line.Store.SaveOpportunities(t.Context(), all, nil, morning); err != nil {
		t.Fatal(err)
	}
	for i := range all {
		codes = append(codes, all[i].Code)
	}
	return line, codes
}

// mornings are shifts on so many mornings, the first the day after the tests' first day.
func mornings(n int) (all []opportunities.Opportunity) {
	for i := range n {
		o := readingOn(fmt.Sprint("morning ", i), 5, 1+i, 9)
		o.Title = opportunities.Words{"": fmt.Sprint("Helping hands ", i+1)}
		all = append(all, o)
	}
	return all
}

func TestFromAKeywordToAPlaceTakesFourTexts(t *testing.T) {
	t.Parallel()
	line, codes := helping(t, mornings(2)...)
	line.Text(ana, gatewaytest.District, "VOLUNTEER").Say("What is your ZIP code?")
	line.Text(ana, gatewaytest.District, "78700").Say("What would you like to do?",
		"Reply 1 for Helping hands 1, tomorrow at 9 a.m.", "2 for Helping hands 2, Thursday at 9 a.m.")
	line.Text(ana, gatewaytest.District, "2").Say("This is Helping hands 2", "How many people will come")
	line.Text(ana, gatewaytest.District, "1").Say("You are signed up: Helping hands 2", codes[1])
}

func TestThreeAreOfferedAtATimeAndWhoIsInOneIsNotOfferedIt(t *testing.T) {
	t.Parallel()
	line, codes := helping(t, mornings(4)...)
	line.Text(ana, gatewaytest.District, "volunteer")
	line.Text(ana, gatewaytest.District, "78700").Say("Helping hands 1", "Helping hands 2", "Helping hands 3", "4 for more")
	line.Text(ana, gatewaytest.District, "4").Say("Reply 1 for Helping hands 4")
	line.Text(ana, gatewaytest.District, "what").Say("did not understand", "Reply 1 for Helping hands 4")
	line.Text(ana, gatewaytest.District, "1").Say("This is Helping hands 4")
	line.Text(ana, gatewaytest.District, "1").Say("You are signed up: Helping hands 4", codes[3])
	again := line.Text(ana, gatewaytest.District, "volunteer")
	again.Say("What is your ZIP code?")
	offered := line.Text(ana, gatewaytest.District, "78700")
	offered.Say("Helping hands 3")
	for _, said := range offered.All() {
		if strings.Contains(said, "more") || strings.Contains(said, "Helping hands 4") {
			t.Errorf("who is in it is offered it again: %s", said)
		}
	}
}

func TestMoreIsAskedForByTheWordThatOffersIt(t *testing.T) {
	t.Parallel()
	line, _ := helping(t, mornings(4)...)
	line.Text(ana, gatewaytest.District, "volunteer")
	line.Text(ana, gatewaytest.District, "78700").Say("4 for more")
	line.Text(ana, gatewaytest.District, "More").Say("Reply 1 for Helping hands 4")
}

func TestWhereThereIsNothingTheMenuSaysSo(t *testing.T) {
	t.Parallel()
	line, _ := helping(t)
	line.Text(ana, gatewaytest.District, "volunteer")
	line.Text(ana, gatewaytest.District, "78700").Say("There is nothing to help with.")
}

func TestByPhoneACodeIsKeyedAndTheConfirmationComesByText(t *testing.T) {
	t.Parallel()
	line, codes := helping(t, reading(3))
	call := line.Call(ana, gatewaytest.District).Hears("To volunteer, press 1. For a code, press 2.").Press("2").Hears("What is the code?")
	call.Press(codes[0]+"#").Hears("This is Reading buddies, Thursday at 9 a.m.", "How many people will come, with you?").
		Press("2#").Hears("You are signed up: Reading buddies, Thursday at 9 a.m.", "I am sending it to this phone as a text.")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM messages WHERE number = $1 AND body LIKE 'You are signed up:%'`, ana); n != 1 {
		t.Errorf("%d texts confirm it", n)
	}
	if seats, err := line.Store.SeatsNow(t.Context(), codes[0]); err != nil || seats.Taken != 2 {
		t.Errorf("%d places are taken, %v", seats.Taken, err)
	}
}

func TestByPhoneOneOfThoseOfferedIsChosenByItsKey(t *testing.T) {
	t.Parallel()
	line, codes := helping(t, mornings(2)...)
	line.Call(ana, gatewaytest.District).Press("1").Hears("ZIP code").Press("78700").
		Hears("For Helping hands 1, tomorrow at 9 a.m., press 1.", "For Helping hands 2, Thursday at 9 a.m., press 2.",
			"To get this as a text, press 5.").
		Press("5").Hears("I am sending it to this phone as a text.", "For Helping hands 1").
		Press("1").Hears("This is Helping hands 1").Press("1#").Hears("You are signed up: Helping hands 1")
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM messages WHERE body LIKE $1 || ': Helping hands 1,%'`, codes[0]); n != 1 {
		t.Errorf("%d texts tell what was offered", n)
	}
}

func TestWhoHidesTheirNumberIsToldHowToSignUp(t *testing.T) {
	t.Parallel()
	line, codes := helping(t, reading(3))
	line.Call("anonymous", gatewaytest.District).Press("2").Press(codes[0] + "#").Hears("To sign up, please text the code to this number")
}

func TestHowOftenAndHowLongSomebodyHasHelpedIsTold(t *testing.T) {
	t.Parallel()
	line, codes := helping(t, readingOn("today", 3, 0, 8))
	line.Text(ana, gatewaytest.District, "my hours").Say("Visits: 0. Hours: 0.")
	line.Text(ana, gatewaytest.District, codes[0]).Say("is over")
	start := time.Date(2026, 9, 8, 13, 0, 0, 0, time.UTC)
	gatewaytest.Exec(t, line.SQL(t), `INSERT INTO check_ins (opportunity, number, module, party, in_at, late, out_at, how_out, by_whom)
		SELECT id, '`+ana+`', 0, 1, '`+start.Format(time.RFC3339)+`', false, '`+start.Add(2*time.Hour).Format(time.RFC3339)+`', 'on time', ''
		FROM opportunities`)
	line.Text(ana, gatewaytest.District, "my hours").Say("Visits: 1. Hours: 2.")
}
