package conversation_test

import (
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
)

// The carrier ends all texts only by the word alone. Beside a code it is about that, and nothing is done before it was asked.
func TestTheWordThatEndsTextsBesideACodeAsksWhetherToWithdraw(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ language, text, asks, yes string }{
		{"english", "STOP CODE", "Would you like to withdraw?", "yes"},
		{"english", "CODE stop please", "Would you like to withdraw?", "1"},
		{"english", "end CODE", "Would you like to withdraw?", "yes"},
		{"english", "Quit CODE", "Would you like to withdraw?", "yes"},
		{"english", "UNSUBSCRIBE CODE", "Would you like to withdraw?", "yes"},
		{"english", "optout CODE", "Would you like to withdraw?", "yes"},
		{"english", "revoke CODE", "Would you like to withdraw?", "yes"},
		{"english", "STOPCODE", "Would you like to withdraw?", "yes"},
		{"español", "parar CODE", "¿Quiere retirarse?", "sí"},
		{"tiếng việt", "dừng CODE", "Quý vị có muốn rút tên không?", "1"},
		{"العربية", "توقف CODE", "الانسحاب", "نعم"},
	} {
		t.Run(one.text, func(t *testing.T) {
			t.Parallel()
			d, codes := joined(t, "Gardening")
			d.Text(ana, gatewaytest.District, one.language)
			d.Text(ana, gatewaytest.District, strings.ReplaceAll(one.text, "CODE", codes[0])).Say("Gardening", one.asks)
			if got := standing(t, d.Line, codes[0], ana); got != "confirmed 1" {
				t.Errorf("before they are sure they stand %q", got)
			}
			d.Text(ana, gatewaytest.District, one.yes).Say("Gardening")
			if got := standing(t, d.Line, codes[0], ana); got != "withdrawn 1" {
				t.Errorf("they stand %q", got)
			}
		})
	}
}

func TestWhoHasNoPlaceIsToldSoByTheWordThatEndsTexts(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ language, text, says string }{
		{"english", "STOP CODE", "You are not signed up for Gardening."},
		{"english", "end CODE", "You are not signed up for Gardening."},
		{"español", "parar CODE", "Usted no tiene lugar en Gardening."},
		{"tiếng việt", "DỪNG CODE", "Quý vị chưa ghi danh Gardening."},
		{"english", "bus stop CODE", "How many people will come"},
		{"español", "para CODE", "¿Cuántas personas"},      // for
		{"tiếng việt", "đúng CODE", "bao nhiêu người đến"}, // right
	} {
		t.Run(one.text, func(t *testing.T) {
			t.Parallel()
			d, codes := joined(t, "Gardening")
			d.Text(binh, gatewaytest.District, one.language)
			d.Text(binh, gatewaytest.District, strings.ReplaceAll(one.text, "CODE", codes[0])).Say(one.says)
		})
	}
}
