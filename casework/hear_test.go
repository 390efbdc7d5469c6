package casework_test

import (
	"testing"

	"campusline/cases"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

const (
	okafor  = "+12545550102" // of Student Safety
	salinas = "+12545550103" // of Student Safety
)

// leaves has a parent leave a message about a bus stop, in which the carrier hears some words, and gives its case.
func (o *office) leaves(words string) cases.Case {
	o.t.Helper()
	o.Hears(words)
	o.Call(parent, gatewaytest.District, phone.AllAnswer(phone.Busy)).Press("1").Press("3").Press("2").AsksForMessage().Record(8)
	return o.only()
}

// hears has what was written down taken up, by two replicas.
func (o *office) hears() {
	o.t.Helper()
	for range 2 {
		if _, err := o.desk.Hear(o.t.Context()); err != nil {
			o.t.Fatal(err)
		}
	}
}

// happened is what happened to a case, in order.
func (o *office) happened(number int) (kinds []cases.Kind, last cases.Event) {
	o.t.Helper()
	history, err := o.Store.CaseHistory(o.t.Context(), number)
	if err != nil {
		o.t.Fatal(err)
	}
	for _, last = range history {
		kinds = append(kinds, last.Kind)
	}
	return kinds, last
}

func TestWhoTellsOfADangerInARecordingReachesStaffAtOnce(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	o.at("2026-09-12 22:30") // a Saturday night
	o.Hears("My daughter says that she wants to kill herself.")
	o.Call(parent, gatewaytest.District).Press("1").Press("3").Press("2").AsksForMessage().Record(8)
	c := o.only()
	if c.Urgent || c.Team != "transportation" {
		t.Fatalf("it begins with %s, urgent: %t", c.Team, c.Urgent)
	}
	o.tends()
	o.hears()
	o.hears()
	o.tends()
	kinds, last := o.happened(c.Number)
	if len(kinds) != 3 || kinds[1] != cases.Transcript || kinds[2] != cases.Routed || last.Team != "crisis" || last.How != cases.HowHeard {
		t.Errorf("there happened %q, at last %+v", kinds, last)
	}
	o.stands(c.Number, cases.Open)
	o.reads(okafor, 1, "URGENT, what was recorded of case", "sensitive", "Reply CLAIM")
	o.arrives(okafor, "URGENT") // at night
	o.arrives(salinas, "URGENT")
	o.reads(castillo, 1, "New case")
}

func TestWhatWasWrittenDownIsReadByWhoeverHasTheCase(t *testing.T) {
	t.Parallel()
	o := onAMorning(t)
	c := o.leaves("Please tell me where the bus stops now.")
	o.tends()
	o.does("brandt", c.Number, cases.Claim{})
	o.hears()
	o.reads(brandt, 2, "What was recorded of case", "“Please tell me where the bus stops now.”")
	o.reads(castillo, 1)
	if c := o.stands(c.Number, cases.Open); c.Owner != "brandt" || c.Urgent {
		t.Errorf("it is of %q, urgent: %t", c.Owner, c.Urgent)
	}
}
