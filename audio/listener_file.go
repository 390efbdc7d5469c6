package audio

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
)

// mostKept is how many recordings are remembered, many times those of a district in several languages. When there are
// more, only those that were just asked for are kept.
const mostKept = 20_000

// NewListener makes a listener that remembers what another kept in a file, "" for none. A file that is missing, or is
// not one of a listener, only means that all is listened to again.
func NewListener(file string) *Listener {
	l := &Listener{file: file, asked: map[string]Loudness{}}
	if content, err := os.ReadFile(file); err != nil || json.Unmarshal(content, &l.known) != nil || l.known == nil {
		l.known = map[string]Loudness{}
	}
	return l
}

// Keep writes what was heard into the listener's file, if anything is new.
func (l *Listener) Keep() error {
	if l == nil || l.file == "" {
		return nil
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.fresh {
		return nil
	}
	if len(l.known) > mostKept {
		l.known = maps.Clone(l.asked)
	}
	content, err := json.Marshal(l.known)
	if err == nil {
		err = replace(l.file, content)
	}
	if err != nil {
		return fmt.Errorf("keeping what was heard of recordings: %w", err)
	}
	l.fresh = false
	return nil
}

// replace writes a file whole or not at all, whoever else writes it at the same time.
func replace(file string, content []byte) error {
	folder := filepath.Dir(file)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	f, err := os.CreateTemp(folder, filepath.Base(file)+".*")
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	if err = errors.Join(err, f.Close()); err == nil {
		err = os.Rename(f.Name(), file)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
