package postgres

import (
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// keep fails the test if no server starts. What the log is told is in told.
func keep(t *testing.T, folder string) (kept *Kept, told *lines) {
	t.Helper()
	told = &lines{}
	kept, err := Keep(t.Context(), Options{Folder: folder, Durable: true}, slog.New(slog.NewTextHandler(told, nil)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := kept.Stop(); err != nil {
			t.Error(err)
		}
	})
	return kept, told
}

func TestAServerThatIsKilledIsStartedAgainAtTheSameAddress(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	kept, told := keep(t, folder)
	address := socket{folder: folder, port: "5432"}.url(Database)
	run(t, address, "create table lunch as select 'pizza' as dish")
	before := ask(t, address, boot)
	for range 2 {
		told.empty()
		kill(t, folder)
		told.await(t, "the private Postgres runs again")
		if !strings.Contains(told.String(), "has ended, and is started again") || !strings.Contains(told.String(), "signal: killed") {
			t.Errorf("the log is told:\n%s", told)
		}
		after := ask(t, address, boot)
		if after == before {
			t.Error("it is the server that was killed")
		}
		before = after
	}
	if dish := ask(t, address, "select dish from lunch"); dish != "pizza" {
		t.Errorf("what was kept has become %q", dish)
	}
	if err := kept.Stop(); err != nil {
		t.Fatal(err)
	}
	told.empty()
	time.Sleep(2 * restPause)
	if at := (socket{folder: folder, port: "5432"}); at.answers(t.Context()) || told.String() != "" {
		t.Errorf("what was stopped is started again:\n%s", told)
	}
}

// A command that is short may have started the server which a gateway has joined.
func TestAServerThatWhoeverStartedItEndsIsStartedByWhoKeepsIt(t *testing.T) {
	t.Parallel()
	if runtime.GOOS != "linux" {
		t.Skip("only Linux tells a child that its parent was killed")
	}
	folder := newFolder(t)
	parent, address := startParent(t, folder)
	_, told := keep(t, folder)
	before := ask(t, address, boot)
	if err := parent.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = parent.Wait()
	told.await(t, "the private Postgres runs again")
	if after := ask(t, address, boot); after == before {
		t.Error("it is the server that was to end")
	}
}

// kill ends the server of a folder as the system does that has no memory left.
func kill(t *testing.T, folder string) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(folder, "data", pidFile))
	if err != nil {
		t.Fatal(err)
	}
	first, _, _ := strings.Cut(string(content), "\n")
	number, err := strconv.Atoi(first)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Kill(number, syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
}

// lines is a log that a test reads while it is written.
type lines struct {
	mu      sync.Mutex
	written strings.Builder
}

func (l *lines) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.written.Write(line)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.written.String()
}

func (l *lines) empty() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.written.Reset()
}

// await waits until the log is told something.
func (l *lines) await(t *testing.T, words string) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); !strings.Contains(l.String(), words); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the log is never told %q:\n%s", words, l)
		}
	}
}
