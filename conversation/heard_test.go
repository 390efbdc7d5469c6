package conversation_test

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/conversation"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// A journey keeps what a caller did and what the world answered; with the version, which is kept too, that is all it
// takes to tell what the caller heard, long after the menus have changed.
func TestWhatACallerHeardCanBeToldFromTheJourneyAndItsVersion(t *testing.T) {
	t.Parallel()
	dir := folder(t)
	line := gatewaytest.Start(t, gatewaytest.Options{District: dir})
	call := line.Call(gatewaytest.Parent, "+15125550100").Press("1").Press("7").Silence().Press("0")
	edited(t, line.Gateway, dir, secondMenus)

	// Another process, which has only the database.
	host, err := conversation.NewHost(t.Context(), line.Store, conversation.NewVersions(line.Store), time.Now, "", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	journey, err := line.Store.Journey(t.Context(), call.Transcript().CallSID)
	if err != nil || len(journey) < 4 {
		t.Fatalf("the journey has %d exchanges (%v)", len(journey), err)
	}
	var told []string
	for _, exchange := range journey {
		answer, err := host.Again(t.Context(), exchange.Session, exchange.Number)
		if err != nil {
			t.Fatal(err)
		}
		for _, said := range answer.Outcome.Prompt {
			told = append(told, said.Words)
		}
	}
	var heard []string
	for _, event := range call.Transcript().Events {
		if event.Kind == phone.Says {
			heard = append(heard, event.Text)
		}
	}
	if diff := cmp.Diff(sentences(heard), sentences(told)); diff != "" {
		t.Errorf("what was heard and what the journey tells differ (-heard +told):\n%s", diff)
	}
}

// sentences cuts what was said anew, however it was put together.
func sentences(said []string) []string {
	return strings.SplitAfter(strings.Join(said, " "), ". ")
}
