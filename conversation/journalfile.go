package conversation

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"syscall"
)

// journalFile is the journal on the disk: an entry a line, added as they come. It is emptied only when all of it is in
// the database; an entry that is there already when it is read again is found out to be written.
type journalFile struct {
	file *os.File // nil keeps nothing on the disk
}

// mostJournals bounds how many processes of one machine share a folder.
const mostJournals = 64

// openJournalFile takes the first file of the folder that no other process holds, with what earlier processes left in
// this and in all others. No folder keeps nothing.
func openJournalFile(folder string, log *slog.Logger) (*journalFile, []entry, error) {
	if folder == "" {
		return &journalFile{}, nil, nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, nil, fmt.Errorf("making the journal's folder: %w", err)
	}
	var own *journalFile
	var left []entry
	for i := range mostJournals {
		name := filepath.Join(folder, fmt.Sprintf("journal-%d", i))
		if _, err := os.Stat(name); err != nil && own != nil {
			break // there are no more
		}
		file, found, err := lockedFile(name, log)
		switch {
		case err != nil:
			return nil, nil, err
		case file == nil: // another process holds it
		case own == nil:
			own, left = file, found
		default:
			if err := own.takeOver(file, found); err != nil {
				return nil, nil, err
			}
			left = append(left, found...)
		}
	}
	if own == nil {
		return nil, nil, fmt.Errorf("opening the journal: all %d files in %s are in use", mostJournals, folder)
	}
	return own, left, nil
}

// lockedFile opens a file with what is left in it; nil when another process holds it.
func lockedFile(name string, log *slog.Logger) (*journalFile, []entry, error) {
	file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
	if err != nil {
		return nil, nil, fmt.Errorf("opening the journal: %w", err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, nil, file.Close()
	}
	left, err := readEntries(file, log)
	return &journalFile{file}, left, err
}

// takeOver moves what a process that is gone has left into this file.
func (f *journalFile) takeOver(from *journalFile, left []entry) error {
	for _, e := range left {
		if err := f.add(e); err != nil {
			return err
		}
	}
	if err := from.clear(); err != nil {
		return err
	}
	return from.close()
}

// readEntries reads what is left in a file. A last line that was cut off by a crash is cut away, so that the next one
// does not run on from it.
func readEntries(file *os.File, log *slog.Logger) ([]entry, error) {
	content, err := io.ReadAll(file)
	if err != nil {
		return nil, fmt.Errorf("reading the journal: %w", err)
	}
	whole := bytes.LastIndexByte(content, '\n') + 1
	if whole < len(content) {
		log.Error("the journal's last line was cut off")
		if err := file.Truncate(int64(whole)); err != nil {
			return nil, fmt.Errorf("mending the journal: %w", err)
		}
	}
	var left []entry
	for line := range bytes.Lines(content[:whole]) {
		var e entry
		if err := json.Unmarshal(line, &e); err != nil {
			log.Error("a line of the journal cannot be read", "why", err)
			continue
		}
		left = append(left, e)
	}
	return left, nil
}

// add writes an entry, and is back when it is on the disk.
func (f *journalFile) add(e entry) error {
	if f.file == nil {
		return nil
	}
	line, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("writing the journal: %w", err)
	}
	if _, err := f.file.Write(append(line, '\n')); err != nil {
		return fmt.Errorf("writing the journal: %w", err)
	}
	if err := f.file.Sync(); err != nil {
		return fmt.Errorf("writing the journal: %w", err)
	}
	return nil
}

// clear empties the file, when everything in it is in the database.
func (f *journalFile) clear() error {
	if f.file == nil {
		return nil
	}
	if err := f.file.Truncate(0); err != nil {
		return fmt.Errorf("emptying the journal: %w", err)
	}
	return nil
}

func (f *journalFile) close() error {
	if f.file == nil {
		return nil
	}
	if err := f.file.Close(); err != nil {
		return fmt.Errorf("closing the journal: %w", err)
	}
	return nil
}
