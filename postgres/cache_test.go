package postgres

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestTheCacheIsReadByAllAndWrittenByUs(t *testing.T) {
	t.Parallel()
	cache := newFolder(t)
	if err := errors.Join(os.Mkdir(cache, 0o700), os.Chmod(cache, 0o777)); err != nil {
		t.Fatal(err)
	}
	if err := makeCache(cache); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(cache); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("got %v, %v", info.Mode(), err)
	}
}

// In the temporary folder anyone could have put a link where the cache goes, and
// programs of their own behind it.
func TestTheCacheIsNeverALink(t *testing.T) {
	t.Parallel()
	target := newFolder(t)
	link := filepath.Join(filepath.Dir(target), "link")
	if err := errors.Join(os.Mkdir(target, 0o755), os.Symlink(target, link)); err != nil {
		t.Fatal(err)
	}
	if err := makeCache(link); err == nil || err.Error() != link+" is not a folder of ours" {
		t.Errorf("got %v", err)
	}
}
