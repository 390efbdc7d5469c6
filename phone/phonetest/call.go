package phonetest

import (
	"cmp"
	"context"
	"strings"
	"testing"
	"time"

	"campusline/phone"
)

// Phone is a simulated phone whose faults fail a test. The carrier's other
// parts, such as Inbox, are there too.
type Phone struct {
	*phone.Carrier
	t testing.TB
}

// New makes a phone for the length of a test, at whose end faults in callbacks
// fail it too.
func New(t testing.TB, o phone.Options) *Phone {
	t.Helper()
	carrier, err := phone.New(o)
	if err != nil {
		t.Fatalf("make a phone: %v", err)
	}
	t.Cleanup(func() {
		for _, fault := range carrier.Wait() {
			t.Error(fault)
		}
	})
	return &Phone{Carrier: carrier, t: t}
}

// Call is a call in a test. Its methods answer the call, so that a line of a
// test can be an exchange.
type Call struct {
	*phone.Call
	t testing.TB
}

// Call calls a number and listens until the caller is asked for something or
// the call ends.
func (p *Phone) Call(from, to string, opts ...phone.CallOption) *Call {
	p.t.Helper()
	inner, err := p.Carrier.Call(p.t.Context(), from, to, opts...)
	call := &Call{Call: inner, t: p.t}
	return call.must(err)
}

// pickUpWithin is how long a test waits for a call of the gateway's.
const pickUpWithin = 20 * time.Second

// PickUp waits for a call of the gateway's to a number, answers it, and listens until something is asked or the call ends.
func (p *Phone) PickUp(number string, opts ...phone.CallOption) *Call {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.t.Context(), pickUpWithin)
	p.t.Cleanup(cancel)
	inner, err := p.Carrier.PickUp(ctx, number, opts...)
	if inner == nil {
		p.t.Fatal(err)
	}
	call := &Call{Call: inner, t: p.t}
	return call.must(err)
}

// Hears wants these words, in this order, in what the caller has heard since
// their last input.
func (c *Call) Hears(words ...string) *Call {
	c.t.Helper()
	rest := c.heard()
	for _, want := range words {
		_, after, found := strings.Cut(rest, want)
		if !found {
			c.fail("the caller does not hear %q, but %q", want, rest)
		}
		rest = after
	}
	return c
}

// HearsNot wants none of these words in what the caller has heard since their
// last input.
func (c *Call) HearsNot(words ...string) *Call {
	c.t.Helper()
	for _, unwanted := range words {
		if strings.Contains(c.heard(), unwanted) {
			c.fail("the caller hears %q", unwanted)
		}
	}
	return c
}

// HearsIn wants everything the caller has heard since their last input to be in
// this language, and to be something.
func (c *Call) HearsIn(language string) *Call {
	c.t.Helper()
	heard := c.Heard()
	if len(heard) == 0 {
		c.fail("the caller hears nothing")
	}
	for _, utterance := range heard {
		if utterance.URL == "" && utterance.Language != language {
			c.fail("the caller hears %s, not %s: %q", utterance.Language, language, utterance.Text)
		}
	}
	return c
}

// Press presses keys.
func (c *Call) Press(keys string) *Call {
	c.t.Helper()
	return c.must(c.Call.Press(keys))
}

// Speak says words.
func (c *Call) Speak(words string) *Call {
	c.t.Helper()
	return c.must(c.Call.Speak(words))
}

// Silence waits until the line has waited long enough.
func (c *Call) Silence() *Call {
	c.t.Helper()
	return c.must(c.Call.Silence())
}

// Record leaves a message of so many seconds.
func (c *Call) Record(seconds int, options ...phone.RecordOption) *Call {
	c.t.Helper()
	return c.must(c.Call.Record(seconds, options...))
}

// HangUp hangs up.
func (c *Call) HangUp() *Call {
	c.t.Helper()
	return c.must(c.Call.HangUp())
}

// ReachesDesk wants the last desk that was called to be this one, and a person
// there to speak with the caller.
func (c *Call) ReachesDesk(number string) *Call {
	c.t.Helper()
	transfers := c.Transfers()
	if len(transfers) == 0 {
		c.fail("no desk is called")
	}
	last := transfers[len(transfers)-1]
	if last.Number != number || !last.Bridged || last.Outcome != phone.Answered {
		c.fail("the caller does not reach %s: %s is %s, bridged %t", number, last.Number, last.Outcome, last.Bridged)
	}
	return c
}

// Asks wants the call to wait for keys or words.
func (c *Call) Asks() *Call {
	c.t.Helper()
	if c.State().Gather == nil {
		c.fail("the caller is not asked for anything")
	}
	return c
}

// AsksForMessage wants the call to wait for a message.
func (c *Call) AsksForMessage() *Call {
	c.t.Helper()
	if c.State().Record == nil {
		c.fail("the caller is not asked for a message")
	}
	return c
}

// Ends wants the call to be over.
func (c *Call) Ends() {
	c.t.Helper()
	if c.State().Ended == nil {
		c.fail("the call goes on")
	}
}

func (c *Call) heard() string {
	var words []string
	for _, utterance := range c.Heard() {
		words = append(words, cmp.Or(utterance.Text, utterance.URL))
	}
	return strings.Join(words, " ")
}

func (c *Call) must(err error) *Call {
	c.t.Helper()
	if err != nil {
		c.fail("%v", err)
	}
	return c
}

func (c *Call) fail(format string, args ...any) {
	c.t.Helper()
	c.t.Fatalf(format+"\n\n%s", append(args, c.Transcript())...)
}
