package menus

import "testing"

func TestWhatATextIsAboutIsReadAsItWasWritten(t *testing.T) {
	t.Parallel()
	for _, a := range []About{{}, OfCase(10017), OfRating(10017), {AboutSurvey, "voice/fall"}, {AboutOpportunity, "4271"}, {AboutBroadcast, "k7m2"}} {
		if got := ParseAbout(a.String()); got != a {
			t.Errorf("%q is read as %+v", a.String(), got)
		}
	}
	for _, words := range []string{"case", "other 1", " ", "casework 12"} {
		if got := ParseAbout(words); got != (About{}) {
			t.Errorf("%q is about %+v", words, got)
		}
	}
}

func TestWhatAStepWasToldOfCasesIsToldAgain(t *testing.T) {
	t.Parallel()
	var told Told
	told.KeepInReplyTo(OfCase(10017))
	told.KeepCase(CaseSought{Open: true}, &Case{Number: 10017, State: CaseOpen, Urgent: true})
	told.KeepCase(CaseSought{Number: 10023}, nil)
	text, err := told.Text()
	if err != nil {
		t.Fatal(err)
	}
	again, err := ReadTold(text)
	if err != nil {
		t.Fatal(err)
	}
	if c, known := again.Case(CaseSought{Open: true}); known != Found || c.Number != 10017 || !c.Urgent {
		t.Errorf("the open one is %+v, %v", c, known)
	}
	if _, known := again.Case(CaseSought{Number: 10023}); known != NotFound {
		t.Errorf("the one of somebody else is %v", known)
	}
	if _, known := again.Case(CaseSought{Unrated: true}); known != CannotTell {
		t.Errorf("what was not asked is %v", known)
	}
	if again.InReplyTo() != OfCase(10017) {
		t.Errorf("it is a reply to %+v", again.InReplyTo())
	}
}

// A sentence goes to a menu that it clearly names, and is a question otherwise.
func TestAFirstSentenceGoesWhereItClearlyPoints(t *testing.T) {
	t.Parallel()
	v := sampleVersion(t)
	for text, menu := range map[string]string{
		"I want to volunteer":                                 "volunteer",
		"to report an absence please":                         "absence",
		"My son was pushed and hit by another boy on the bus": writtenMenu,
		"What do third graders need for the museum trip?":     writtenMenu,
		"my daughter never got off the bus":                   crisisTextMenu,
	} {
		o := v.Step(v.Start(v.Lines[0], Text, "en"), Input{Kind: Begin, Words: text}, schoolday{})
		at := o.State.Menu
		if len(o.Acts) > 0 && at == endMenu {
			at = writtenMenu
		}
		if at != menu {
			t.Errorf("%q leads to %q, want %q", text, at, menu)
		}
	}
}
