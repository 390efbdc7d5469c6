package conversation_test

import (
	"fmt"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

// patient is a gateway that may take nearly as long as the carrier waits, so that a busy machine makes no difference.
func patient(t *testing.T) *gatewaytest.Line {
	t.Helper()
	return gatewaytest.Start(t, gatewaytest.Options{Gateway: func(o *gateway.Options) { o.Deadline = 14 * time.Second }})
}

// The carrier delivers a text again that it believes lost, in the worst case many times at once. One of the deliveries waits for
// the lock of the case; the others wait for that one, holding nothing that other families need.
func TestAMessageThatComesManyTimesAtOnceHoldsUpNobodyElse(t *testing.T) {
	t.Parallel()
	line := patient(t)
	answers := addedWhileTheCaseIsHeld(t, line, 64, func(int) (id, words string) { return "SMagain", "It was on the flyer last week" })
	for i, a := range answers {
		if a != answers[0] || !strings.Contains(a.Body, "We have added this to your case") {
			t.Fatalf("delivery %d is answered %s", i, a.Body)
		}
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM case_events WHERE kind = 'joined'`); n != 1 {
		t.Errorf("it was added %d times", n)
	}
}

func TestOneWhoSendsManyTextsAtOnceHoldsUpNobodyElse(t *testing.T) {
	t.Parallel()
	const many = 12
	line := patient(t)
	answers := addedWhileTheCaseIsHeld(t, line, many, func(i int) (id, words string) {
		return fmt.Sprint("SMmany", i), fmt.Sprintf("It was on page %d of the flyer", i)
	})
	for i, a := range answers {
		if a.Status != 200 || strings.Contains(a.Body, "went wrong") {
			t.Fatalf("text %d is answered with %d: %s", i, a.Status, a.Body)
		}
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM exchanges WHERE words LIKE 'It was on page %'`); n != many {
		t.Errorf("%d texts were taken, want %d", n, many)
	}
}

// addedWhileTheCaseIsHeld sends so many texts that add to the open case of a person at the same moment, while something holds
// that case, and gives the answers. One text waits in the database until the case is let go, and somebody else's is answered
// meanwhile.
func addedWhileTheCaseIsHeld(t *testing.T, line *gatewaytest.Line, many int, text func(int) (id, words string)) []gatewaytest.Answer {
	t.Helper()
	line.Text(ana, gatewaytest.District, anotherQuestion).Say("Your case number is")
	lock, err := line.SQL(t).BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lock.ExecContext(t.Context(), `SELECT 1 FROM cases FOR UPDATE`); err != nil {
		t.Fatal(err)
	}
	answers := make([]gatewaytest.Answer, many)
	var all sync.WaitGroup
	for i := range many {
		id, words := text(i)
		added := gatewaytest.Form("/twilio/sms", url.Values{
			"MessageSid": {id}, "From": {ana}, "To": {gatewaytest.District}, "Body": {words}, "NumMedia": {"0"},
		})
		all.Go(func() {
			var err error
			if answers[i], err = added.Send(t.Context(), line.Gateway.URL()); err != nil {
				t.Error(err)
			}
		})
	}
	waiting := func() int {
		return gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)
	}
	for began := time.Now(); waiting() == 0; time.Sleep(10 * time.Millisecond) {
		if time.Since(began) > 10*time.Second {
			t.Fatal("nothing comes to the lock")
		}
	}
	line.Text("+15125550122", gatewaytest.District, anotherQuestion).Say("Your case number is")
	if n := waiting(); n != 1 {
		t.Errorf("%d texts wait in the database, want 1", n)
	}
	if err := lock.Rollback(); err != nil {
		t.Fatal(err)
	}
	all.Wait()
	return answers
}
