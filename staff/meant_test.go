package staff

import (
	"strings"
	"testing"

	"campusline/translations"
)

func TestMistypedOrdersAreKnown(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"clsoe 10253":                         "CLOSE 10253",
		"anwser 10253 The bus is back.":       "ANSWER 10253 The bus is back.",
		"anser #10253: The bus is back.":      "ANSWER 10253 The bus is back.",
		"aks 10253 Which stop?":               "ASK 10253 Which stop?",
		"claim10253":                          "CLAIM 10253",
		"close#10253":                         "CLOSE 10253",
		"10253close":                          "CLOSE 10253",
		"10253 clsoe":                         "CLOSE 10253",
		"note10253 the driver was new":        "NOTE 10253 the driver was new",
		"hnad over 10253 to meals":            "HAND 10253 to meals",
		"Clos case 10253":                     "CLOSE 10253",
		"please close 10253":                  "CLOSE 10253",
		"could you please close case 10253":   "CLOSE 10253",
		"repoen 10253":                        "REOPEN 10253",
		"rply 10253 The driver is on his way": "ANSWER 10253 The driver is on his way",
	} {
		o, ok := orderMeant(text)
		if !ok || o.text() != want {
			t.Errorf("%q is taken for %q, %v; want %q", text, o.text(), ok, want)
		}
		if again, ok := readOrder(want); !ok || again != o {
			t.Errorf("%q is read as %+v, which is not %+v", want, again, o)
		}
	}
	for text, want := range map[string]string{
		"aprove": "APPROVE", "anwser The bus is back": "ANSWER The bus is back", "caess": "CASES", "Claim!": "CLAIM",
		"clsoe.": "CLOSE", "answer the bus is back": "ANSWER the bus is back",
	} {
		if o, ok := unnumbered(text); !ok || o.text() != want {
			t.Errorf("%q is taken for %q, %v; want %q", text, o.text(), ok, want)
		}
	}
}

// What a parent or a colleague may write is no mistyped order.
func TestWordsOfTheirOwnAreNoMistypedOrders(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "bus", "lunch", "closed", "closing early", "red", "not today", "hi", "Ask the driver", "Notes for the nurse", "menu", "handy",
		"Close the gate at Oak Hill, please", "My daughter lost her coat", "claims", "show me the menu", "When does school begin?", "2", "101",
	} {
		if o, ok := unnumbered(text); ok {
			t.Errorf("%q is taken for %q", text, o.text())
		}
		if o, ok := orderMeant(text); ok {
			t.Errorf("%q is taken for %q", text, o.text())
		}
	}
	for _, text := range []string{"route 10253", "4271 clsoe", "The bus 10253 is late", "ZIP 76513", "case 10253 is finished"} {
		if o, ok := orderMeant(text); ok {
			t.Errorf("%q is taken for %q", text, o.text())
		}
	}
}

// No language's words for giving up a place, or for where a case stands, are taken for a coordinator's mistyped command.
func TestMistypedCommandsAreKnownInEveryLanguage(t *testing.T) {
	t.Parallel()
	own := []string{"4271"}
	var all []*translations.Language
	for _, tag := range translations.Shipped() {
		l, _ := translations.Lookup(tag)
		all = append(all, l)
	}
	for _, l := range all {
		for _, list := range []translations.Phrase{translations.WordsWithdraw, translations.WordsCase} {
			for _, word := range l.Words(list) {
				if c, ok := nearly(word+" 4271", all, own); ok {
					t.Errorf("%s: %q is taken for %q", l.Tag, word, c.text())
				}
			}
		}
		for _, list := range verbs() {
			word := l.Words(list)[0]
			if letters := []rune(word); len(letters) > shortestVerb && !strings.Contains(word, " ") {
				slip := string(letters[:2]) + string(letters[3:])
				if c, ok := nearly(slip+" 4271 rain", all, own); !ok || c.code != "4271" {
					t.Errorf("%s: %q is taken for no command", l.Tag, slip)
				}
			}
		}
	}
	source, _ := translations.Lookup("en")
	english := []*translations.Language{source}
	for text, want := range map[string]string{
		"rostr 4271": "ROSTER 4271", "cansle 4271 heavy rain": "CANCEL 4271 heavy rain", "cancle the workshop 42 71, rain": "CANCEL 4271 rain",
	} {
		if c, ok := nearly(text, english, own); !ok || c.text() != want {
			t.Errorf("%q is taken for %q, want %q", text, c.text(), want)
		}
	}
}
