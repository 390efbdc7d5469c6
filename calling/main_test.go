package calling_test

import (
	"os"
	"testing"
)

// TestMain lets the test program play the gateway that gets killed.
func TestMain(m *testing.M) {
	if os.Getenv(victimListens) != "" {
		os.Exit(playVictim())
	}
	m.Run()
}
