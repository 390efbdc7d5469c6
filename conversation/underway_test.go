package conversation_test

import (
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
)

// The carrier delivers a text again that it believes lost, in the worst case many times at once. One of the deliveries waits for
// the lock of the case; the others wait for that one, holding nothing that other families need.
func TestAMessageThatComesManyTimesAtOnceHoldsUpNobodyElse(t *testing.T) {
	t.Parallel()
	const times = 64
	line := gatewaytest.Start(t, gatewaytest.Options{})
	line.Text(ana, gatewaytest.District, anotherQuestion).Say("Your case number is")
	lock, err := line.SQL(t).BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := lock.ExecContext(t.Context(), `SELECT 1 FROM cases FOR UPDATE`); err != nil {
		t.Fatal(err)
	}
	added := gatewaytest.Form("/twilio/sms", url.Values{
		"MessageSid": {"SMagain"}, "From": {ana}, "To": {gatewaytest.District}, "Body": {"It was on the flyer last week"}, "NumMedia": {"0"},
	})
	answers, problems := make([]gatewaytest.Answer, times), make([]error, times)
	var all sync.WaitGroup
	for i := range times {
		all.Go(func() { answers[i], problems[i] = added.Send(t.Context(), line.Gateway.URL()) })
	}
	waiting := func() int {
		return gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)
	}
	for began := time.Now(); waiting() == 0; time.Sleep(10 * time.Millisecond) {
		if time.Since(began) > 10*time.Second {
			t.Fatal("no delivery comes to the lock")
		}
	}
	line.Text("+15125550122", gatewaytest.District, anotherQuestion).Say("Your case number is")
	if n := waiting(); n != 1 {
		t.Errorf("%d deliveries wait in the database, want 1", n)
	}
	if err := lock.Rollback(); err != nil {
		t.Fatal(err)
	}
	all.Wait()
	for i := range times {
		if problems[i] != nil || answers[i] != answers[0] || !strings.Contains(answers[i].Body, "We have added this to your case") {
			t.Fatalf("delivery %d is answered %s, %v", i, answers[i].Body, problems[i])
		}
	}
	if n := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM case_events WHERE kind = 'joined'`); n != 1 {
		t.Errorf("it was added %d times", n)
	}
}
