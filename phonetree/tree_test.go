package phonetree_test

import (
	"strings"
	"testing"

	"campusline/menus"
	"campusline/phonetree"
)

func TestATreeNestsEachMenuBelowTheWayThatLeadsToItFirst(t *testing.T) {
	t.Parallel()
	v := meadow(t)
	var b strings.Builder
	if err := phonetree.Text(&b, v, v.Outline(v.Lines[0], menus.Call, "en")); err != nil {
		t.Fatal(err)
	}
	own, _, found := strings.Cut(b.String(), "  person\n") // behind it come the product's own menus
	if !found {
		t.Errorf("the tree does not end with the way to a person:\n%s", b.String())
	}
	wantText(t, own, `
District line, (512) 555-0100: calls, in English
  main
    “Meadow ISD: how can we help?”
    1  lunch today → lunch [by text: lunch]
      “Lunch today is pizza.”
      → end
        if on a call and unrated case → rate-case
          “How well did we help you with your case {case}? Ten is the best. Enter a number from 1 to 10, then press pound.”
          otherwise → case-over
          if low → rated-low
            “Thank you for telling us. A person will look at it again.”
          “Thank you for telling us.”
        “Goodbye.”
    2  the school bus → bus [by text: bus]
      “Which route? Enter the digits, then press pound.”
      “Is the bus late? For yes, press 1. For no, press 2.”
      no → bus
      logs: late bus
      then “Noted. Your case number is {case}.”
      → end
    3  to tell us something → tell [by text: tell]
      “Please tell us. Your message will be recorded. Speak after the tone, and press pound when you are done.”
      logs: told by text
      then “Thank you. Your case number is {case}.”
      → end
    4  a map → map [by text: map]
      “The map is on its way.”
      texts “Meadow Elementary is at 1 Meadow Lane.”
      → end
`)
}

func TestATreeIsInTheLanguageAskedForAndAsTextsGetIt(t *testing.T) {
	t.Parallel()
	v := sample(t)
	var b strings.Builder
	if err := phonetree.Text(&b, v, v.Outline(v.Lines[1], menus.Text, "es")); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"Oak Hill Elementary, (512) 555-0101: mensajes de texto, en español",
		"Se ha comunicado con Oak Hill Elementary School.",
		"para reportar ausencias",
		"da el número de la oficina, (512) 555-0111",
		"Responda con su mensaje.",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the tree does not say %q:\n%s", want, b.String())
		}
	}
}

// Names in braces that are known are filled as the channel of each text says them.
func TestATextThatACallSendsIsWritten(t *testing.T) {
	t.Parallel()
	v := sample(t)
	var b strings.Builder
	if err := phonetree.Text(&b, v, v.Outline(v.Lines[1], menus.Call, "en")); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), "(512) 555-0111.") || strings.Contains(b.String(), "5 5 5") {
		t.Errorf("the number is not written as in a text:\n%s", b.String())
	}
}

func TestEveryMenuStandsInTheTreeOnce(t *testing.T) {
	t.Parallel()
	v := sample(t)
	for _, outline := range outlines(v) {
		seen := map[string]bool{}
		for i, m := range outline.Menus {
			if seen[m.Name] {
				t.Errorf("%s is outlined twice", m.Name)
			}
			if m.From != "" && !seen[m.From] {
				t.Errorf("%s, at %d, stands before %s, which leads to it", m.Name, i, m.From)
			}
			seen[m.Name] = true
		}
	}
}
