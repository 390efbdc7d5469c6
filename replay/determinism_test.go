package replay_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/store"
)

// Whatever people do, at any time of the school year, on the menus that they did it on it comes out identical when it
// is taken again: every state, every desk rung, everything logged. And taking it again changes nothing that is kept.
func TestEverySessionComesOutIdenticalOnItsOwnMenus(t *testing.T) {
	t.Parallel()
	const callers, texters = 60, 30
	var clock atomic.Int64 // seconds since 1970
	clock.Store(time.Date(2026, time.August, 12, 15, 0, 0, 0, time.UTC).Unix())
	line := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(o *gateway.Options) {
		o.Now = func() time.Time { return time.Unix(clock.Load(), 0) }
	}})
	tried := inFront(t, line, time.Unix(clock.Load(), 0))
	for i := range callers {
		clock.Add(rand.Int64N(90 * 3600))
		calls(t, line, i)
	}
	for i := range texters {
		clock.Add(rand.Int64N(30 * 3600))
		texts(t, line, fmt.Sprintf("+1512555%04d", 100+i%60))
	}
	before := kept(t, line)
	all, report := replayed(t, line, line.Gateway.Version())
	for _, r := range all {
		if !r.Identical || r.Ending != "same" || r.Reworded || r.Before != r.After {
			t.Errorf("%s %s does not come out identical: %+v", r.Channel, r.Session, r)
		}
	}
	if report.Identical != report.Sessions || report.Own != report.Sessions || report.Calls != callers+tried || report.Sessions <= callers {
		t.Errorf("of %d sessions, %d of them calls, %d came out identical", report.Sessions, report.Calls, report.Identical)
	}
	if diff := cmp.Diff(before, kept(t, line)); diff != "" {
		t.Errorf("taking sessions again changed what is kept (-before +after):\n%s", diff)
	}
}

// inFront puts a message in front of every line for a while, which some of the callers hear, and gives the calls after
// which it was heard.
func inFront(t *testing.T, line *gatewaytest.Line, now time.Time) (calls int) {
	t.Helper()
	words := map[string]string{}
	for _, tag := range line.Gateway.Version().Tags() {
		words[tag] = "Schools are closed today."
	}
	if err := line.Store.PutNotice(t.Context(), store.Notice{
		ID: "n1", Words: words, Begins: now, Ends: now.Add(45 * 24 * time.Hour), PutBy: "reyes", PutAt: now, Why: "ice",
	}); err != nil {
		t.Fatal(err)
	}
	for began := time.Now(); time.Since(began) < 10*time.Second; time.Sleep(50 * time.Millisecond) {
		calls++
		call, err := line.Carrier.Call(t.Context(), "anonymous", line.Gateway.Version().Lines[0].Number)
		if err == nil {
			err = call.Press("1")
		}
		if err == nil {
			err = call.HangUp()
		}
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(call.Transcript().String(), words["en"]) {
			return calls
		}
	}
	t.Fatal("what stands in front of the line is never heard")
	return 0
}

// kept is what the line keeps of what people did. Texts being sent meanwhile are none of that.
func kept(t *testing.T, line *gatewaytest.Line) map[string]string {
	contents := line.Settled(t)
	for _, sending := range []string{"messages", "deliveries", "river_job"} {
		delete(contents, sending)
	}
	return contents
}

// calls is a call of somebody who does anything.
func calls(t *testing.T, line *gatewaytest.Line, n int) {
	desks := []phone.Outcome{phone.Answered, phone.Busy, phone.NoAnswer, phone.Failed, phone.Screened, phone.GivenUp}
	from := []string{"anonymous", "+15125550140", "+15125550141", "+15125550142"}[n%4]
	to := line.Gateway.Version().Lines[n%len(line.Gateway.Version().Lines)].Number
	call, err := line.Carrier.Call(t.Context(), from, to, phone.AllAnswer(desks[rand.IntN(len(desks))]))
	for i := 0; err == nil && call.State().Ended == nil && i < 12; i++ {
		err = acts(call)
	}
	if err == nil && call.State().Ended == nil {
		err = call.HangUp()
	}
	if err != nil {
		t.Fatalf("%v\n\n%s", err, call.Transcript())
	}
}

// acts is one thing that a caller does: mostly what a menu asks for.
func acts(call *phone.Call) error {
	if call.State().Record != nil {
		return call.Record(rand.IntN(20))
	}
	switch words := []string{"oak hill", "yes", "no", "sí", "tomorrow", "a person", "back", "español", "pecan"}; rand.IntN(10) {
	case 0:
		return call.Silence()
	case 1:
		return call.Speak(words[rand.IntN(len(words))])
	case 2:
		return call.Press([]string{"101", "107#", "302", "12#", "1018"}[rand.IntN(5)])
	}
	return call.Press(string("1234120*#9"[rand.IntN(10)]))
}

// texts is a conversation of somebody who texts anything.
func texts(t *testing.T, line *gatewaytest.Line, from string) {
	words := []string{
		"1", "2", "3", "4", "0", "absence", "bus", "feedback", "horario", "oak hill", "101", "yes", "no", "tomorrow",
		"Our bus was late again, can you help?", "back", "menu", "español", "78701",
	}
	for range 2 + rand.IntN(6) {
		if _, err := line.Carrier.Text(t.Context(), from, gatewaytest.District, words[rand.IntN(len(words))]); err != nil {
			t.Fatal(err)
		}
	}
}
