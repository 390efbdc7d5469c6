package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// replaceFile puts a file in the place of the one that has its name, whole or not at all: whoever reads it meanwhile, and
// whoever finds it after a crash, sees the old one or the new one.
func replaceFile(name string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fmt.Errorf("making the folder of %s: %w", name, err)
	}
	draft, err := os.CreateTemp(filepath.Dir(name), ".campusline-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	defer func() { _ = os.Remove(draft.Name()) }() // gone already where it was put in place
	_, err = draft.Write(content)
	err = errors.Join(err, draft.Sync(), draft.Chmod(modeOf(name)), draft.Close())
	if err == nil {
		err = os.Rename(draft.Name(), name)
	}
	if err != nil {
		return fmt.Errorf("writing %s: %w", name, err)
	}
	return nil
}

// modeOf is who may read and write a file, or a new one.
func modeOf(name string) fs.FileMode {
	if info, err := os.Stat(name); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}
