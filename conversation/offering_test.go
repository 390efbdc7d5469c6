package conversation_test

import (
	"fmt"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/store"
)

func TestWhatAFamilyCanGiveIsKeptFoundAndTakenBack(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t)
	line.Text(ana, gatewaytest.District, "offer").Say("Reply 1 to give your time", "4 to give or lend a thing")
	line.Text(ana, gatewaytest.District, "3").Say("Please tell us what you can do, give or lend")
	line.Text(ana, gatewaytest.District, "I can sew costumes, Saturdays, for Oak Hill").Say("We keep your offer", "text TAKEBACK")
	gifts, err := line.Store.Gifts(t.Context(), "skill", "oak-hill", "sew")
	if err != nil || len(gifts) != 1 || gifts[0].Number != ana || gifts[0].Campus != "oak-hill" || gifts[0].Words != "I can sew costumes, Saturdays, for Oak Hill" {
		t.Errorf("%+v, %v", gifts, err)
	}
	line.Text(ana, gatewaytest.District, "takeback").Say("We have taken back what you offered.")
	if gifts, err := line.Store.Gifts(t.Context(), "", "", ""); err != nil || len(gifts) > 0 {
		t.Errorf("%+v is still offered, %v", gifts, err)
	}
}

// offersOf are what families offer, of a kind, at a campus, with words; "" is any.
func offersOf(t *testing.T, line *gatewaytest.Line, kind, campus, words string) []opportunities.Gift {
	t.Helper()
	all, err := line.Store.Gifts(t.Context(), opportunities.GiftKind(kind), campus, words)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// On the phone it is said, and asked of what kind it is, where, and when: so it is found like one that was written, and taken
// back without a text.
func TestByPhoneAnOfferIsFoundByWhatWasHeardAndTakenBack(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t)
	line.Text(ana, gatewaytest.District, "hello") // she is known from now on
	call := line.Call(ana, gatewaytest.District).Press("4").Press("2").Press("3").Hears("something new to offer").Press("1")
	call.Hears("What can you do, give or lend?").Record(20)
	if all := offersOf(t, line, "", "", ""); len(all) != 1 {
		t.Fatalf("before she has told more, %+v is kept", all)
	}
	call.Hears("On which day?").Record(5).Hears("To share a skill, press 3").Press("3").
		Hears("Is it about one school").Press("1").Press("101#").Hears("We keep your offer", "please call again")
	all := offersOf(t, line, "skill", "oak-hill", "")
	if len(all) != 1 || len(all[0].Recordings) != 2 || all[0].Campus != "oak-hill" {
		t.Fatalf("%+v", all)
	}
	for i, words := range []string{"I can sew costumes", "on Saturdays"} {
		if err := line.Store.SaveTranscript(t.Context(), store.Transcript{
			ID: fmt.Sprint("TR", i), Recording: all[0].Recordings[i], Session: all[0].Session, Words: words, At: line.Now(),
		}); err != nil {
			t.Fatal(err)
		}
	}
	if all := offersOf(t, line, "", "", "SEW"); len(all) != 1 || all[0].Words != "I can sew costumes" || all[0].Available != "on Saturdays" {
		t.Errorf("%+v", all)
	}
	line.Call(ana, gatewaytest.District).Press("4").Press("2").Press("3").Press("2").
		Hears("take back what you offered").Press("1").Hears("We have taken back what you offered.")
	if all := offersOf(t, line, "", "", ""); len(all) > 0 {
		t.Errorf("%+v is still offered", all)
	}
}

func TestWhatIsOfferedBeginsByManyWords(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t)
	for number, one := range map[string]struct{ word, asked string }{
		"+15125550131": {"lend", "to lend a place"}, "+15125550132": {"prestar", "prestar"},
		"+15125550133": {"cho mượn", "cho mượn"}, "+15125550134": {"إعارة", "1"},
	} {
		line.Text(number, gatewaytest.District, one.word).Say(one.asked)
	}
}

func TestWhoHidesTheirNumberLeavesTheirOfferAsAMessage(t *testing.T) {
	t.Parallel()
	line, _ := joinable(t)
	line.Call("anonymous", gatewaytest.District).Press("1").Press("4").Press("2").Press("3").
		Hears("Please tell us your name, your phone number, and what you can do").Record(20).Hears("Your case number is")
}

func TestHoursAreToldByTextAndByPhone(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, readingOn("today", 3, 0, 8))
	line.Text(ana, gatewaytest.District, "my hours").Say("Your visits so far: 0. Your hours: 0.")
	gatewaytest.Exec(t, line.SQL(t), `INSERT INTO check_ins (opportunity, number, module, party, in_at, late, out_at, how_out, by_whom)
		SELECT id, '`+ana+`', 0, 1, starts_at, false, ends_at - interval '25 minutes', 'on time', '' FROM opportunities WHERE code = '`+codes[0]+`'`)
	line.Text(ana, gatewaytest.District, "mis horas").Say("Sus visitas hasta ahora: 1. Sus horas: 1.5.")
	line.Text(ana, gatewaytest.District, "english")
	line.Call(ana, gatewaytest.District).Press("4").Press("2").Press("4").Hears("Your visits so far: 1. Your hours: 1.5.")
}

func TestTheConfirmationHasALinkToTheCalendar(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, reading(5))
	line.Text(ana, gatewaytest.District, codes[0])
	line.Text(ana, gatewaytest.District, "1").Say("text DROP "+codes[0]+".", gatewaytest.PublicURL+"/c/"+codes[0])
	line.Text(binh, gatewaytest.District, "español")
	line.Text(binh, gatewaytest.District, codes[0])
	line.Text(binh, gatewaytest.District, "1").Say(gatewaytest.PublicURL + "/c/" + codes[0] + "/es")
}
