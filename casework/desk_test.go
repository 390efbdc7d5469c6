package casework_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"campusline/cases"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
)

func TestACaseArrivesWithItsTeamAndIsAnsweredInTheFamilysLanguage(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.lateBus()
	o.tends()
	o.tends()
	o.reads(castillo, 1, "New case", "late bus", "“route: 12”", "The family reads Spanish", "Due Tuesday, September 8, 12:00 PM")
	o.reads(brandt, 1)
	o.does("castillo", c.Number, cases.Answer{Words: "El autobús llega a las siete y cuarto."})
	o.reads(parent, 1, "Caso", "respuesta de Mr. Castillo (Transportation): El autobús llega a las siete y cuarto.")
}

func TestWordsInAnotherLanguageThanTheFamilysAreRemarkedOn(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.lateBus()
	done := o.does("brandt", c.Number, cases.Answer{Words: "The bus is on its way to you and will be there at nine."})
	if len(done.Remarks) != 1 || !strings.Contains(done.Remarks[0], "reads Spanish") || !strings.Contains(done.Remarks[0], "Mr. Castillo") {
		t.Errorf("it is remarked: %q", done.Remarks)
	}
	o.reads(parent, 1, "The bus is on its way")
}

func TestWhoHasEndedTextsIsSentNone(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.lateBus()
	o.Text(parent, gatewaytest.District, "STOP")
	_, err := o.desk.Do(t.Context(), "castillo", c.Number, cases.Answer{Words: "Ya viene."})
	if refusal := cases.Refusal(""); !errors.As(err, &refusal) || !strings.Contains(err.Error(), "ended all texts") {
		t.Fatalf("it is answered with %v", err)
	}
	o.does("castillo", c.Number, cases.Answer{Words: "Le llamé.", Spoken: true})
	o.reads(parent, 0)
}

func TestWhatDoesNotReachAFamilyIsForStaffAgain(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.lateBus()
	o.does("castillo", c.Number, cases.Answer{Words: "Ya viene.", Close: true})
	o.tends()
	o.reads(castillo, 1) // that it is new; what came then was his own
	gatewaytest.Exec(t, o.SQL(t), `
		UPDATE messages SET status = 'skipped', reason = 'the person wants no texts' WHERE number = '`+parent+`' AND key <> ''`)
	o.tends()
	o.tends()
	o.reads(castillo, 2, "did not reach the family", "the person wants no texts", "Due ")
	if c, err := o.Store.Case(t.Context(), c.Number); err != nil || c.State != cases.Open || c.ReopenedN != 1 {
		t.Errorf("it is %s, %v", c.State, err)
	}
}

func TestWhatIsLateClimbs(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	o.lateBus()
	o.tends()
	o.at("2026-09-08 11:45")
	o.tends()
	o.reads(brandt, 2, "A reply is due soon")
	o.at("2026-09-08 12:30")
	o.tends()
	o.tends()
	o.reads(castillo, 3, "A reply is overdue")
	o.at("2026-09-09 10:00")
	o.tends()
	o.reads("+12545550101", 1, "A reply is overdue") // who leads the district office
}

func TestAFamilyThatIsAskedAndSaysNothingIsAskedOnceMore(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.lateBus()
	o.does("castillo", c.Number, cases.Ask{Words: "¿En qué parada?"})
	o.reads(parent, 1, "pregunta de Mr. Castillo", "Por favor responda a este mensaje.")
	o.arrives(parent, "pregunta de Mr. Castillo") // or it would not have reached them, which is another story
	o.at("2026-09-15 10:05")
	o.tends()
	o.tends()
	o.reads(parent, 2, "nos falta su respuesta")
	o.arrives(parent, "nos falta su respuesta")
	o.at("2026-09-22 10:10")
	o.tends()
	o.reads(parent, 3, "cerramos el caso")
	o.at("2026-09-23 10:10")
	o.tends()
	o.reads(parent, 3) // nothing was answered, so there is nothing to rate
}

func TestAFamilyIsAskedOnceHowItWasAnswered(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.lateBus()
	o.does("castillo", c.Number, cases.Answer{Words: "Ya viene el autobús.", Close: true})
	o.at("2026-09-08 10:30")
	o.tends()
	o.reads(parent, 1)
	o.at("2026-09-08 11:10")
	o.tends()
	o.tends()
	o.reads(parent, 2, "¿Qué tan bien le ayudamos", "del 1 al 10")
	var about string
	if err := o.SQL(t).QueryRowContext(t.Context(), `
		SELECT about FROM messages WHERE number = $1 AND key LIKE 'case %' ORDER BY created_at DESC LIMIT 1`, parent).Scan(&about); err != nil {
		t.Fatal(err)
	}
	if about != menus.OfRating(c.Number).String() {
		t.Errorf("the reply to it is about %q", about)
	}
}

func TestACaseIsEnteredForAVisit(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c, err := o.desk.Enter(t.Context(), "moreno", cases.Origin{
		Kind: "question", Topic: "lunch", Campus: "nutrition", Language: "en", Channel: "visit", Contact: parent,
	}, "Is there food without nuts?")
	if err != nil {
		t.Fatal(err)
	}
	if c.Team != "meals" || c.State != cases.Open {
		t.Errorf("it is %s, of %s", c.State, c.Team)
	}
	o.reads("+12545550111", 1, "Is there food without nuts?")
	if _, err := o.desk.Enter(t.Context(), "moreno", cases.Origin{
		Kind: "question", Topic: "lunch", Campus: "nutrition", Language: "en", Channel: "visit", Contact: parent,
	}, "And without milk?"); err != nil {
		t.Fatal(err)
	}
	o.reads("+12545550111", 2, "And without milk?", fmt.Sprintf("The family also has open: %d.", c.Number))
}

func TestWhoLeadsIsToldOnceADayOfATopicWithFarMoreCasesThanUsual(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	for range 8 {
		if _, err := o.desk.Enter(t.Context(), "brandt", cases.Origin{
			Kind: "concern", Topic: "late bus", Campus: "transportation", Language: "en", Channel: "visit",
		}, "Where is the bus?"); err != nil {
			t.Fatal(err)
		}
	}
	for range 2 {
		if n, err := o.desk.Alarm(t.Context()); err != nil || n != 1 {
			t.Fatalf("%d alarms, %v", n, err)
		}
	}
	var bodies int
	if err := o.SQL(t).QueryRowContext(t.Context(), `
		SELECT count(*) FROM messages WHERE number = $1 AND body LIKE 'Far more cases than usual about late bus at Transportation: 8 in%'`,
		castillo).Scan(&bodies); err != nil || bodies != 1 {
		t.Errorf("whoever leads is told %d times, %v", bodies, err)
	}
}
