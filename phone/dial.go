package phone

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

const (
	// talk is how long a caller and a desk speak.
	talk = time.Minute
	// pickUp is how long it rings before somebody or something answers.
	pickUp = 6 * time.Second
	// ringMore is what the carrier adds to the ring time it is given.
	ringMore = 5 * time.Second
	// refused is how long a call takes that is busy or fails.
	refused = 2 * time.Second
)

// Transfer is one desk called for a caller.
type Transfer struct {
	Number   string  `json:"number"`
	CallerID string  `json:"caller_id"`
	Outcome  Outcome `json:"outcome"`
	// Bridged says that caller and desk could hear one another.
	Bridged bool `json:"bridged"`

	sid string
}

// dial calls desks and goes on with what came of it.
func (call *Call) dial(verb *element) error {
	callerID := verb.attr("callerId", call.from)
	if !call.mayShow(callerID) {
		return call.broken(faultf(13214, "<Dial> shows %q, which is neither the caller's number nor the district's", callerID).at(call.leg.at))
	}
	transfer, err := call.ring(verb, callerID)
	if err != nil {
		return err
	}
	action := verb.attr("action", "")
	if transfer.Outcome == GivenUp {
		if action != "" {
			if err := call.tellAction(verb, transfer.result()); err != nil {
				return err
			}
		}
		return call.end(Ended{Why: HungUpByUs})
	}
	if action == "" {
		return nil
	}
	return call.fetch(action, verb, transfer.result())
}

// mayShow reports whether the carrier lets a number be shown as caller id.
func (call *Call) mayShow(callerID string) bool {
	return callerID == call.from || callerID == call.to || slices.Contains(call.carrier.options.Owned, callerID)
}

// ring calls the numbers of a Dial until one is bridged, and answers that one,
// or else the last. They ring side by side in life; who answers first is a
// matter of their order here.
func (call *Call) ring(verb *element, callerID string) (Transfer, error) {
	numbers := verb.elements()
	if len(numbers) == 0 {
		numbers = []*element{verb}
	}
	var last Transfer
	for _, number := range numbers {
		transfer, err := call.ringOne(number, callerID, seconds(verb.attr("timeout", "30")))
		if err != nil {
			return Transfer{}, err
		}
		call.transfers = append(call.transfers, transfer)
		last = transfer
		if last.Bridged || last.Outcome == GivenUp {
			break
		}
	}
	return last, nil
}

func (call *Call) ringOne(number *element, callerID string, patience time.Duration) (Transfer, error) {
	transfer := Transfer{
		Number: number.text(), CallerID: callerID, Outcome: call.options.outcome(number.text()), sid: newSID("CA"),
	}
	call.note(Event{Kind: Rings, Text: transfer.Number, Outcome: transfer.Outcome})
	if err := call.pass(ringing(transfer.Outcome, patience)); err != nil {
		return transfer, err
	}
	if transfer.Outcome == Answered || transfer.Outcome == Screened {
		if err := call.offer(number, &transfer); err != nil {
			return transfer, err
		}
	}
	if transfer.Bridged {
		call.note(Event{Kind: Talks, Text: transfer.Number, Seconds: talk.Seconds()})
		if err := call.pass(talk); err != nil {
			return transfer, err
		}
	}
	return transfer, call.tellOfDesk(number, transfer)
}

// ringing answers how long a number rings.
func ringing(outcome Outcome, patience time.Duration) time.Duration {
	switch outcome {
	case NoAnswer:
		return patience + ringMore
	case Busy, Failed:
		return refused
	default:
		return pickUp
	}
}

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

// result is what the action of a Dial is told. Carrier: a desk that refused, or
// whose machine answered, counts as completed, and only DialBridged tells.
func (t Transfer) result() url.Values {
	result := url.Values{
		"DialCallStatus": {t.status()}, "DialCallSid": {t.sid}, "DialBridged": {strconv.FormatBool(t.Bridged)},
	}
	switch {
	case t.Bridged:
		result.Set("DialCallDuration", strconv.Itoa(int(talk/time.Second)))
	case t.Outcome == Answered || t.Outcome == Screened:
		result.Set("DialCallDuration", strconv.Itoa(int(pickUp/time.Second)))
	}
	return result
}

// status answers the carrier's word for how the desk's leg ended.
func (t Transfer) status() string {
	switch t.Outcome {
	case Answered, Screened:
		return "completed"
	case GivenUp:
		return "canceled"
	default:
		return string(t.Outcome)
	}
}

// tellOfDesk posts the callbacks a Number has asked for.
func (call *Call) tellOfDesk(number *element, transfer Transfer) error {
	reference := number.attr("statusCallback", "")
	if number.name != "Number" || reference == "" {
		return nil
	}
	wanted := strings.Fields(number.attr("statusCallbackEvent", "completed"))
	desk := call.deskLeg(transfer)
	var told []callback
	for _, event := range transfer.events() {
		if slices.Contains(wanted, event) {
			told = append(told, callback{
				method: number.attr("statusCallbackMethod", "POST"), url: reference,
				form: desk.with(transfer.event(event, len(told), call.now())),
			})
		}
	}
	return call.tell(told)
}

// events are what happens on the desk's leg, in order.
func (t Transfer) events() []string {
	if t.status() == "completed" {
		return []string{"initiated", "ringing", "answered", "completed"}
	}
	return []string{"initiated", "ringing", "completed"}
}

// event answers the parameters of one callback about the desk's leg.
func (t Transfer) event(event string, number int, now time.Time) url.Values {
	status := map[string]string{"initiated": "initiated", "ringing": "ringing", "answered": "in-progress", "completed": t.status()}[event]
	form := url.Values{
		"CallStatus": {status}, "Timestamp": {now.Format(time.RFC1123Z)},
		"CallbackSource": {"call-progress-events"}, "SequenceNumber": {strconv.Itoa(number)},
	}
	if duration := t.result().Get("DialCallDuration"); event == "completed" && duration != "" {
		form.Set("CallDuration", duration)
	}
	return form
}
