package phone

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
)

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
