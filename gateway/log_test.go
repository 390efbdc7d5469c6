package gateway_test

import (
	"regexp"
	"strings"
	"testing"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// number is any way to write a number of these tests.
var number = regexp.MustCompile(`(\+|%2B)?1?512.{0,2}555.?\d{4}`)

func TestNoLogShowsAPhoneNumber(t *testing.T) {
	t.Parallel()
	said := &journal{}
	line := gatewaytest.Start(t, gatewaytest.Options{
		District: meadow(t), Gateway: func(o *gateway.Options) { o.Log = said.log() },
	})
	line.Disturb(phone.TooMany)
	line.DisturbRecordings(phone.Down)
	line.Call(parent, district).Press("4").Hears("The map is on its way.")
	eventually(t, "the carrier's refusal is logged", func() bool { return strings.Contains(said.String(), "text not sent") })
	line.Call(parent, district, phone.AllAnswer(phone.Busy)).Press("0").AsksForMessage().Record(4)
	eventually(t, "the carrier's refusal of a recording is logged", func() bool { return strings.Contains(said.String(), "looked for again") })
	line.Text(parent, district, "tell").Say("Please tell us.")
	line.Text(parent, district, "call me at "+parent).Say("Thank you.")
	line.Text(parent, district, "please stop texting me").Say("no more texts")

	forged := text("SM1", parent)
	forged.Key = "another key"
	line.Deliver(t, forged)
	line.Deliver(t, gatewaytest.Webhook{Path: "/twilio/sms?From=%2B15125550199", Body: "From=%2B15125550199&Body=%E"})
	gatewaytest.Exec(t, line.SQL(t), "ALTER TABLE consent RENAME TO mislaid")
	line.Deliver(t, text("SM2 "+parent, "hello"))
	line.Deliver(t, text(parent, "hello"))
	line.Deliver(t, text("SM"+parent+parent, "hello"))

	for _, want := range []string{"webhook refused", "webhook failed"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("the log does not say %q, so this proves little:\n%s", want, said)
		}
	}
	if found := number.FindString(said.String()); found != "" {
		t.Errorf("the log shows %s:\n%s", found, said)
	}
}
