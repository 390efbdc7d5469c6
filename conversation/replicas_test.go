package conversation_test

import (
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
)

func TestTwoReplicasTakeTheWebhooksOfACallInTurn(t *testing.T) {
	t.Parallel()
	dir, db := folder(t), database(t)
	one, _ := serve(t, db, dir)
	two, _ := serve(t, db, dir)
	greeting := post(t, one, "CA1", "/twilio/voice", "")
	lake := post(t, two, "CA1", greeting.Action(), "1")
	says(t, lake, "Is the lake full?")
	main := post(t, one, "CA1", lake.Action(), "2")
	says(t, main, "the lake")
	says(t, post(t, two, "CA1", main.Action(), "2"), "The hill is green.")
	if again := post(t, one, "CA1", greeting.Action(), "1"); again != lake {
		t.Errorf("the step that the other replica took is answered %s here", again.Body)
	}
}

func TestTwoReplicasThatGetTheSameWebhookAtOnceTakeItOnce(t *testing.T) {
	t.Parallel()
	dir, url := folder(t), database(t)
	one, _ := serve(t, url, dir)
	two, _ := serve(t, url, dir)
	for i := range 10 {
		call := fmt.Sprintf("CA%d", i)
		answers := bothAtOnce(t, one, two, call, "/twilio/voice", "")
		answers = bothAtOnce(t, one, two, call, answers[0].Action(), "1")
		says(t, answers[0], "Is the lake full?")
	}
	if n := gatewaytest.Count(t, gatewaytest.SQL(t, url), `SELECT count(*) FROM exchanges`); n != 20 {
		t.Errorf("10 calls of 2 steps have %d", n)
	}
}

// bothAtOnce delivers a webhook to two replicas at the same moment; their answers must be the same.
func bothAtOnce(t *testing.T, one, two *gateway.Gateway, call, path, keys string) [2]gatewaytest.Answer {
	t.Helper()
	var answers [2]gatewaytest.Answer
	var done sync.WaitGroup
	for i, g := range []*gateway.Gateway{one, two} {
		done.Go(func() { answers[i] = post(t, g, call, path, keys) })
	}
	done.Wait()
	if answers[0] != answers[1] {
		t.Fatalf("one replica answers %s\nand the other %s", answers[0].Body, answers[1].Body)
	}
	return answers
}

// A replica that was restarted with an edit serves it while another still serves what was before.
func TestReplicasOfDifferentVersionsKeepEachCallInItsOwn(t *testing.T) {
	t.Parallel()
	db, older, newer := database(t), folder(t), folder(t)
	write(t, newer, "menus/main.yaml", secondMenus)
	one, _ := serve(t, db, older)
	two, _ := serve(t, db, newer)
	first, second := post(t, one, "CA1", "/twilio/voice", ""), post(t, two, "CA2", "/twilio/voice", "")
	says(t, first, "This is the first version.")
	says(t, second, "This is the second version.")
	says(t, post(t, two, "CA1", first.Action(), "1"), "Is the lake full?")
	says(t, post(t, one, "CA2", second.Action(), "1"), "The hill is brown.")
}

// metric is the value of a gauge or counter, "" if there is none.
func metric(t *testing.T, g *gateway.Gateway, name string) string {
	t.Helper()
	resp, err := http.Get(g.URL() + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	all, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(all)) {
		if value, found := strings.CutPrefix(strings.TrimSpace(line), name+" "); found {
			return value
		}
	}
	return ""
}
