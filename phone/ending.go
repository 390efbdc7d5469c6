package phone

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"
)

// end is the end of the call: callbacks that are late, then the one that tells
// of the end. Carrier: it is the only sure sign that a call is over.
func (call *Call) end(ended Ended) error {
	if desk := call.reached(); ended.Why == HungUpByThem && desk != "" {
		ended.Why, ended.To = Transferred, desk
	}
	call.note(Event{Kind: Ends, Text: ended.text()})
	call.state = State{Ended: &ended}
	if err := call.tell(call.late); err != nil {
		return err
	}
	call.late = nil
	told := call.completed(ended)
	if call.placed != nil {
		call.carrier.settle(call.placed, told.form.Get("CallStatus"), "")
	}
	if call.ended == "" {
		return nil
	}
	return call.tell([]callback{told})
}

func (e Ended) text() string {
	switch {
	case e.To != "":
		return string(e.Why) + " to " + e.To
	case e.Reason != "":
		return string(e.Why) + ": " + e.Reason
	default:
		return string(e.Why)
	}
}

// reached answers the desk where the caller last spoke with a person.
func (call *Call) reached() string {
	for _, transfer := range slices.Backward(call.transfers) {
		if transfer.Bridged && transfer.Outcome == Answered {
			return transfer.Number
		}
	}
	return ""
}

// completed is the callback that tells the end of a call.
func (call *Call) completed(ended Ended) callback {
	status := "completed"
	if ended.Why == Rejected {
		status = map[string]string{"busy": "busy", "rejected": "no-answer"}[ended.Reason]
	}
	length := int(call.clock.Round(time.Second) / time.Second)
	form := call.leg.with(url.Values{
		"CallStatus": {status}, "CallDuration": {strconv.Itoa(length)},
		"Duration":  {strconv.Itoa((length + 59) / 60)},
		"Timestamp": {call.now().Format(time.RFC1123Z)}, "CallbackSource": {"call-progress-events"},
		"SequenceNumber": {strconv.Itoa(call.sequence)},
	})
	call.sequence++
	return callback{method: http.MethodPost, url: call.ended, form: form}
}

// tell posts callbacks in turn.
func (call *Call) tell(callbacks []callback) error {
	for _, told := range callbacks {
		address, fault := call.carrier.resolve(call.leg.at, told.url)
		if fault != nil {
			return call.broken(fault.at(call.leg.at))
		}
		got, fault := call.carrier.voice(call.ctx, told.method, address, told.form)
		if fault := checkCallback(got, fault, address); fault != nil {
			return call.broken(fault)
		}
	}
	return nil
}

// tellAction requests the action of a verb for a caller who has hung up.
// Carrier: what it answers is ignored.
func (call *Call) tellAction(verb *element, result url.Values) error {
	call.leg.params.Set("CallStatus", "completed")
	return call.tell([]callback{{
		method: actionMethod(verb), url: verb.attr("action", ""), form: call.leg.with(result),
	}})
}

// absolute resolves a URL against the document it stands in, which may not be
// the current one when it is used. One that cannot be resolved is kept, and
// found fault with when it is.
func (call *Call) absolute(reference string) string {
	if address, fault := call.carrier.resolve(call.leg.at, reference); fault == nil {
		return address
	}
	return reference
}

// now is the time of day at this moment of the call.
func (call *Call) now() time.Time {
	return call.began.Add(call.clock)
}
