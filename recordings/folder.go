package recordings

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"campusline/store"
)

// Folder is where sounds are kept, a file each, that only this user can read; "" keeps them in the database.
type Folder string

// write writes a sound and gives the name of its file, "" without a folder. The name is made of the recording's id, so
// that the same recording has the same file whoever writes it, and appears when it is whole.
func (f Folder) write(id, kind string, content []byte) (name string, err error) {
	if f == "" {
		return "", nil
	}
	name = nameOf(id) + Extension(kind)
	if err := os.MkdirAll(string(f), 0o700); err != nil {
		return "", fmt.Errorf("making the folder of recordings: %w", err)
	}
	file, err := os.CreateTemp(string(f), ".part-*")
	if err != nil {
		return "", fmt.Errorf("writing a recording: %w", err)
	}
	defer func() { _ = os.Remove(file.Name()) }() // it has its name by then, or is not wanted
	_, writing := file.Write(content)
	if err := errors.Join(writing, file.Sync(), file.Close()); err != nil {
		return "", fmt.Errorf("writing a recording: %w", err)
	}
	if err := os.Rename(file.Name(), filepath.Join(string(f), name)); err != nil {
		return "", fmt.Errorf("writing a recording: %w", err)
	}
	return name, nil
}

// nameOf begins the name of the file of a recording.
func nameOf(id string) string { return sum([]byte(id))[:32] }

// RemoveAll removes the files of a recording by its id, also one that was written and never came to be known, because the
// process was killed then.
func (f Folder) RemoveAll(id string) error {
	if f == "" {
		return nil
	}
	names, err := filepath.Glob(filepath.Join(string(f), nameOf(id)+".*"))
	if err != nil {
		return fmt.Errorf("looking for the files of a recording: %w", err)
	}
	for _, name := range names {
		if _, err := f.Remove(name); err != nil {
			return err
		}
	}
	return nil
}

// errWhichFolder says that a sound is in a folder and nobody says in which.
var errWhichFolder = errors.New("it was kept in a folder, and CAMPUSLINE_RECORDINGS does not say which")

// Read gives the sound in a file that [store.Sound] names. The error is [fs.ErrNotExist] where the file is not there.
func (f Folder) Read(name string) ([]byte, error) {
	if f == "" {
		return nil, errWhichFolder
	}
	content, err := os.ReadFile(filepath.Join(string(f), filepath.Base(name)))
	if err != nil {
		return nil, fmt.Errorf("reading a recording: %w", err)
	}
	return content, nil
}

// Remove removes a file, "" for none, and says whether it was there.
func (f Folder) Remove(name string) (there bool, err error) {
	if name == "" {
		return false, nil
	}
	if f == "" {
		return false, errWhichFolder
	}
	err = os.Remove(filepath.Join(string(f), filepath.Base(name)))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("removing a recording: %w", err)
	}
	return true, nil
}

// withdraw removes a file that was written and turned out not to be wanted, unless the database names it.
func (k *Keeper) withdraw(ctx context.Context, id, file string) error {
	row, err := k.Store.Recording(ctx, id)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if err == nil && row.KeptAt != nil {
		return nil
	}
	_, err = k.Folder.Remove(file)
	return err
}
