package phone

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"time"
)

// Machine is the outcome of a call that an answering machine takes: its greeting is over, and it records.
const Machine Outcome = "machine"

// Person is who has a telephone that the gateway calls, and what they do.
type Person struct {
	// Outcome is [Answered], [Machine], [Busy], [NoAnswer] or [Failed].
	Outcome Outcome
	// Script is what they do when they have answered, in the words of [Call.Do]; at its end they hang up.
	Script []string
}

// WhenRung says what happens from now on when the gateway calls a number. Where nothing is said of a number it goes on ringing
// until [Carrier.PickUp].
func (c *Carrier) WhenRung(number string, p Person) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.people == nil {
		c.people = map[string]Person{}
	}
	c.people[number] = p
}

// Rung is a call that the gateway placed.
type Rung struct {
	SID, From, To string
	// Status is the carrier's word, such as ringing, in-progress, completed, busy or no-answer.
	Status string
}

// Rung answers all calls that the gateway placed, the oldest first.
func (c *Carrier) Rung() []Rung {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := make([]Rung, len(c.placed))
	for i, p := range c.placed {
		all[i] = Rung{p.sid, p.from, p.to, p.status}
	}
	return all
}

// Kept answers what the answering machine of a number has recorded, call by call.
func (c *Carrier) Kept(number string) []Transcript {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.kept[number]
}

// pickUpEvery is how often it is looked whether a telephone rings.
const pickUpEvery = 5 * time.Millisecond

// PickUp waits for a call of the gateway's to a number, and answers it as a person. The context bounds the waiting and the call.
func (c *Carrier) PickUp(ctx context.Context, number string, opts ...CallOption) (*Call, error) {
	for {
		if p := c.ringing(number); p != nil {
			return c.answer(ctx, p, "human", opts...)
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("wait for a call to %s: %w", number, ctx.Err())
		case <-time.After(pickUpEvery):
		}
	}
}

// ringing takes the call that rings at a number, nil for none.
func (c *Carrier) ringing(number string) *placed {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, p := range c.placed {
		if p.to == number && !p.taken {
			p.taken = true
			return p
		}
	}
	return nil
}

// ringFor has a telephone ring whose person is known. It outlives the request that placed the call.
func (c *Carrier) ringFor(p *placed, person Person) {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var err error
	switch person.Outcome {
	case Answered:
		err = c.follows(ctx, p, person.Script)
	case Machine:
		err = c.records(ctx, p)
	default:
		err = c.unanswered(ctx, p, string(person.Outcome))
	}
	if err != nil {
		c.mu.Lock()
		c.faults = append(c.faults, err)
		c.mu.Unlock()
	}
}

// ringUnattended has a telephone ring of which nothing was said, until somebody picks up or has not for too long.
func (c *Carrier) ringUnattended(p *placed) {
	time.Sleep(c.options.UnattendedAfter)
	c.mu.Lock()
	taken := p.taken
	p.taken = true
	c.mu.Unlock()
	if !taken {
		c.ringFor(p, c.options.Unattended)
	}
}

// follows answers a call and does what a script says.
func (c *Carrier) follows(ctx context.Context, p *placed, script []string) error {
	call, err := c.answer(ctx, p, "human")
	for i := 0; i < len(script) && err == nil && call.State().Ended == nil; i++ {
		err = call.Do(script[i])
	}
	if err == nil {
		err = call.HangUp()
	}
	return err
}

// records answers a call as a machine does, and keeps what it hears.
func (c *Carrier) records(ctx context.Context, p *placed) error {
	call, err := c.answer(ctx, p, "machine_end_beep")
	if err == nil {
		err = call.HangUp()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.kept == nil {
		c.kept = map[string][]Transcript{}
	}
	c.kept[p.to] = append(c.kept[p.to], call.Transcript())
	return err
}

// unanswered ends a call that nobody takes.
func (c *Carrier) unanswered(ctx context.Context, p *placed, status string) error {
	c.settle(p, status, "")
	if p.callback == "" {
		return nil
	}
	form := callParams(c.options.Account, p.sid, p.from, p.to, "outbound-api", status)
	form.Set("CallDuration", "0")
	form.Set("Timestamp", c.options.Now().UTC().Format(time.RFC1123Z))
	form.Set("CallbackSource", "call-progress-events")
	form.Set("SequenceNumber", "0")
	address, fault := c.resolve(c.public.String(), p.callback)
	if fault != nil {
		return fault
	}
	got, fault := c.voice(ctx, http.MethodPost, address, form)
	if fault := checkCallback(got, fault, address); fault != nil {
		return fault
	}
	return nil
}

// answer begins the call that somebody or something has answered: the gateway is asked what to say. Carrier: who answered is
// told on this first request.
func (c *Carrier) answer(ctx context.Context, p *placed, by string, opts ...CallOption) (*Call, error) {
	c.settle(p, "in-progress", by)
	options := newCallOptions(append(opts, CallSID(p.sid)))
	call := &Call{
		carrier: c, ctx: ctx, options: options, from: p.from, to: p.to, began: c.options.Now().UTC(), ended: p.callback, placed: p,
		leg: leg{
			carrier: c, params: callParams(c.options.Account, p.sid, p.from, p.to, "outbound-api", "in-progress"),
			check: checkVoice, at: c.public.String(),
		},
		transcript: Transcript{CallSID: p.sid, From: p.from, To: p.to},
	}
	call.note(Event{Kind: Calls, Text: p.from + " calls " + p.to})
	if fault := call.leg.fetch(ctx, p.address, http.MethodPost, url.Values{"AnsweredBy": {by}, "MachineDetectionDuration": {"2300"}}); fault != nil {
		return call, call.broken(fault)
	}
	return call, call.follow()
}

// settle keeps how far a call has come.
func (c *Carrier) settle(p *placed, status, answeredBy string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	p.status = status
	if answeredBy != "" {
		p.answeredBy = answeredBy
	}
}
