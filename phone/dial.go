package phone

import (
	"slices"
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
