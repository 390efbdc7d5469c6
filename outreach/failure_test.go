package outreach_test

import (
	"testing"

	"campusline/outreach"
)

func TestWhyATextFailedIsSaidInWords(t *testing.T) {
	t.Parallel()
	for code, want := range map[int]string{
		0:     "it could not be sent in time",
		21614: "the number cannot get texts",
		30006: "the number cannot get texts",
		21610: "the person has ended texts at the phone company",
		30003: "the phone could not be reached",
		30007: "the phone company filtered the words",
		30022: "the phone company takes no more from this line for now",
		30027: "the phone company takes no more texts from the district that day",
		30034: "the line or its account is not set up to send (error 30034)",
		21617: "the phone company refused it (error 21617)",
	} {
		if got := outreach.Failure(code); got != want {
			t.Errorf("%d: %s, want %s", code, got, want)
		}
	}
}
