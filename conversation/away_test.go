package conversation_test

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/postgres"
	"campusline/store"
)

// ownPostgres is a Postgres of this test's own, which it may stop.
type ownPostgres struct {
	t      *testing.T
	folder string
	server *postgres.Server
}

func newPostgres(t *testing.T) *ownPostgres {
	t.Helper()
	folder, err := os.MkdirTemp("", "campusline-away-")
	if err != nil {
		t.Fatal(err)
	}
	_ = os.Remove(folder) // Postgres makes it, as the user it runs as
	p := &ownPostgres{t: t, folder: folder}
	p.start()
	t.Cleanup(func() {
		_ = p.server.Stop()
		_ = os.RemoveAll(folder)
	})
	return p
}

func (p *ownPostgres) start() {
	p.t.Helper()
	server, err := postgres.Start(context.Background(), postgres.Options{Folder: p.folder, Durable: true})
	if err != nil {
		p.t.Fatal(err)
	}
	p.server = server
}

func (p *ownPostgres) stop() {
	p.t.Helper()
	if err := p.server.Stop(); err != nil {
		p.t.Fatal(err)
	}
}

func TestACallerReachesADeskAndLeavesAMessageWhileTheDatabaseIsAway(t *testing.T) {
	t.Parallel()
	p := newPostgres(t)
	journal := filepath.Join(t.TempDir(), "journal")
	line := gatewaytest.Start(t, gatewaytest.Options{
		Database: p.server.URL(postgres.Database),
		Gateway:  func(o *gateway.Options) { o.Journal = journal },
	})
	underWay := line.Call(gatewaytest.Parent, gatewaytest.District).Press("2")
	p.stop()

	underWay.HearsIn("es-US").Press("0").Hears("Le comunico con").ReachesDesk(line.Gateway.Version().District.Operator.Phone)
	line.Call("+15125550198", gatewaytest.District).Press("1").HearsIn("en-US").Press("0").ReachesDesk(line.Gateway.Version().District.Operator.Phone)
	if state := readiness(t, line); state["database"] != "away" || state["status"] != "limited" {
		t.Errorf("while the database is away /readyz says %v", state)
	}

	p.start()
	eventually(t, "the steps are written when the database is back", func() bool {
		return readiness(t, line)["waiting"] == 0.0 && readiness(t, line)["database"] == "ok"
	})
	if how := outcomes(t, line.Store); how["person"] != 2 {
		t.Errorf("the sessions ended %v, want both with a person", how)
	}
}

func TestWhatWasSaidWhileTheDatabaseWasAwaySurvivesTheEndOfTheProcess(t *testing.T) {
	t.Parallel()
	p := newPostgres(t)
	journal := filepath.Join(t.TempDir(), "journal")
	options := gatewaytest.Options{
		At:       "2026-09-08 20:00",
		Database: p.server.URL(postgres.Database),
		Gateway:  func(o *gateway.Options) { o.Journal = journal },
	}
	t.Run("a message is left", func(t *testing.T) {
		line := gatewaytest.Start(t, options)
		call := line.Call(gatewaytest.Parent, gatewaytest.District).Press("1").Press("0").AsksForMessage()
		p.stop()
		call.Record(12).Hears("Your case number is").Ends()
	})
	p.start()
	line := gatewaytest.Start(t, options)
	eventually(t, "the message is in the database", func() bool {
		var found []store.FeedbackRow
		err := line.Store.EachFeedback(context.Background(), func(r store.FeedbackRow) error {
			found = append(found, r)
			return nil
		})
		return err == nil && len(found) == 1 && found[0].Recording != "" && found[0].Number == gatewaytest.Parent
	})
}

func outcomes(t *testing.T, s *store.Store) map[string]int {
	t.Helper()
	how := map[string]int{}
	err := s.EachSession(context.Background(), func(r store.SessionRow) error {
		how[r.How]++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return how
}

func readiness(t *testing.T, line *gatewaytest.Line) map[string]any {
	t.Helper()
	resp, err := http.Get(line.Gateway.URL() + "/readyz")
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		t.Errorf("/readyz answers %d", resp.StatusCode)
	}
	content, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	state := map[string]any{}
	if err := json.Unmarshal(content, &state); err != nil {
		t.Fatalf("/readyz answers %q", content)
	}
	return state
}

func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	for deadline := time.Now().Add(15 * time.Second); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if holds() {
			return
		}
	}
	t.Errorf("within 15 s: %s", what)
}
