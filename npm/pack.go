// Package npm fetches archives of pinned packages with the npm client, which knows the user's registry and proxy.
package npm

import (
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Pack puts the archive of a package, such as "axe-core@4.14.1", into an empty folder. The hash is the SHA-512 of it in base64,
// as the registry tells it: the error says that npm is not installed, could not fetch it, or fetched another one.
func Pack(ctx context.Context, into, what, hash string) (archive string, err error) {
	archive, err = download(ctx, into, what)
	if err != nil {
		return "", err
	}
	return archive, verify(archive, hash)
}

// download has npm put a package's archive into a folder.
func download(ctx context.Context, into, what string) (archive string, err error) {
	npm, err := exec.LookPath("npm")
	if err != nil {
		return "", errors.New("npm is not installed")
	}
	cmd := exec.CommandContext(ctx, npm, "pack", "--silent", "--ignore-scripts", "--pack-destination", into, what)
	cmd.Dir = into
	output, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("npm could not fetch %s: %s", what, lastLine(string(output), err))
	}
	archives, err := filepath.Glob(filepath.Join(into, "*.tgz"))
	if err != nil || len(archives) != 1 {
		return "", fmt.Errorf("npm fetched %d archives of %s instead of one", len(archives), what)
	}
	return archives[0], nil
}

// lastLine is what a failed program said last, or how it ended if it said nothing.
func lastLine(output string, err error) string {
	lines := strings.Split(strings.TrimSpace(output), "\n")
	if last := strings.TrimSpace(lines[len(lines)-1]); last != "" {
		return last
	}
	return err.Error()
}

// verify compares the SHA-512 of a file, written in base64 as npm does.
func verify(archive, want string) error {
	content, err := os.ReadFile(archive)
	if err != nil {
		return fmt.Errorf("checking the fetched archive: %w", err)
	}
	sum := sha512.Sum512(content)
	if base64.StdEncoding.EncodeToString(sum[:]) != want {
		return errors.New("the fetched archive is not the one this program knows")
	}
	return nil
}
