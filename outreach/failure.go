package outreach

import (
	"fmt"

	"campusline/carrier"
)

// Failure says in words why a text failed, by the carrier's error code; 0 is a failure of which it gave none.
func Failure(code int) string {
	if code == 0 {
		return "it could not be sent in time"
	}
	switch carrier.ClassOf(code, 0) {
	case carrier.Permanent:
		return "the number cannot get texts"
	case carrier.OptedOut:
		return "the person has ended texts at the phone company"
	case carrier.RetryLater, carrier.Ambiguous:
		return "the phone could not be reached"
	case carrier.ContentReview:
		return "the phone company filtered the words"
	case carrier.PaceDown:
		return "the phone company takes no more from this line for now"
	case carrier.DayCap:
		return "the phone company takes no more texts from the district that day"
	case carrier.Configuration:
		return fmt.Sprintf("the line or its account is not set up to send (error %d)", code)
	}
	return fmt.Sprintf("the phone company refused it (error %d)", code)
}
