package conversation_test

import (
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/postgres"
	"campusline/store"
)

// put puts a notice in front of every line.
func put(t *testing.T, s *store.Store, now time.Time, id, words string, lasts time.Duration) {
	t.Helper()
	if err := s.PutNotice(t.Context(), store.Notice{
		ID: id, Words: map[string]string{"en": words, "es": words}, Begins: now, Ends: now.Add(lasts), PutBy: "reyes", PutAt: now,
		Why: "snow",
	}); err != nil {
		t.Fatal(err)
	}
}

// soon waits until the greeting of a call says something, or says it no more, and gives how long that took.
func soon(t *testing.T, g *gateway.Gateway, name, words string, says bool) time.Duration {
	t.Helper()
	began := time.Now()
	for i := 0; time.Since(began) < 10*time.Second; i++ {
		greeting := post(t, g, name+strings.Repeat("i", i), "/twilio/voice", "")
		if strings.Contains(greeting.Body, words) == says {
			return time.Since(began)
		}
		time.Sleep(50 * time.Millisecond)
	}
	t.Fatalf("after 10 seconds, that callers hear %q is still %v", words, !says)
	return 0
}

func TestANoticeIsHeardOnEveryReplicaAndEndsByItself(t *testing.T) {
	t.Parallel()
	dir, db := folder(t), database(t)
	one, _ := serve(t, db, dir)
	two, _ := serve(t, db, dir)
	s, err := store.Open(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	put(t, s, time.Now(), "n1", "Schools are closed today.", 6*time.Second)
	for name, g := range map[string]*gateway.Gateway{"CAone": one, "CAtwo": two} {
		if took := soon(t, g, name, "Schools are closed today.", true); took > 3*time.Second {
			t.Errorf("after %s it is heard", took)
		}
	}
	soon(t, one, "CAover", "Schools are closed today.", false)
}

func TestANoticeCanBeEndedAndIsToldAgainToWhoHeardIt(t *testing.T) {
	t.Parallel()
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder(t)})
	put(t, line.Store, line.Now(), "n1", "Schools are closed today.", time.Hour)
	soon(t, line.Gateway, "CA", "Schools are closed today.", true)
	heard := post(t, line.Gateway, "CAheard", "/twilio/voice", "")
	says(t, heard, "Schools are closed today.")
	if err := line.Store.EndNotice(t.Context(), "n1", "reyes", line.Now()); err != nil {
		t.Fatal(err)
	}
	soon(t, line.Gateway, "CAafter", "Schools are closed today.", false)
	if again := post(t, line.Gateway, "CAheard", "/twilio/voice", ""); again != heard {
		t.Errorf("the same webhook, delivered again, is answered\n%s\nand was answered\n%s", again.Body, heard.Body)
	}
	if err := line.Store.EndNotice(t.Context(), "n1", "reyes", line.Now()); err == nil {
		t.Error("it was ended twice")
	}
}

func TestANoticeIsHeardWhileTheDatabaseIsAway(t *testing.T) {
	t.Parallel()
	own := newPostgres(t)
	line := gatewaytest.Start(t, gatewaytest.Options{District: folder(t), Database: own.server.URL(postgres.Database)})
	put(t, line.Store, line.Now(), "n1", "Schools are closed today.", time.Hour)
	const path = "/audio/0123456789abcdef0123456789abcdef/notice.wav"
	if err := line.Store.PutNotice(t.Context(), store.Notice{
		ID: "n2", Words: map[string]string{"en": "So is the pool."}, Sounds: map[string]store.NoticeSound{"en": {Path: path, Content: []byte("splash")}},
		Begins: line.Now(), Ends: line.Now().Add(time.Hour), PutBy: "reyes", PutAt: line.Now(), Why: "snow",
	}); err != nil {
		t.Fatal(err)
	}
	soon(t, line.Gateway, "CA", "Schools are closed today.", true)
	soon(t, line.Gateway, "CB", path, true)
	own.stop()
	greeting := post(t, line.Gateway, "CAaway", "/twilio/voice", "")
	says(t, greeting, "Schools are closed today.", "<Play>"+path+"</Play>")
	if played := served(t, line.Gateway.URL()+path); played != "splash" {
		t.Errorf("from %s is played %q", path, played)
	}
	own.start()
	eventually(t, "what was told is kept when the database is back", func() bool {
		return readiness(t, line)["database"] == "ok" && gatewaytest.Count(t, line.SQL(t),
			`SELECT count(*) FROM exchanges WHERE session = 'CAaway' AND told LIKE '%Schools are closed today.%'`) == 1
	})
}

// served is what a URL serves.
func served(t *testing.T, url string) string {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	content, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		t.Fatalf("%s is answered %d, %v", url, resp.StatusCode, err)
	}
	return string(content)
}
