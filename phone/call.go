package phone

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"time"
)

// ErrOver is answered to anything done in a call that has ended.
var ErrOver = errors.New("the call is over")

// Call is one caller's call. It is for one goroutine at a time.
type Call struct {
	carrier *Carrier
	ctx     context.Context //nolint:containedctx // a call lasts as long as the context it was begun with
	leg     leg
	options callOptions
	from    string
	to      string
	ended   string  // where the end is told
	placed  *placed // the call of the gateway's that this is, nil where it is called
	state   State

	began      time.Time
	typed      string // keys typed ahead of what asks for them
	clock      time.Duration
	transcript Transcript
	sinceInput int // events before the caller's last input
	transfers  []Transfer
	late       []callback
	sequence   int
}

// callback is a status callback to be posted later.
type callback struct {
	method, url string
	form        url.Values
}

// Call calls a number of the district. It posts the first webhook and follows
// the documents until the caller is asked for something or the call ends. The
// context bounds the whole call.
func (c *Carrier) Call(ctx context.Context, from, to string, opts ...CallOption) (*Call, error) {
	options := newCallOptions(opts)
	if options.anonymous {
		from = "anonymous"
	}
	params := callParams(c.options.Account, options.sid, from, to, "inbound", "ringing")
	call := &Call{
		carrier: c, ctx: ctx, options: options, from: from, to: to, began: c.options.Now().UTC(), ended: c.start(callStatusPath),
		leg:        leg{carrier: c, params: params, check: checkVoice, at: c.public.String()},
		transcript: Transcript{CallSID: options.sid, From: from, To: to},
	}
	call.note(Event{Kind: Calls, Text: from + " calls " + to})
	fault := call.leg.fetch(ctx, c.start(voicePath), http.MethodPost, nil)
	params.Set("CallStatus", "in-progress")
	if fault != nil {
		return call, call.broken(fault)
	}
	return call, call.follow()
}

// follow performs verbs until the caller is awaited or the call has ended.
func (call *Call) follow() error {
	for call.state == (State{}) {
		verb := call.leg.next()
		if verb == nil {
			return call.end(Ended{Why: HungUpByThem})
		}
		if err := call.perform(verb); err != nil {
			return err
		}
	}
	return nil
}

// perform does one verb, which may set the state and so stop following.
func (call *Call) perform(verb *element) error {
	switch verb.name {
	case "Say", "Play", "Pause":
		return call.hear(verb)
	case "Gather":
		return call.reachGather(verb)
	case "Record":
		return call.reachRecord(verb)
	case "Dial":
		return call.dial(verb)
	case "Redirect":
		return call.fetch(verb.text(), verb, nil)
	case "Reject":
		return call.end(Ended{Why: Rejected, Reason: verb.attr("reason", "rejected")})
	default: // Hangup
		return call.end(Ended{Why: HungUpByThem})
	}
}

// fetch goes on with the document a verb names.
func (call *Call) fetch(reference string, verb *element, further url.Values) error {
	if fault := call.leg.fetch(call.ctx, reference, actionMethod(verb), further); fault != nil {
		return call.broken(fault)
	}
	return nil
}

// proceed goes on with the action of a verb the caller has answered.
func (call *Call) proceed(verb *element, further url.Values) error {
	if err := call.fetch(verb.attr("action", ""), verb, further); err != nil {
		return err
	}
	return call.follow()
}

// act begins something the caller does: it answers what was awaited, which is
// so no more.
func (call *Call) act(event Event) (State, error) {
	if call.state.Ended != nil {
		return State{}, ErrOver
	}
	awaited := call.state
	call.state = State{}
	call.leg.fetched = 0
	call.note(event)
	call.sinceInput = len(call.transcript.Events)
	return awaited, nil
}

// HangUp ends the call as the caller. Carrier: a recording in progress is kept
// and its action still requested; a Gather in progress is told nothing. Hanging
// up twice does nothing.
func (call *Call) HangUp() error {
	if call.state.Ended != nil {
		return nil
	}
	awaited := call.state
	if awaited.Record != nil {
		return call.Record(0, ThenHangUp)
	}
	call.state = State{}
	return call.end(Ended{Why: HungUpByUs})
}

// broken ends the call for a fault. Carrier: the caller hears an error in
// English and is cut off, or a fallback takes over.
func (call *Call) broken(fault *Fault) error {
	call.note(Event{Kind: Breaks, Text: fault.Error()})
	call.state = State{Ended: &Ended{Why: Broken, Reason: fault.Reason}}
	return fault
}

// State answers what the call waits for, or why it ended.
func (call *Call) State() State { return call.state }

// SID answers the call's id.
func (call *Call) SID() string { return call.options.sid }

// Transcript answers everything that has happened.
func (call *Call) Transcript() Transcript { return call.transcript }

// Heard answers what the caller has heard since their last input.
func (call *Call) Heard() []Utterance { return utterances(call.transcript.Events[call.sinceInput:]) }

// Transfers answers the desks that were called, in order.
func (call *Call) Transfers() []Transfer { return call.transfers }
