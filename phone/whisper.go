package phone

import (
	"net/url"
)

// offer plays the whisper to whoever answered, and bridges unless it refuses.
// Carrier: a whisper that ends in any other way than Hangup bridges.
func (call *Call) offer(number *element, transfer *Transfer) error {
	if number.name != "Number" || number.attr("url", "") == "" {
		transfer.Bridged = true
		return nil
	}
	desk := call.deskLeg(*transfer)
	desk.at = call.leg.at
	fault := desk.fetch(call.ctx, number.attr("url", ""), actionMethod(number), nil)
	for fault == nil {
		verb := desk.next()
		switch {
		case verb == nil:
			transfer.Bridged = true
			return nil
		case verb.name == "Hangup":
			return nil
		case verb.name == "Redirect":
			fault = desk.fetch(call.ctx, verb.text(), actionMethod(verb), nil)
		case verb.name == "Gather":
			fault = call.answerWhisper(desk, verb, transfer.Outcome)
		default:
			call.whisper(verb)
		}
	}
	return call.broken(fault)
}

// answerWhisper is the desk accepting with the key 1, or not at all.
func (call *Call) answerWhisper(desk *leg, verb *element, outcome Outcome) *Fault {
	for _, child := range verb.elements() {
		call.whisper(child)
	}
	gather := newGather(verb)
	pressed := url.Values{"Digits": {"1"}, "msg": {"Gather End"}}
	if outcome != Answered || !gather.Keys {
		if verb.attr("actionOnEmptyResult", "false") != "true" {
			return nil
		}
		pressed.Set("Digits", "")
	}
	return desk.fetch(call.ctx, verb.attr("action", ""), actionMethod(verb), pressed)
}

// deskLeg is the child leg of a transfer.
func (call *Call) deskLeg(transfer Transfer) *leg {
	params := callParams(call.carrier.options.Account, transfer.sid, transfer.CallerID, transfer.Number, "outbound-dial", "in-progress")
	params.Set("ParentCallSid", call.options.sid)
	return &leg{carrier: call.carrier, params: params, check: checkWhisper}
}
