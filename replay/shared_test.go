package replay_test

import (
	"testing"
	"time"

	"campusline/answers"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/store/storetest"
)

// Whoever heard or read an answer that was shared, or was offered one, comes out the same after the answer has been changed and
// ended: what was told stands with the exchange.
func TestASharedAnswerThatWasToldIsToldAgainWhenItIsNoMore(t *testing.T) {
	t.Parallel()
	s, database := storetest.OpenWithURL(t)
	at := time.Date(2026, 9, 1, 14, 0, 0, 0, time.UTC)
	until := at.AddDate(0, 10, 0)
	gatewaytest.ShareBusPass(t, s, at, "ur", answers.Words{Question: "بس کا پاس کیسے ملتا ہے؟", Answer: "بس کے پاس مفت ہیں۔"})
	line := gatewaytest.Start(t, gatewaytest.Options{Database: database, At: "2026-09-08 10:00", Phone: phone.Options{Twice: true}})
	line.Call("+15125550150", gatewaytest.District).Press("1").Press("4").Press("3").Press("1").Press("1").
		Hears("Bus passes are free.").HangUp()
	line.Call("+15125550151", gatewaytest.District).Press("5").Press("4").Press("3").Press("1").HangUp() // is texted it
	line.Text("+15125550152", gatewaytest.District, "FAQ").Say("How do I get a bus pass?")
	line.Text("+15125550152", gatewaytest.District, "1").Say("Bus passes are free.")
	line.Text("+15125550153", gatewaytest.District, "buspass").Say("Bus passes are free.")
	line.Text("+15125550154", gatewaytest.District, "Hello, how can I get a bus pass for my daughter").Say("Is this what you want to know?")
	line.Text("+15125550154", gatewaytest.District, "1").Say("We are glad that this helps.")

	if _, err := s.ChangeAnswer(t.Context(), "bus-pass", func(a *answers.Answer) error {
		a.Write("castillo", "en", answers.Words{Question: "What does a bus pass cost?", Answer: "They are not free any more."})
		a.State, a.EndedAt = answers.Ended, &until
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	before := kept(t, line)
	all, _ := replayed(t, line, line.Gateway.Version())
	if len(all) != 5 {
		t.Errorf("%d sessions were taken again, want 5", len(all))
	}
	for _, r := range all {
		if !r.Identical || r.Ending != "same" || r.Reworded || r.Before != r.After {
			t.Errorf("%s %s does not come out identical: %+v", r.Channel, r.Session, r)
		}
	}
	for table, rows := range kept(t, line) {
		if rows != before[table] {
			t.Errorf("taking sessions again changed %s", table)
		}
	}
}
