package browser

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"campusline/npm"
)

// The release of axe-core that pages are examined with. A new one means copying what
// "npm view axe-core version dist.integrity" prints.
const (
	axeVersion = "4.14.1"
	axeHash    = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
	axeScript  = "package/axe.min.js" // in the archive
)

// axe is the script that looks for what shuts people out. It is fetched once, by npm, into the user's cache.
func axe(ctx context.Context) (string, error) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("looking for axe-core: %w", err)
	}
	cache = filepath.Join(cache, "campusline")
	kept := filepath.Join(cache, "axe-core-"+axeVersion+".js")
	if script, err := os.ReadFile(kept); err == nil {
		return string(script), nil
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return "", fmt.Errorf("making room for axe-core: %w", err)
	}
	draft, err := os.MkdirTemp(cache, "draft-")
	if err != nil {
		return "", fmt.Errorf("making room for axe-core: %w", err)
	}
	defer func() { _ = os.RemoveAll(draft) }()
	archive, err := npm.Pack(ctx, draft, "axe-core@"+axeVersion, axeHash)
	if err != nil {
		return "", fmt.Errorf("fetching axe-core, with which pages are examined: %w", err)
	}
	script, err := member(archive, axeScript)
	if err != nil {
		return "", fmt.Errorf("unpacking axe-core: %w", err)
	}
	whole := filepath.Join(draft, "axe.js") // kept by a rename, so that nobody reads half of it
	if err := errors.Join(os.WriteFile(whole, script, 0o600), os.Rename(whole, kept)); err != nil {
		return "", fmt.Errorf("keeping axe-core: %w", err)
	}
	return string(script), nil
}

// member is what a file of a compressed archive holds.
func member(archive, name string) (content []byte, err error) {
	file, err := os.Open(archive)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	unzipped, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	files := tar.NewReader(unzipped)
	for {
		header, err := files.Next()
		if err != nil {
			return nil, fmt.Errorf("looking for %s: %w", name, err)
		}
		if header.Name == name {
			return io.ReadAll(files)
		}
	}
}
