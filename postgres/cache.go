package postgres

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
)

// cacheFolder is where fetched binaries are kept: the user's cache, or for root
// a folder that the server's user can enter too. A user without a home gets one
// in the temporary folder.
func cacheFolder() (string, error) {
	usual := "/var/cache"
	var err error
	if os.Getuid() != 0 {
		usual, err = os.UserCacheDir()
	}
	if err == nil {
		usual = filepath.Join(usual, "campusline")
		if err = makeCache(usual); err == nil {
			return usual, nil
		}
	}
	last := filepath.Join(os.TempDir(), "campusline-cache-"+strconv.Itoa(os.Getuid()))
	if failure := makeCache(last); failure != nil {
		return "", fmt.Errorf("making a cache: %w", errors.Join(err, failure))
	}
	return last, nil
}

// makeCache makes a folder that everyone can read and only we can write, since
// programs will be run from it.
func makeCache(path string) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return err
	}
	info, err := os.Lstat(path)
	if err != nil {
		return err
	}
	if !info.IsDir() || ownerOf(info) != os.Getuid() {
		return fmt.Errorf("%s is not a folder of ours", path)
	}
	if blocked, ok := reachable(filepath.Dir(path)); !ok {
		return fmt.Errorf("uid %d cannot enter %s", nobody, blocked)
	}
	// The umask may have kept others out, and someone may have let them in.
	return os.Chmod(path, 0o755)
}
