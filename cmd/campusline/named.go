package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"

	"campusline/menus"
	"campusline/store"
)

// hashBeginning is what a version can be named by.
var hashBeginning = regexp.MustCompile(`^[0-9a-f]{6,64}$`)

// isFolder says whether a name is that of a folder on this machine.
func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// sampleName names the sample district that the program carries, with its translations, where no folder is called so.
const sampleName = "sample"

// filesNamed are those of a folder, of the sample, or of the version that is kept under a hash that begins so. Open opens
// the store; it is called only for a hash.
func filesNamed(ctx context.Context, name string, open func() (*store.Store, error)) (fs.FS, error) {
	if isFolder(name) {
		return os.DirFS(name), nil
	}
	if name == sampleName {
		return menus.Sample()
	}
	beginning := strings.ToLower(name)
	if !hashBeginning.MatchString(beginning) {
		return nil, usageError{fmt.Errorf("%s is neither a folder nor the first 6 or more characters of a version. `campusline versions` lists them", name)}
	}
	s, err := open()
	if err != nil {
		return nil, err
	}
	hash, err := s.VersionNamed(ctx, beginning)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return nil, usageError{fmt.Errorf("no version begins with %s. `campusline versions` lists them", name)}
	case errors.Is(err, store.ErrAmbiguous):
		return nil, usageError{fmt.Errorf("several versions begin with %s; write more of it", name)}
	case err != nil:
		return nil, err
	}
	kept, err := s.Version(ctx, hash)
	return menus.Files(kept.Files), err
}

// contentOf reads a file that was named on the command line.
func contentOf(file string) ([]byte, error) {
	content, err := os.ReadFile(file)
	if err != nil {
		return nil, usageError{fmt.Errorf("%s cannot be read", file)}
	}
	return content, nil
}
