package postgres

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

const (
	lockFile = "lock"
	pidFile  = "postmaster.pid"
	// longestSocket is the shortest limit on a socket's path among the
	// systems we run on: macOS has room for 104 bytes with the closing NUL,
	// Linux for 108 (unix(4), unix(7)).
	longestSocket = 103
)

// folder is where one private Postgres lives.
type folder struct {
	path string
}

func (f folder) data() string { return filepath.Join(f.path, "data") }
func (f folder) log() string  { return filepath.Join(f.path, "server.log") }

// hasData tells whether a database was made here. Making one ends with a rename,
// so half a database never counts.
func (f folder) hasData() bool {
	_, err := os.Stat(f.data())
	return err == nil
}

// release is the major version of Postgres that made the data, or "" when there
// is none yet.
func (f folder) release() (string, error) {
	content, err := os.ReadFile(filepath.Join(f.data(), "PG_VERSION"))
	if errors.Is(err, fs.ErrNotExist) && !f.hasData() {
		return "", nil
	}
	if err != nil {
		return "", fmt.Errorf("reading which Postgres made %s: %w", f.path, err)
	}
	return strings.TrimSpace(string(content)), nil
}

// openFolder makes the folder or checks that it is one of ours, since it is
// about to be given to the server's user and closed to everyone else.
func openFolder(path string) (folder, error) {
	if path == "" {
		path = DefaultFolder()
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return folder{}, fmt.Errorf("finding the folder for Postgres: %w", err)
	}
	entries, err := os.ReadDir(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return folder{}, fmt.Errorf("opening the folder for Postgres: %w", err)
	}
	if _, err := os.Lstat(filepath.Join(path, lockFile)); err != nil && len(entries) > 0 {
		return folder{}, fmt.Errorf("%s holds other things; Postgres needs an empty or a new folder", path)
	}
	if err := makePrivate(path); err != nil {
		return folder{}, err
	}
	return folder{path}, nil
}

// claim takes the folder's lock, or finds the running server that holds it, in
// which case the lock is nil. It waits for a server that is just starting or
// stopping.
func (f folder) claim(ctx context.Context) (*os.File, socket, error) {
	lock, err := os.OpenFile(filepath.Join(f.path, lockFile), os.O_CREATE|os.O_RDWR|syscall.O_NOFOLLOW, 0o600)
	if err != nil {
		return nil, socket{}, fmt.Errorf("opening the lock: %w", err)
	}
	for {
		// Ask for a server before the lock: one that was started by hand
		// does not hold it.
		if at, ok := recordedSocket(f.data()); ok && at.answers(ctx) {
			if err = at.ensureDatabase(ctx, Database); err == nil {
				return nil, at, lock.Close()
			}
		} else if err = syscall.Flock(int(lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err == nil {
			return lock, socket{}, nil
		}
		select {
		case <-ctx.Done():
			return nil, socket{}, errors.Join(fmt.Errorf("%w: %w", context.Cause(ctx), err), lock.Close())
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// newSocket is where a server of this folder listens: in the folder, unless its
// path is too long for a socket.
func (f folder) newSocket() (socket, error) {
	at := socket{folder: f.path, port: "5432"}
	if len(at.path()) <= longestSocket {
		return at, nil
	}
	hash := sha256.Sum256([]byte(f.path))
	at.folder = fmt.Sprintf("/tmp/campusline-%x", hash[:8])
	return at, makePrivate(at.folder)
}

// clearStale removes the files that would keep a server from starting when
// another process has meanwhile been given the number of a killed one, as
// happens in containers. Only the holder of the lock may call it.
func (f folder) clearStale(at socket) error {
	for _, path := range []string{filepath.Join(f.data(), pidFile), at.path() + ".lock"} {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
