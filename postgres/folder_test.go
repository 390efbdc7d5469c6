package postgres

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestAFolderWithOtherThingsIsLeftAlone(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	letter := filepath.Join(folder, "letter.txt")
	if err := errors.Join(os.Mkdir(folder, 0o755), os.WriteFile(letter, nil, 0o644)); err != nil {
		t.Fatal(err)
	}

	wantError(t, Options{Folder: folder}, folder+" holds other things; Postgres needs an empty or a new folder")
	if info, err := os.Stat(folder); err != nil || info.Mode().Perm() != 0o755 || ownerOf(info) != os.Getuid() {
		t.Errorf("the folder was changed: %v, %v", info.Mode(), err)
	}
}

func TestALinkIsNotFollowed(t *testing.T) {
	t.Parallel()
	target := newFolder(t)
	link := target + "-link"
	if err := errors.Join(os.Mkdir(target, 0o755), os.Symlink(target, link)); err != nil {
		t.Fatal(err)
	}
	wantError(t, Options{Folder: link}, link+" is not a folder, so Postgres cannot live there")
}

func TestAFolderOfSomebodyElseIsRefused(t *testing.T) {
	t.Parallel()
	if os.Getuid() != 0 {
		t.Skip("only root can make a folder for somebody else")
	}
	folder := newFolder(t)
	if err := errors.Join(os.Mkdir(folder, 0o755), os.Chown(folder, 1234, 1234)); err != nil {
		t.Fatal(err)
	}
	wantError(t, Options{Folder: folder}, folder+" belongs to another user (uid 1234), so Postgres cannot live there")
}

func TestRootLearnsWhichFolderKeepsTheServerOut(t *testing.T) {
	t.Parallel()
	if os.Getuid() != 0 {
		t.Skip("only root runs the server as somebody else")
	}
	parent := filepath.Dir(newFolder(t))
	if err := os.Chmod(parent, 0o700); err != nil {
		t.Fatal(err)
	}
	wantError(t, Options{Folder: filepath.Join(parent, "pg")},
		"uid 65534, which Postgres runs as because it refuses to be root, cannot enter "+parent)
}

func TestADatabaseOfAnotherReleaseIsNamed(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	err := errors.Join(
		os.MkdirAll(filepath.Join(folder, "data"), 0o700),
		os.WriteFile(filepath.Join(folder, lockFile), nil, 0o600),
		os.WriteFile(filepath.Join(folder, "data", "PG_VERSION"), []byte("9\n"), 0o600),
	)
	if err != nil {
		t.Fatal(err)
	}
	here := "none is installed"
	if found := installed(t.Context()); len(found) > 0 {
		here = "only " + newest(found).Version + " is installed"
	}
	wantError(t, Options{Folder: folder}, "the database in "+folder+" was made by Postgres 9 and "+here+
		": install Postgres 9, or move that folder away to begin anew")
}

func TestAServerThatCannotStartSaysWhy(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	if err := start(t, Options{Folder: folder}).Stop(); err != nil {
		t.Fatal(err)
	}
	control := filepath.Join(folder, "data", "global", "pg_control")
	if err := os.Remove(control); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), Options{Folder: folder})
	if err == nil {
		t.Fatal("a server without its control file started")
	}
	if !strings.HasPrefix(err.Error(), "starting Postgres in "+folder+": ") ||
		!strings.Contains(err.Error(), "pg_control") || strings.Contains(err.Error(), "\n") {
		t.Errorf("the error is %q", err)
	}
}

func TestAFailureToMakeADatabaseLeavesNoHalfOfOne(t *testing.T) {
	t.Parallel()
	path := newFolder(t)
	f, err := openFolder(path)
	if err != nil {
		t.Fatal(err)
	}
	broken := Binaries{Dir: filepath.Dir(path), Version: "15", Major: 15}
	script := "#!/bin/sh\necho 'initdb: error: could not write file \"base/1\": No space left on device'\nexit 1\n"
	if err := os.WriteFile(filepath.Join(broken.Dir, "initdb"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err = startIn(t.Context(), f, broken, false, t.Logf)
	want := "making a database in " + path + `: error: could not write file "base/1": No space left on device`
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	start(t, Options{Folder: path})
}

// The lock tells the next Start that a server still lives when it no longer
// listens, as at the end of its shutdown.
func TestTheServerHoldsTheLockAsLongAsItLives(t *testing.T) {
	t.Parallel()
	folder := newFolder(t)
	server := start(t, Options{Folder: folder})
	lock, err := os.Open(filepath.Join(folder, lockFile))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = lock.Close() }()

	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); !errors.Is(err, syscall.EWOULDBLOCK) {
		t.Errorf("while it runs, taking the lock gives %v", err)
	}
	if err := server.Stop(); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		t.Errorf("after it stopped, taking the lock gives %v", err)
	}
}

func TestTheContextBoundsTheStart(t *testing.T) {
	t.Parallel()
	path := newFolder(t)
	f, err := openFolder(path)
	if err != nil {
		t.Fatal(err)
	}
	lock, _, err := f.claim(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	defer cancel()
	if _, err := Start(ctx, Options{Folder: path}); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("got %v while another process held the folder", err)
	}
	if err := lock.Close(); err != nil {
		t.Fatal(err)
	}
	start(t, Options{Folder: path})
}

func TestEachUserHasADefaultFolder(t *testing.T) {
	t.Parallel()
	if got, want := DefaultFolder(), filepath.Join(os.TempDir(), "campusline-"+strconv.Itoa(os.Getuid())); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func wantError(t *testing.T, o Options, want string) {
	t.Helper()
	server, err := Start(t.Context(), o)
	if err == nil {
		_ = server.Stop()
		t.Fatal("it started")
	}
	if err.Error() != want {
		t.Errorf("got  %s\nwant %s", err, want)
	}
}
