package calling_test

import (
	"os"
	"testing"

	"campusline/sending/sendingtest"
)

// TestMain lets the test program play the gateway that gets killed.
func TestMain(m *testing.M) {
	if sendingtest.Plays(victimCalls) {
		os.Exit(1)
	}
	m.Run()
}
