package conversation

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"campusline/store"
)

// journal keeps steps that were taken while the database was away, in a file of this machine, and writes them to the
// database when it is back. What a caller said is never lost for want of a database.
//
// What is kept of a step is its exchange: the acts follow from taking it again.
type journal struct {
	host *Host
	log  *slog.Logger

	mu      sync.Mutex
	file    *os.File // nil when there is no folder to keep it in: then it is kept in memory only
	waiting []kept
}

// kept is a step that waits to be written.
type kept struct {
	Session   store.Session // as it is after the step
	First     bool
	Exchange  store.Exchange
	Recording *store.Recording
}

// mostJournals bounds how many processes of one machine share a folder.
const mostJournals = 64

// openJournal takes the first file of the folder that no other process holds, with whatever an earlier process left in
// it.
func openJournal(host *Host, folder string, log *slog.Logger) (*journal, error) {
	j := &journal{host: host, log: log}
	if folder == "" {
		return j, nil
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("making the journal's folder: %w", err)
	}
	for i := range mostJournals {
		name := filepath.Join(folder, fmt.Sprintf("journal-%d", i))
		file, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE|os.O_APPEND, 0o600)
		if err != nil {
			return nil, fmt.Errorf("opening the journal: %w", err)
		}
		if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
			_ = file.Close() // another process holds it
			continue
		}
		j.file = file
		return j, j.read()
	}
	return nil, fmt.Errorf("opening the journal: all %d files in %s are in use", mostJournals, folder)
}

// read takes in what an earlier process left. A last line that was cut off by a crash is passed over.
func (j *journal) read() error {
	lines := bufio.NewScanner(j.file)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var k kept
		if err := json.Unmarshal(lines.Bytes(), &k); err != nil {
			j.log.Error("a line of the journal cannot be read", "why", err)
			continue
		}
		j.waiting = append(j.waiting, k)
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("reading the journal: %w", err)
	}
	return nil
}

// keep adds a step. It is on the disk when keep returns. The error is store.ErrTaken when the step waits already.
func (j *journal) keep(c store.Commit) error {
	k := kept{c.Session, c.First, c.Exchange, c.Recording}
	j.mu.Lock()
	defer j.mu.Unlock()
	if _, taken := j.find(k.Session.ID, k.Exchange.Number); taken {
		return store.ErrTaken
	}
	if j.file != nil {
		line, err := json.Marshal(k)
		if err != nil {
			return fmt.Errorf("writing the journal: %w", err)
		}
		if _, err := j.file.Write(append(line, '\n')); err != nil {
			return fmt.Errorf("writing the journal: %w", err)
		}
		if err := j.file.Sync(); err != nil {
			return fmt.Errorf("writing the journal: %w", err)
		}
	}
	j.waiting = append(j.waiting, k)
	return nil
}

// flush writes what waits to the database, in order, as far as it can. A session whose step cannot be written yet
// holds back its own later steps, and no others.
func (j *journal) flush(ctx context.Context) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if len(j.waiting) == 0 {
		return nil
	}
	var left []kept
	var all []error
	held := map[string]bool{}
	for i, k := range j.waiting {
		if held[k.Session.ID] {
			left = append(left, k)
			continue
		}
		err := j.write(ctx, k)
		if store.Away(err) {
			left = append(left, j.waiting[i:]...)
			all = append(all, err)
			break
		}
		if err != nil {
			left, held[k.Session.ID] = append(left, k), true
			all = append(all, err)
		}
	}
	j.waiting = left
	return errors.Join(errors.Join(all...), j.rewrite())
}

// write writes one step. One that is in the database already, because the connection broke after it was written, is
// done.
func (j *journal) write(ctx context.Context, k kept) error {
	answer, err := j.host.again(ctx, k.Exchange)
	if err != nil {
		return err
	}
	err = j.host.store.Commit(ctx, store.Commit{
		Session: k.Session, First: k.First, Exchange: k.Exchange, Acts: answer.Outcome.Acts, Recording: k.Recording,
	})
	if !errors.Is(err, store.ErrTaken) {
		return err
	}
	reading, err := j.host.store.Call(ctx, k.Session.ID, "")
	if err != nil {
		return err
	}
	if reading.Session == nil || reading.Session.Taken <= k.Exchange.Number {
		return fmt.Errorf("exchange %d of %s waits for the one before it", k.Exchange.Number, k.Session.ID)
	}
	return nil
}

// rewrite leaves in the file only what still waits.
func (j *journal) rewrite() error {
	if j.file == nil {
		return nil
	}
	if err := j.file.Truncate(0); err != nil {
		return fmt.Errorf("emptying the journal: %w", err)
	}
	for _, k := range j.waiting {
		line, err := json.Marshal(k)
		if err != nil {
			return fmt.Errorf("writing the journal: %w", err)
		}
		if _, err := j.file.Write(append(line, '\n')); err != nil {
			return fmt.Errorf("writing the journal: %w", err)
		}
	}
	return nil
}

// holds says whether anything of a session waits.
func (j *journal) holds(session string) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	for i := range j.waiting {
		if j.waiting[i].Session.ID == session {
			return true
		}
	}
	return false
}

// exchange gives a step that waits.
func (j *journal) exchange(session string, number int) (store.Exchange, bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.find(session, number)
}

func (j *journal) find(session string, number int) (store.Exchange, bool) {
	for i := range j.waiting {
		if k := &j.waiting[i]; k.Session.ID == session && k.Exchange.Number == number {
			return k.Exchange, true
		}
	}
	return store.Exchange{}, false
}

// length is how many steps wait.
func (j *journal) length() int {
	j.mu.Lock()
	defer j.mu.Unlock()
	return len(j.waiting)
}

// flushEvery is how often it is tried to write what waits.
const flushEvery = time.Second

// KeepUp writes what waits in the journal whenever the database is there, until the context ends.
func (h *Host) KeepUp(ctx context.Context) {
	tick := time.NewTicker(flushEvery)
	defer tick.Stop()
	for {
		if err := h.journal.flush(ctx); err != nil && ctx.Err() == nil {
			h.journal.log.Warn("steps taken without the database still wait", "steps", h.journal.length(), "why", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// Close gives up the journal's file, for the next process to take over what waits in it.
func (h *Host) Close() error {
	h.journal.mu.Lock()
	defer h.journal.mu.Unlock()
	if h.journal.file == nil {
		return nil
	}
	if err := h.journal.file.Close(); err != nil {
		return fmt.Errorf("closing the journal: %w", err)
	}
	return nil
}

// Waiting is how many steps taken without the database wait to be written.
func (h *Host) Waiting() int { return h.journal.length() }
