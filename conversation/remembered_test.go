package conversation_test

import (
	"testing"

	"campusline/gateway/gatewaytest"
)

// Reading a call looks for its contact too, and writing a step does not.
func TestACallIsNotReadAgainWhereItWasAnsweredLast(t *testing.T) {
	t.Parallel()
	dir, url := folder(t), database(t)
	g, _ := serve(t, url, dir)
	greeting := post(t, g, "CA1", "/twilio/voice", "")
	db := gatewaytest.SQL(t, url)
	gatewaytest.Exec(t, db, `ALTER TABLE contacts RENAME TO elsewhere`)
	lake := post(t, g, "CA1", greeting.Action(), "1")
	says(t, lake, "Is the lake full?")
	says(t, post(t, g, "CA1", greeting.Action(), "1"), "I am sorry")
	gatewaytest.Exec(t, db, `ALTER TABLE elsewhere RENAME TO contacts`)
	if again := post(t, g, "CA1", greeting.Action(), "1"); again != lake {
		t.Errorf("the step is answered again with %s", again.Body)
	}
	says(t, post(t, g, "CA1", lake.Action(), "1"), "The hill is green.")
}
