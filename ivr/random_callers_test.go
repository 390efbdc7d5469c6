package ivr_test

import (
	"fmt"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"pgregory.net/rapid"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/menus"
	"campusline/phone"
)

// mostInputs is how often a random caller does something before they fall silent, and mostSilence how long the line
// may then go on asking.
const (
	mostInputs  = 8
	mostSilence = 15
)

// Whatever callers do, at any time of the school year, the phone finds no fault with what they hear and every call
// ends well.
func TestEveryCallOfRandomCallersThroughTheSampleEndsWell(t *testing.T) {
	t.Parallel()
	var clock atomic.Int64 // seconds since 1970
	clock.Store(time.Date(2026, time.August, 12, 15, 0, 0, 0, time.UTC).Unix())
	line := gatewaytest.Start(t, gatewaytest.Options{Gateway: func(o *gateway.Options) {
		o.Now = func() time.Time { return time.Unix(clock.Load(), 0) }
	}})
	lines := []string{"+15125550177"} // one that nobody has written down
	for _, l := range line.Gateway.Version().Lines {
		lines = append(lines, l.Number)
	}
	rapid.Check(t, func(rt *rapid.T) {
		clock.Add(rapid.Int64Range(60, 100*3600).Draw(rt, "seconds later"))
		from := rapid.SampledFrom([]string{"anonymous", "+266696687", "+15125550140", "+15125550141", "+15125550142"}).Draw(rt, "caller")
		to := rapid.SampledFrom(lines).Draw(rt, "line")
		call, err := line.Carrier.Call(t.Context(), from, to, phone.AllAnswer(outcomes().Draw(rt, "desks are")))
		for i := 0; err == nil && call.State().Ended == nil && i < mostInputs; i++ {
			hearsSomething(rt, call)
			err = does(rt, call)
		}
		for i := 0; err == nil && call.State().Ended == nil && i < mostSilence; i++ {
			hearsSomething(rt, call)
			err = call.Silence()
		}
		if err != nil {
			rt.Fatalf("%v\n\n%s", err, call.Transcript())
		}
		endsWell(t, rt, line, call)
	})
}

func outcomes() *rapid.Generator[phone.Outcome] {
	return rapid.SampledFrom([]phone.Outcome{
		phone.Answered, phone.Busy, phone.NoAnswer, phone.Failed, phone.Screened, phone.GivenUp,
	})
}

// does is one thing that a caller does.
func does(rt *rapid.T, call *phone.Call) error {
	if call.State().Record != nil && rapid.Bool().Draw(rt, "leaves a message") {
		return call.Record(rapid.IntRange(0, 200).Draw(rt, "seconds"), rapid.SliceOfNDistinct(rapid.SampledFrom([]phone.RecordOption{
			phone.ThenHangUp, phone.ThenKey, phone.StatusBefore, phone.StatusLate, phone.StatusTwice, phone.StatusNever, phone.StatusAbsent,
		}), 0, 3, func(o phone.RecordOption) phone.RecordOption { return o }).Draw(rt, "how")...)
	}
	switch rapid.SampledFrom([]string{"key", "key", "key", "keys", "words", "anything", "nothing", "leaves"}).Draw(rt, "does") {
	case "key":
		return call.Press(rapid.StringMatching(`[0-9*#]`).Draw(rt, "key"))
	case "keys":
		return call.Press(rapid.StringMatching(`[0-9*#]{2,9}`).Draw(rt, "keys"))
	case "words":
		return call.Speak(rapid.SampledFrom([]string{
			"oak hill", "the bus", "yes", "no", "sí", "tomorrow", "mañana", "seven", "a person", "back", "español", "English",
			"report an absence", "menu", "transportation", "one", "october ninth",
		}).Draw(rt, "words"))
	case "anything":
		return call.Speak(rapid.String().Draw(rt, "words"))
	case "leaves":
		return call.HangUp()
	}
	return call.Silence()
}

func hearsSomething(rt *rapid.T, call *phone.Call) {
	if len(call.Heard()) == 0 {
		rt.Fatalf("the caller is asked in silence\n\n%s", call.Transcript())
	}
}

// endsWell wants a call to have ended, and to be kept as one that ended as the caller saw it.
func endsWell(t *testing.T, rt *rapid.T, line *gatewaytest.Line, call *phone.Call) {
	ended := call.State().Ended
	if ended == nil {
		rt.Fatalf("a caller who is silent is asked for ever\n\n%s", call.Transcript())
	}
	var want []string
	switch ended.Why {
	case phone.Transferred:
		want = []string{menus.EndPerson}
	case phone.HungUpByThem:
		want = []string{menus.EndPromise, menus.EndAnswer}
	case phone.HungUpByUs:
		want = []string{menus.EndHungUp, menus.EndPromise, menus.EndAnswer} // the latter two at the end of a message
	}
	if s := sessionOf(t, line, call.SID()); !s.Ended || !s.Seconds.Valid || !slices.Contains(want, s.How) {
		rt.Fatalf("the call is kept as %s\n\n%s", fmt.Sprintf("%+v", s), call.Transcript())
	}
}
