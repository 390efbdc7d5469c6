package postgres

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// makePrivate makes a folder that the server's user alone can enter. In a
// temporary folder anyone may have been there first, so it takes no folder that
// somebody else owns and follows no link.
func makePrivate(path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("making the folder for Postgres: %w", err)
	}
	if err := os.Mkdir(path, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("making the folder for Postgres: %w", err)
	}
	info, err := os.Lstat(path)
	if err != nil {
		return fmt.Errorf("opening the folder for Postgres: %w", err)
	}
	if !info.IsDir() {
		return fmt.Errorf("%s is not a folder, so Postgres cannot live there", path)
	}
	if owner := ownerOf(info); owner != os.Getuid() && owner != serverUser() {
		return fmt.Errorf("%s belongs to another user (uid %d), so Postgres cannot live there", path, owner)
	}
	if blocked, ok := reachable(filepath.Dir(path)); !ok {
		return fmt.Errorf("uid %d, which Postgres runs as because it refuses to be root, cannot enter %s", nobody, blocked)
	}
	if err := os.Chmod(path, 0o700); err != nil {
		return fmt.Errorf("closing the folder for Postgres to others: %w", err)
	}
	if ownerOf(info) == serverUser() {
		return nil
	}
	if err := os.Chown(path, nobody, nobody); err != nil {
		return fmt.Errorf("giving the folder for Postgres to uid %d: %w", nobody, err)
	}
	return nil
}

// reachable tells whether the server's user can enter a folder, and if not,
// which folder on the way there stops it. Only root asks to be somebody else,
// so for other users the system itself gives the answer later.
func reachable(path string) (blocked string, ok bool) {
	if os.Getuid() != 0 {
		return "", true
	}
	for ; ; path = filepath.Dir(path) {
		info, err := os.Stat(path)
		if err != nil {
			return path, false
		}
		const enterByOthers = 0o001
		if info.Mode()&enterByOthers == 0 && ownerOf(info) != nobody {
			return path, false
		}
		if path == filepath.Dir(path) {
			return "", true
		}
	}
}

func ownerOf(info os.FileInfo) int {
	return int(info.Sys().(*syscall.Stat_t).Uid)
}
