package carrier

import "net/http"

// Class says what can be done about a failure of the carrier.
type Class int

// The classes of failure.
const (
	// Refused is a fault of this one text, such as its length or the country it
	// goes to. Others get through. Codes nobody has classed are taken for it:
	// one text is lost and looked at, where a line would stand still for it.
	Refused Class = iota
	// Configuration is a fault of the account or of ours: credentials, sender,
	// registration. Nothing gets through until a person mends it.
	Configuration
	// Permanent: this number cannot be texted. Mark it and stop.
	Permanent
	// OptedOut: the person, or their network for them, wants no texts. Record
	// it and stop.
	OptedOut
	// RetryLater: nothing was sent, or it was not delivered this time. Try
	// again, a limited number of times and ever later.
	RetryLater
	// ContentReview: a carrier filtered the words. Another try fails the same.
	ContentReview
	// PaceDown: too much from one sender. Slow down, then try again.
	PaceDown
	// DayCap: a phone company takes no more of the district's texts that day.
	// Slower is no help; try again when the next day begins, see [CapResets].
	DayCap
	// Ambiguous: the message may or may not have been accepted. Carrier: there
	// is no idempotency key, so look with [Client.FindSent] before sending again.
	Ambiguous
)

// String answers the class as a word for logs and metrics.
func (c Class) String() string {
	switch c {
	case Configuration:
		return "configuration"
	case Permanent:
		return "permanent"
	case OptedOut:
		return "opted out"
	case RetryLater:
		return "retry later"
	case ContentReview:
		return "content review"
	case PaceDown:
		return "pace down"
	case DayCap:
		return "day cap"
	case Ambiguous:
		return "ambiguous"
	default:
		return "refused"
	}
}

// ClassOf classes an error code of the carrier, as a failed request or the
// status callback of a message gives it, which has no HTTP status: give 0.
func ClassOf(code, status int) Class {
	switch code {
	case 21211, 21614, 30005, 30006:
		return Permanent
	case 21610, 30004:
		return OptedOut
	case 30001, 30003, 30008, 30036, 21611, 20429:
		return RetryLater
	case 30007:
		return ContentReview
	case 30022:
		return PaceDown
	case 30023, 30027:
		return DayCap
	}
	switch {
	case ofAccount(code, status):
		return Configuration
	case status == http.StatusRequestTimeout, status >= http.StatusInternalServerError:
		return Ambiguous // what failed may have failed after the request was carried out, or between us
	case status == http.StatusTooManyRequests:
		return RetryLater
	default:
		return Refused
	}
}

// ofAccount says whether a failure will meet every text alike: the account's
// or the sender's, or one of the families of codes about how webhooks are set
// up. Carrier: 21408, a region that is not enabled, is the account's as well,
// but only meets texts to that region.
func ofAccount(code, status int) bool {
	switch code {
	case 20003, 21205, 21213, 21603, 21606, 30002, 30032, 30034, 30035:
		return true
	case 0:
		return status == http.StatusUnauthorized || status == http.StatusForbidden || status/100 == 3
	}
	return code >= 11000 && code < 14000
}
