package menus

import "testing"

// correspondent is a school day on which some made-up opportunities and cases are open.
type correspondent struct {
	schoolday
	pretending
}

// pretending tells what a school day does not.
type pretending struct{ Pretended }

func (correspondent) InReplyTo() About { return About{} }

// Whoever writes the word for a case before its number is told where it stands, as with the number alone, in whatever
// language: also in a first text, when nobody knows yet which they speak.
func TestTheNumberOfACaseIsUnderstoodWithTheWordForIt(t *testing.T) {
	t.Parallel()
	v := sampleVersion(t)
	for _, text := range []string{
		"20014", "case 20014", "Case #20014", "my case number is 20014", "Ticket 20014",
		"caso 20014", "mi número de caso es 20014", "hồ sơ 20014", "số hồ sơ của tôi là 20014", "الطلب 20014", "کیس 20014", "میرا کیس نمبر 20014 ہے",
	} {
		start := v.Start(v.Lines[0], Text, "en")
		if o := v.Step(start, Input{Kind: Begin, Words: text}, correspondent{}); o.State.OfCase != 20014 || isKept(o.Acts) {
			t.Errorf("%q as a first text leads to %s, about case %d", text, o.State.Menu, o.State.OfCase)
		}
		begun := v.Step(start, Input{Kind: Begin}, correspondent{}).State
		if o := v.Step(begun, Input{Kind: Written, Words: text}, correspondent{}); o.State.OfCase != 20014 || isKept(o.Acts) {
			t.Errorf("%q later leads to %s, about case %d", text, o.State.Menu, o.State.OfCase)
		}
	}
	if o := v.Step(v.Start(v.Lines[0], Text, "en"), Input{Kind: Begin, Words: "case 20014 the bus was late again"}, correspondent{}); !isKept(o.Acts) {
		t.Error("what is said behind the number is not added to the case")
	}
}

// isKept says whether something was logged or added to a case.
func isKept(acts []Act) bool {
	for _, act := range acts {
		switch act.(type) {
		case Feedback, JoinCase:
			return true
		}
	}
	return false
}

func sampleVersion(t testing.TB) *Version {
	t.Helper()
	files, err := Sample()
	if err != nil {
		t.Fatal(err)
	}
	v, problems := Load(files)
	if v == nil {
		t.Fatal(problems)
	}
	return v
}
