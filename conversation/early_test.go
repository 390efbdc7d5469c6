package conversation_test

import (
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
)

// Whoever tells the code days before it begins is told when to come back to it.
func TestACodeThatIsTooEarlyForCheckInTellsWhenItIsNot(t *testing.T) {
	t.Parallel()
	d, codes := joined(t, "Gardening")
	code := codes[0]
	d.Text(ana, gatewaytest.District, code).Say("You are signed up: Gardening", "Places: 1. You can check in from")
	d.Text(ana, gatewaytest.District, "español")
	d.Text(ana, gatewaytest.District, code).Say("Puede registrar su llegada desde")
	d.Text(ana, gatewaytest.District, "english")
	start := readingOn("first", 5, 4, 9).Start
	d.until(t, start.Add(-2*time.Hour))
	d.Text(ana, gatewaytest.District, code).Say("Places: 1. You can check in from today at 8 a.m.\nReply 1 to change")
	d.Call(ana, gatewaytest.District).Press("*").Press(code + "#").Hears("You can check in from today at")
	d.until(t, start.Add(-time.Hour))
	d.Text(ana, gatewaytest.District, code).Say("You are checked in.")
}
