package main

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
)

// as runs a command of somebody of the sample district's staff.
func (o *officer) as(person string, args ...string) result {
	o.t.Helper()
	return o.does(append(args, "--as", person)...)
}

// enters opens a case for a visit, and gives its number.
func (o *officer) enters(person string, args ...string) string {
	o.t.Helper()
	r := o.as(person, append([]string{"cases", "enter"}, args...)...).ends(o.t, 0)
	found := regexp.MustCompile(`Case (\d+) is`).FindStringSubmatch(r.out)
	if found == nil {
		o.t.Fatalf("no case is named:\n%s", r.out)
	}
	return found[1]
}

// saysNot checks that the output does not contain each of these.
func (r result) saysNot(t testing.TB, words ...string) {
	t.Helper()
	for _, w := range words {
		if strings.Contains(r.out, w) {
			t.Errorf("it says %q:\n%s", w, r.out)
		}
	}
}

func TestACaseIsAnsweredAtTheCommandLine(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	number := o.enters("castillo", "The bus was late twice.", "--kind", "concern", "--topic", "late bus",
		"--campus", "transportation", "--language", "es", "--number", "512-555-0199")
	o.as("aguilar", "cases", "claim", number).ends(t, 1).complains(t, "belongs to Transportation. Ask Mr. Castillo")
	o.as("brandt", "cases", "claim", number).ends(t, 0).says(t, "is with Ms. Brandt, Transportation, due ")
	o.as("brandt", "cases", "ask", number, "Which route is it, and at what time were you there?").ends(t, 0).
		complains(t, "The family reads Spanish", "Mr. Castillo").says(t, "waits for the family")
	o.as("brandt", "cases", "note", number, "Route 12, I think.").ends(t, 0)
	o.as("brandt", "cases", "hand-over", number, "castillo", "--why", "speaks Spanish").ends(t, 0).says(t, "Mr. Castillo")
	o.as("castillo", "cases", "reply", number, "--close", "Ya viene a las siete.").ends(t, 0).says(t, "is closed")
	o.as("castillo", "cases", "reopen", number).ends(t, 0).says(t, "due ")
	o.as("castillo", "cases", "close", number).ends(t, 0)
	o.as("brandt", "cases", "show", number).ends(t, 0).says(t, "+15125550199", "opened by Mr. Castillo",
		"claimed by Ms. Brandt", "asked by Ms. Brandt: Which route", "handed over by Ms. Brandt to Transportation Mr. Castillo: speaks Spanish",
		"answered by Mr. Castillo: Ya viene", "reopened by Mr. Castillo (by staff)", "closed by Mr. Castillo (answered)",
		"read by Ms. Brandt")
	o.does("export", "events").ends(t, 0).says(t, "case,n,at,kind,by,words,data", number+",0,", ",opened,castillo,The bus was late twice.",
		number+",1,", ",claimed,brandt,")
}

func TestCasesAreListedForThoseWhoMayKnowOfThem(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	bus := o.enters("castillo", "The bus was late.", "--topic", "late bus", "--campus", "transportation", "--number", "512-555-0199")
	lunch := o.enters("navarro", "=more fruit", "--kind", "suggestion", "--topic", "lunch", "--campus", "nutrition")
	o.as("brandt", "cases", "list").ends(t, 0).says(t, bus, "The bus was late.").saysNot(t, lunch)
	o.as("navarro", "cases", "list", "--format", "csv").ends(t, 0).says(t, lunch, "'=more fruit").saysNot(t, bus)
	var all []caseListed
	r := o.as("whitfield", "cases", "list", "--format", "json").ends(t, 0)
	if err := json.Unmarshal([]byte(r.out), &all); err != nil || len(all) != 2 {
		t.Fatalf("%v: %+v", err, all)
	}
	if all[0].Number != "**********99" || all[0].Due == nil || all[0].Channel != "visit" {
		t.Errorf("it is listed as %+v", all[0])
	}
	o.as("whitfield", "cases", "list", "--topic", "lunch").ends(t, 0).says(t, lunch).saysNot(t, bus)
	o.as("whitfield", "cases", "list", "--overdue").ends(t, 0).says(t, "There are none.")
	o.as("navarro", "cases", "close", lunch, "--because", "passed on").ends(t, 0)
	o.as("navarro", "cases", "list").ends(t, 0).says(t, "There are none.")
	o.as("navarro", "cases", "list", "--all").ends(t, 0).says(t, lunch)
	o.as("navarro", "cases", "list", "--state", "closed").ends(t, 0).says(t, lunch)
}

func TestWhatIsSensitiveIsReadByFewAndThatIsKept(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	number := o.enters("aguilar", "My son is bullied.", "--kind", "concern", "--campus", "oak-hill", "--number", "512-555-0199")
	o.as("castillo", "cases", "show", number).ends(t, 1).complains(t, "not yours to read")
	o.as("benson", "cases", "reply", number, "We will talk to the class.").ends(t, 0).complains(t, "second person").
		says(t, "its answer waits for a second person")
	o.as("benson", "cases", "approve", number).ends(t, 1).complains(t, "You wrote this answer")
	o.as("aguilar", "cases", "approve", number).ends(t, 1).complains(t, "looked over by others")
	o.as("okafor", "cases", "refuse", number, "--because", "").ends(t, 1).complains(t, "Say what Mr. Benson should change")
	o.as("okafor", "cases", "refuse", number, "--because", "Call them first.").ends(t, 0)
	o.as("benson", "cases", "reply", number, "We have called you, and talk to the class.").ends(t, 0)
	o.as("okafor", "cases", "approve", number).ends(t, 1).
		complains(t, "You have not read the answer that waits in case "+number, "show "+number)
	o.as("okafor", "cases", "show", number).ends(t, 0).says(t, "held by Mr. Benson: We have called you, and talk to the class.")
	o.as("okafor", "cases", "approve", number).ends(t, 0)
	o.as("aguilar", "cases", "show", number).ends(t, 0).says(t, "refused by Mr. Okafor: Call them first.",
		"approved by Mr. Okafor", "answered by Mr. Benson", "read by Ms. Aguilar")
}

func TestSlipsAboutCasesAreTold(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	o.does("cases", "list").ends(t, 2).complains(t, "--as PERSON")
	o.as("nobody", "cases", "list").ends(t, 2).complains(t, "nobody in teams.yaml is called nobody", "cases teams")
	o.as("brandt", "cases", "claim", "12345").ends(t, 2).complains(t, "a digit of the number is wrong")
	o.as("brandt", "cases", "enter", " ").ends(t, 1).complains(t, "There are no words to keep.")
	o.as("brandt", "cases", "enter", "Hello", "--campus", "nowhere").ends(t, 2).complains(t, "no campus")
	o.as("brandt", "cases", "enter", "Hello", "--language", "xx").ends(t, 2).complains(t, "none of the district's languages")
	o.as("brandt", "cases", "enter", "Hello", "--number", "12").ends(t, 2).complains(t, "cannot be read")
	o.as("brandt", "cases", "spikes").ends(t, 0).says(t, "Nothing is out of the ordinary.")
	o.does("cases", "teams").ends(t, 0).says(t, "transportation", "castillo brandt", "1 day")
}

func TestASpikeIsTold(t *testing.T) {
	t.Parallel()
	o := newOfficer(t)
	for range 7 {
		o.enters("castillo", "Where is the bus?", "--topic", "late bus", "--campus", "transportation")
	}
	r := o.as("brandt", "cases", "spikes").ends(t, 0)
	if !strings.Contains(r.out, "Far more cases than usual about late bus at Transportation: 7 in the last 3 hours, usually 0.0.") {
		t.Errorf("it says:\n%s", r.out)
	}
}
