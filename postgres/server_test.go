package postgres

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

func TestAFreshFolderBecomesADatabase(t *testing.T) {
	t.Parallel()
	server := start(t, Options{Folder: newFolder(t), Durable: true})

	want := map[string]string{
		"select current_database()":    "campusline",
		"show server_encoding":         "UTF8",
		"show listen_addresses":        "",
		"show max_connections":         "200",
		"show fsync":                   "on",
		"show synchronous_commit":      "on",
		"show full_page_writes":        "on",
		"show jit":                     "off",
		"show timezone":                "UTC",
		"select lower('SEÑORA TRẦN')":  "señora trần",
		"select 'ñ' ~ '^[[:alpha:]]$'": "true",
	}
	for query, answer := range want {
		if got := ask(t, server.URL(Database), query); got != answer {
			t.Errorf("%s: got %q, want %q", query, got, answer)
		}
	}
}

func TestTestsTradeDurabilityForSpeed(t *testing.T) {
	t.Parallel()
	server := start(t, Options{Folder: newFolder(t)})

	for _, setting := range []string{"fsync", "synchronous_commit", "full_page_writes"} {
		if got := ask(t, server.URL(Database), "show "+setting); got != "off" {
			t.Errorf("%s is %s", setting, got)
		}
	}
}

func TestPsqlTakesTheURLToo(t *testing.T) {
	t.Parallel()
	server := start(t, Options{Folder: filepath.Join(newFolder(t), "with space+plus")})
	psql, err := server.Binaries().Tool("psql")
	if err != nil {
		t.Skip(err)
	}
	output, err := exec.Command(psql, "-XAtc", "select current_database()", server.URL(Database)).CombinedOutput()
	if err != nil || string(output) != "campusline\n" {
		t.Errorf("psql printed %q, %v", output, err)
	}
	if _, err := server.Binaries().Tool("pgnonsense"); err == nil {
		t.Error("a tool that does not exist was found")
	}
}

func TestOthersStayOut(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	start(t, Options{Folder: folder})

	info, err := os.Stat(folder)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o700 || ownerOf(info) != serverUser() {
		t.Errorf("the folder has mode %v and owner %d", info.Mode(), ownerOf(info))
	}
}

func TestASecondStartJoinsTheFirst(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	first := start(t, Options{Folder: folder})
	second := start(t, Options{Folder: folder})

	if ask(t, first.URL(Database), boot) != ask(t, second.URL(Database), boot) {
		t.Error("two servers run in one folder")
	}
	if err := second.Stop(); err != nil {
		t.Fatal(err)
	}
	ask(t, first.URL(Database), "select 1")
}

func TestManyStartsAtOnceMakeOneServer(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	servers := make([]*Server, 5)
	errs := make([]error, len(servers))
	var all sync.WaitGroup
	for i := range servers {
		all.Go(func() { servers[i], errs[i] = Start(t.Context(), Options{Folder: folder}) })
	}
	all.Wait()

	owners := 0
	for i, server := range servers {
		if errs[i] != nil {
			t.Fatal(errs[i])
		}
		defer func() { _ = server.Stop() }()
		if server.process != nil {
			owners++
		}
		ask(t, server.URL(Database), "select 1")
	}
	if owners != 1 {
		t.Errorf("%d servers were started", owners)
	}
}

func TestWhatWasCommittedIsThereAfterARestart(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	server := start(t, Options{Folder: folder, Durable: true})
	ask(t, server.URL(Database), "create table promise as select 42 as answer; select 1")
	if err := server.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := server.Stop(); err != nil {
		t.Errorf("stopping twice: %v", err)
	}

	server = start(t, Options{Folder: folder, Durable: true})
	if got := ask(t, server.URL(Database), "select answer from promise"); got != "42" {
		t.Errorf("the answer is now %s", got)
	}
}

// In a container the process numbers are few, so the one in a killed server's
// postmaster.pid soon belongs to someone else of the same user.
func TestAStalePidFileDoesNotStopAStart(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	server := start(t, Options{Folder: folder})
	if err := server.Stop(); err != nil {
		t.Fatal(err)
	}
	sleep := command("/", Binaries{Dir: "/bin"}, "sleep", "60")
	stranger, err := launch(sleep)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stranger.stop(syscall.SIGKILL, time.Second) })
	stale := strconv.Itoa(sleep.Process.Pid) + "\n" + folder + "/data\n1\n5432\n" + folder + "\n\n\nready\n"
	for _, name := range []string{"data/postmaster.pid", ".s.PGSQL.5432.lock"} {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.WriteFile(path, []byte(stale), 0o600), os.Chown(path, serverUser(), -1)); err != nil {
			t.Fatal(err)
		}
	}

	server = start(t, Options{Folder: folder})
	ask(t, server.URL(Database), "select 1")
}

func TestALongPathGetsAShortSocket(t *testing.T) {
	t.Parallel()
	folder := filepath.Join(newFolder(t), strings.Repeat("long/", 25))
	first := start(t, Options{Folder: folder})
	second := start(t, Options{Folder: folder})

	if ask(t, first.URL(Database), boot) != ask(t, second.URL(Database), boot) {
		t.Error("the second start did not find the first one's socket")
	}
	if len(first.socket.path()) > longestSocket {
		t.Errorf("the socket is at %s", first.socket.path())
	}
	removeLater(t, first.socket.folder)
}
