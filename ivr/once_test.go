package ivr_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// allAtOnce delivers a webhook so many times side by side, and gives the answers.
func allAtOnce(t *testing.T, gateway string, times int, w gatewaytest.Webhook) []gatewaytest.Answer {
	t.Helper()
	answers, problems := make([]gatewaytest.Answer, times), make([]error, times)
	start := make(chan struct{})
	var done sync.WaitGroup
	for i := range times {
		done.Go(func() {
			<-start
			answers[i], problems[i] = w.Send(t.Context(), gateway)
		})
	}
	close(start)
	done.Wait()
	for _, err := range problems {
		if err != nil {
			t.Fatal(err)
		}
	}
	return answers
}

func TestAStepSentAgainAfterLaterOnesGivesItsOldAnswerAndWritesNothing(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", everything)
	greeting := call.begins(t)
	asked := call.presses(t, greeting, "2")
	recorded := call.presses(t, asked, "2")
	message := []string{"RecordingSid", "RE1", "RecordingDuration", "9", "RecordingUrl", "https://api.example.org/RE1"}
	thanks := call.post(t, recorded.Action(), message...)
	before := line.Settled(t)
	for name, again := range map[string]struct {
		path  string
		pairs []string
		want  gatewaytest.Answer
	}{
		"the call itself":              {"/twilio/voice", nil, greeting},
		"the first key":                {greeting.Action(), []string{"Digits", "2"}, asked},
		"the first key, now another":   {greeting.Action(), []string{"Digits", "1"}, asked},
		"the first question, in words": {greeting.Action(), []string{"SpeechResult", "English"}, asked},
		"the second key":               {asked.Action(), []string{"Digits", "2"}, recorded},
		"the message":                  {recorded.Action(), message, thanks},
		"a step not come to yet":       {"/twilio/voice/step?n=9", []string{"Digits", "1"}, thanks},
	} {
		for range 2 {
			if got := call.post(t, again.path, again.pairs...); got != again.want {
				t.Errorf("%s, delivered again, is answered %s\nand was %s", name, got.Body, again.want.Body)
			}
		}
	}
	unchanged(t, line, before)
}

func TestSixtyFourDeliveriesOfOneStepAtOnceAreOneStep(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", message)
	asked := call.begins(t)
	answers := allAtOnce(t, line.Gateway.URL(), 64, call.webhook(asked.Action(), "RecordingSid", "RE1", "RecordingDuration", "9"))
	for _, a := range answers {
		if a != answers[0] {
			t.Fatalf("one delivery is answered %s\nand another %s", a.Body, answers[0].Body)
		}
	}
	contains(t, answers[0], "Your case number is")
	if got := feedbackOf(t, line, "CA1"); len(got) != 1 {
		t.Errorf("the message is logged %d times", len(got))
	}
	if s := sessionOf(t, line, "CA1"); s.Taken != 2 {
		t.Errorf("the call is kept as %+v", s)
	}
}

func TestATextAskedForBySixteenDeliveriesAtOnceIsSentOnce(t *testing.T) {
	t.Parallel()
	line := district(t)
	call := dials(line, "CA1", choices)
	asked := call.begins(t)
	allAtOnce(t, line.Gateway.URL(), 16, call.webhook(asked.Action(), "Digits", "4"))
	waitFor(t, "the text to arrive", func() bool { return len(line.Inbox(parent)) > 0 && !line.Gateway.TextsWaiting(t.Context()) })
	if inbox := line.Inbox(parent); len(inbox) != 1 {
		t.Errorf("the text arrived %d times", len(inbox))
	}
}

// The simulated phone finds fault with any two answers that differ, so this is every kind of exchange at once.
func TestACallWhoseEveryWebhookComesTwiceAtOnceGoesAsAnyOther(t *testing.T) {
	t.Parallel()
	line := district(t, func(o *gatewaytest.Options) { o.Phone = phone.Options{Twice: true, AtOnce: true} })
	for i := range 5 {
		call := line.Call(fmt.Sprintf("+151255501%02d", 40+i), everything, everyDesk(phone.Busy)).Press("2").Press("3")
		call.Speak("elm").Press("1").Hears("nadie puede contestar su llamada").Record(5).Hears("Su número de caso es").Ends()
		if got := feedbackOf(t, line, call.SID()); len(got) != 1 || got[0].Campus != "elm" || got[0].Language != "es" {
			t.Errorf("logged is %+v", got)
		}
	}
}

func TestAThousandCallsAtOnceAreAThousandSessionsAndNothingIsLost(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("a thousand calls take some seconds")
	}
	const calls, atOnce = 1000, 64
	line := district(t)
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	callers := make(chan int)
	problems := make(chan error, calls)
	var done sync.WaitGroup
	for range atOnce {
		done.Go(func() {
			for i := range callers {
				if err := leavesAMessage(ctx, line, i); err != nil {
					problems <- err
				}
			}
		})
	}
	for i := range calls {
		callers <- i
	}
	close(callers)
	done.Wait()
	close(problems)
	for err := range problems {
		t.Error(err)
	}
	db := line.SQL(t)
	for query, want := range map[string]int{
		`SELECT count(*) FROM sessions WHERE how = 'promise' AND seconds IS NOT NULL`: calls,
		`SELECT count(*) FROM exchanges`:                                              3 * calls,
		`SELECT count(DISTINCT case_number) FROM feedback`:                            calls,
		`SELECT count(*) FROM recordings WHERE status = 'completed'`:                  calls,
		`SELECT count(*) FROM contacts`:                                               calls,
	} {
		if got := gatewaytest.Count(t, db, query); got != want {
			t.Errorf("%s: %d, want %d", query, got, want)
		}
	}
}

// leavesAMessage is one of many callers. Their numbers are fictional too: area codes with 555-01xx.
func leavesAMessage(ctx context.Context, line *gatewaytest.Line, caller int) error {
	from := fmt.Sprintf("+1%03d55501%02d", 201+caller/100, caller%100)
	call, err := line.Carrier.Call(ctx, from, choices)
	if err != nil {
		return err
	}
	if err := call.Press("2"); err != nil {
		return err
	}
	return call.Record(5)
}
