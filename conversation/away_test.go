package conversation_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
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
	caseOfTheCall(t, line)
}

// caseOfTheCall finds that the message left while the database was away is a case, owned and due from the moment of the
// call on and not from when it could be written.
func caseOfTheCall(t *testing.T, line *gatewaytest.Line) {
	t.Helper()
	found := 0
	err := line.Store.EachCase(context.Background(), store.CaseFilter{}, func(c store.CaseRow) error {
		found++
		if c.Team != "district-office" || c.Contact != gatewaytest.Parent || c.Recordings != 1 || c.Due == nil ||
			c.OpenedAt.Format(time.DateTime)[:16] != "2026-09-09 01:00" || c.Due.Sub(c.OpenedAt) > 48*time.Hour {
			t.Errorf("it is %+v", c)
		}
		return nil
	})
	if err != nil || found != 1 {
		t.Errorf("there are %d cases: %v", found, err)
	}
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

// processes are the server and its backends.
func (p *ownPostgres) processes() []int {
	p.t.Helper()
	content, err := os.ReadFile(filepath.Join(p.folder, "data", "postmaster.pid"))
	if err != nil {
		p.t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(content), "\n")
	pid, err := strconv.Atoi(first)
	if err != nil {
		p.t.Fatal(err)
	}
	all := []int{pid}
	children, err := os.ReadFile(fmt.Sprintf("/proc/%d/task/%d/children", pid, pid))
	if err != nil {
		p.t.Skip("this machine does not tell a process's children")
	}
	for _, child := range strings.Fields(string(children)) {
		n, err := strconv.Atoi(child)
		if err != nil {
			p.t.Fatal(err)
		}
		all = append(all, n)
	}
	return all
}

func (p *ownPostgres) signal(s syscall.Signal) {
	p.t.Helper()
	for _, pid := range p.processes() {
		_ = syscall.Kill(pid, s) // a backend may have ended meanwhile
	}
}

func TestACallerGoesOnWhileTheDatabaseHangs(t *testing.T) {
	t.Parallel()
	p := newPostgres(t)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: p.server.URL(postgres.Database)})
	call := line.Call(gatewaytest.Parent, gatewaytest.District).Press("2")
	p.signal(syscall.SIGSTOP)
	t.Cleanup(func() { p.signal(syscall.SIGCONT) })
	call.HearsIn("es-US").Press("0").HearsNot("something went wrong").ReachesDesk(line.Gateway.Version().District.Operator.Phone)
	p.signal(syscall.SIGCONT)
	eventually(t, "the steps are written when the database answers again", func() bool {
		return readiness(t, line)["waiting"] == 0.0 && outcomes(t, line.Store)["person"] == 1
	})
}

func TestAnOptOutIsKeptWhileTheDatabaseIsAway(t *testing.T) {
	t.Parallel()
	p := newPostgres(t)
	line := gatewaytest.Start(t, gatewaytest.Options{Database: p.server.URL(postgres.Database)})
	p.stop()
	line.Text(gatewaytest.Parent, gatewaytest.District, "ya no me manden mensajes").Say("ya no le enviaremos")
	const another = "+15125550144"
	line.Text(another, gatewaytest.District, "stop events").Say("no more texts about events")
	p.start()
	eventually(t, "the opt-out is in the ledger", func() bool {
		contact, err := line.Store.Contact(context.Background(), gatewaytest.Parent)
		return err == nil && contact.Consent == "out"
	})
	eventually(t, "the end of a topic is in the ledger", func() bool {
		ended, err := line.Store.TopicsEnded(context.Background(), another, "")
		return err == nil && slices.Contains(ended, "events")
	})
}

func TestAMessageOfACallThatTheDatabaseDoesNotKnowYetIsNotLost(t *testing.T) {
	t.Parallel()
	p := newPostgres(t)
	database := p.server.URL(postgres.Database)
	options := gatewaytest.Options{At: "2026-09-08 20:00", Database: database}
	first, second := gatewaytest.Start(t, options), gatewaytest.Start(t, options)
	p.stop()
	begin := url.Values{"CallSid": {"CA1"}, "From": {gatewaytest.Parent}, "To": {gatewaytest.District}}
	answer := first.Deliver(t, gatewaytest.Form("/twilio/voice", begin))
	press := func(line *gatewaytest.Line, pairs ...string) {
		form := maps.Clone(begin)
		for i := 0; i < len(pairs); i += 2 {
			form.Set(pairs[i], pairs[i+1])
		}
		answer = line.Deliver(t, gatewaytest.Form(answer.Action(), form))
	}
	press(first, "Digits", "1")
	press(second, "Digits", "0")
	p.start()
	press(second, "RecordingSid", "RE1", "RecordingDuration", "9", "RecordingUrl", "https://api.example.org/RE1")
	if !strings.Contains(answer.Body, "case number") {
		t.Errorf("the caller hears %s", answer.Body)
	}
	eventually(t, "the message is in the database", func() bool {
		found := 0
		err := first.Store.EachFeedback(context.Background(), func(store.FeedbackRow) error {
			found++
			return nil
		})
		return err == nil && found == 1
	})
}
