package conversation_test

import (
	"fmt"
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
)

// The peer lost the call that was waiting on a step when an edit removed it.
func TestPeerBrokeTheCallWaitingOnAStepThatAnEditRemoved(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	g, _ := serve(t, database(t), dir)
	lake := post(t, g, "CA1", post(t, g, "CA1", "/twilio/voice", "").Action(), "1")
	says(t, lake, "Is the lake full?")
	edited(t, g, dir, secondMenus)

	says(t, post(t, g, "CA2", "/twilio/voice", ""), "This is the second version.")
	says(t, post(t, g, "CA1", lake.Action(), "2"), "This is the first version.", "the lake")
	says(t, post(t, g, "CA1", lake.Action(), "2"), "This is the first version.") // and again, when delivered again
}

func TestACallWaitingOnAStepThatAnEditRemovedGoesOnAfterARestart(t *testing.T) {
	t.Parallel()
	dir, db := folder(t), database(t)
	before, stop := serve(t, db, dir)
	greeting := post(t, before, "CA1", "/twilio/voice", "")
	lake := post(t, before, "CA1", greeting.Action(), "1")
	stop()
	write(t, dir, "menus/main.yaml", secondMenus)

	// The new process has only ever seen the second version; the first lies in Postgres alone.
	after, _ := serve(t, db, dir)
	if again := post(t, after, "CA1", greeting.Action(), "1"); again != lake {
		t.Errorf("delivered again after the restart, the key is answered %s\nand was %s", again.Body, lake.Body)
	}
	hill := post(t, after, "CA1", lake.Action(), "1")
	says(t, hill, "The hill is green.")
	says(t, post(t, after, "CA2", "/twilio/voice", ""), "This is the second version.")
}

func TestARepeatAfterItsVersionWasReplacedGetsItsOldAnswer(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	url := database(t)
	g, _ := serve(t, url, dir)
	greeting := post(t, g, "CA1", "/twilio/voice", "")
	lake := post(t, g, "CA1", greeting.Action(), "1")
	edited(t, g, dir, secondMenus)
	db := gatewaytest.SQL(t, url)
	before := gatewaytest.Contents(t, db)
	if again := post(t, g, "CA1", "/twilio/voice", ""); again != greeting {
		t.Errorf("the call, delivered again, is answered %s", again.Body)
	}
	if again := post(t, g, "CA1", greeting.Action(), "1"); again != lake {
		t.Errorf("the key, delivered again, is answered %s", again.Body)
	}
	if after := gatewaytest.Contents(t, db); fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("something was written: %v, before %v", after, before)
	}
}

// More versions are published during one call than are held in memory.
func TestACallKeepsItsVersionHoweverManyAreEditedMeanwhile(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	g, _ := serve(t, database(t), dir)
	lake := post(t, g, "CA1", post(t, g, "CA1", "/twilio/voice", "").Action(), "1")
	for i := range 18 {
		edited(t, g, dir, strings.Replace(secondMenus, "second", fmt.Sprintf("%d.", i), 1))
	}
	says(t, post(t, g, "CA2", "/twilio/voice", ""), "This is the 17. version.")
	says(t, post(t, g, "CA1", lake.Action(), "1"), "The hill is green.")
}

func TestABrokenEditChangesNothingForAnybody(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	g, _ := serve(t, database(t), dir)
	lake := post(t, g, "CA1", post(t, g, "CA1", "/twilio/voice", "").Action(), "1")
	write(t, dir, "menus/main.yaml", "main: {say: Half a, go: nowhere")
	eventually(t, "the edit is refused", func() bool { return metric(t, g, "campusline_menus_refused") == "1" })
	says(t, post(t, g, "CA1", lake.Action(), "1"), "The hill is green.")
	says(t, post(t, g, "CA2", "/twilio/voice", ""), "This is the first version.")
	edited(t, g, dir, secondMenus)
	eventually(t, "the mended edit is accepted", func() bool { return metric(t, g, "campusline_menus_refused") == "0" })
}

// says wants words in an answer.
func says(t *testing.T, answer gatewaytest.Answer, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(answer.Body, w) {
			t.Fatalf("the answer does not say %q: %s", w, answer.Body)
		}
	}
}
