package sms_test

import (
	"net/http"
	"testing"
	"time"
)

func TestAMachineIsAnsweredThirtyTimesUntilItRests(t *testing.T) {
	t.Parallel()
	now := morning()
	line := meadowAt(t, now)
	for range 30 {
		if len(line.Text(parent, district, "lunch").All()) == 0 {
			t.Fatal("a person who texts a lot gets no reply")
		}
		now.pass(time.Second)
	}
	for range 20 {
		line.Text(parent, district, "lunch").AreNone()
		now.pass(59 * time.Second)
	}
	line.Text("+15125550144", district, "lunch").Say("pizza")
	line.Text(parent, district, "lunch").AreNone()
	now.pass(time.Minute)
	line.Text(parent, district, "lunch").Say("pizza")
	if got := journey(t, line); len(got) != 30+20+1+1+1 {
		t.Errorf("%d texts were kept", len(got))
	}
}

func TestEvenAMachineCanSayStop(t *testing.T) {
	t.Parallel()
	now := morning()
	line := meadowAt(t, now)
	for range 40 {
		line.Text(parent, district, "lunch")
	}
	line.Text(parent, district, "stop texting me please").Say("you will get no more texts")
	mustBe(t, line, parent, "out", "stop texting me please")
}

func TestSendersThatAreNoPhoneGetNothing(t *testing.T) {
	t.Parallel()
	line := meadow(t)
	before := written(t, line)
	for i, sender := range []string{"72345", "262966", "MYBANK", "whatsapp:+15125550123", "", "+1512", "5125550123", "+266696687"} {
		status, got := post(t, line, "/twilio/sms", textForm("SM"+string(rune('a'+i)), sender, "STOP or lunch"))
		if status != http.StatusOK || got != nothing {
			t.Errorf("%q is answered with %d: %s", sender, status, got)
		}
	}
	if after := written(t, line); after != before {
		t.Errorf("it is written down: %s then %s", before, after)
	}
}
