package conversation

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"campusline/store"
)

// journal keeps what happened while the database was away, in a file of this machine, and writes it to the database
// when it is back. What a caller said is never lost for want of a database.
type journal struct {
	host *Host
	log  *slog.Logger
	file *journalFile

	writing sync.Mutex // one writes at a time
	mu      sync.Mutex // guards what follows, and is never held across the database
	waiting []entry
	calls   map[string]bool // the calls of which something waits, so that asking for one costs no search
}

// entry is one thing that waits to be written. One of its parts is set.
type entry struct {
	Step       *keptStep         `json:",omitempty"`
	Consent    *store.Consent    `json:",omitempty"`
	Recording  *store.Recording  `json:",omitempty"`
	Transcript *store.Transcript `json:",omitempty"`
	Ended      *endedCall        `json:",omitempty"`
}

// keptStep is a step that was taken. Its acts follow from taking it again.
type keptStep struct {
	Session   store.Session // as it is after the step
	First     bool
	Exchange  store.Exchange
	Recording *store.Recording
}

// endedCall is the carrier's report that a call is over.
type endedCall struct {
	Call    string
	At      time.Time
	Seconds int
	Status  string
}

// session is the call an entry belongs to, "" for none.
func (e *entry) session() string {
	switch {
	case e.Step != nil:
		return e.Step.Session.ID
	case e.Ended != nil:
		return e.Ended.Call
	}
	return ""
}

// openJournal takes up what an earlier process left in a folder.
func openJournal(host *Host, folder string, log *slog.Logger) (*journal, error) {
	file, left, err := openJournalFile(folder, log)
	return &journal{host: host, log: log, file: file, waiting: left, calls: callsOf(left)}, err
}

func callsOf(entries []entry) map[string]bool {
	calls := map[string]bool{}
	for i := range entries {
		calls[entries[i].session()] = true
	}
	return calls
}

// keep adds an entry. It is on the disk when keep returns. The error is store.ErrTaken for a step that waits already.
func (j *journal) keep(e entry) error {
	j.mu.Lock()
	defer j.mu.Unlock()
	if s := e.Step; s != nil {
		if _, taken := j.find(s.Session.ID, s.Exchange.Number); taken {
			return store.ErrTaken
		}
	}
	if err := j.file.add(e); err != nil {
		return err
	}
	j.waiting = append(j.waiting, e)
	j.calls[e.session()] = true
	return nil
}

// flush writes what waits to the database, in order, as far as it can. A call whose step cannot be written yet holds
// back what is its own, and nothing else.
func (j *journal) flush(ctx context.Context) error {
	j.writing.Lock()
	defer j.writing.Unlock()
	j.mu.Lock()
	batch := j.waiting[:len(j.waiting):len(j.waiting)]
	j.mu.Unlock()
	if len(batch) == 0 {
		return nil
	}
	left, err := j.write(ctx, batch)
	j.mu.Lock()
	defer j.mu.Unlock()
	j.waiting = append(left, j.waiting[len(batch):]...)
	j.calls = callsOf(j.waiting)
	if len(j.waiting) == 0 {
		return errors.Join(err, j.file.clear())
	}
	return err
}

// write writes entries and gives those that are left.
func (j *journal) write(ctx context.Context, batch []entry) (left []entry, err error) {
	held := map[string]bool{}
	var all []error
	for i := range batch {
		e := batch[i]
		if id := e.session(); id != "" && held[id] {
			left = append(left, e)
			continue
		}
		err := j.host.ask(ctx, func(ctx context.Context) error { return j.host.writeEntry(ctx, e) })
		if away(err) {
			return append(left, batch[i:]...), errors.Join(append(all, err)...)
		}
		if err != nil {
			left, all = append(left, e), append(all, err)
			held[e.session()] = true
		}
	}
	return left, errors.Join(all...)
}

// writeEntry writes one entry to the database.
func (h *Host) writeEntry(ctx context.Context, e entry) error {
	switch {
	case e.Step != nil:
		return h.writeKept(ctx, e.Step)
	case e.Consent != nil:
		_, err := h.store.SaveConsent(ctx, *e.Consent)
		return err
	case e.Recording != nil:
		return h.store.SaveRecording(ctx, *e.Recording)
	case e.Transcript != nil:
		return h.store.SaveTranscript(ctx, *e.Transcript)
	case e.Ended != nil:
		return h.store.EndCall(ctx, e.Ended.Call, e.Ended.At, e.Ended.Seconds, e.Ended.Status)
	}
	return nil
}

// orphanAfter is how long a step waits for the ones before it, which another replica may hold. After that it begins the
// session itself: better a journey without its beginning than a message that nobody reads.
const orphanAfter = 10 * time.Minute

// writeKept writes one step. One that is in the database already, because the connection broke after it was written,
// is done.
func (h *Host) writeKept(ctx context.Context, k *keptStep) error {
	answer, err := h.again(ctx, k.Exchange)
	if err != nil {
		return err
	}
	commit := store.Commit{
		Session: k.Session, First: k.First, Exchange: k.Exchange, Acts: answer.Outcome.Acts, Recording: k.Recording,
		Rules: h.versions.Rules(answer.Version),
	}
	if err := h.store.Commit(ctx, commit); !errors.Is(err, store.ErrTaken) {
		return err
	}
	reading, err := h.store.Call(ctx, k.Session.ID, "")
	switch {
	case err != nil:
		return err
	case reading.Session != nil && reading.Session.Taken > k.Exchange.Number:
		return nil
	case reading.Session == nil && h.now().Sub(k.Exchange.At) > orphanAfter:
		commit.First = true
		return h.store.Commit(ctx, commit)
	}
	return fmt.Errorf("exchange %d of %s waits for the one before it", k.Exchange.Number, k.Session.ID)
}

// holds says whether anything of a session waits.
func (j *journal) holds(session string) bool {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.calls[session]
}

// exchange gives a step that waits.
func (j *journal) exchange(session string, number int) (store.Exchange, bool) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.find(session, number)
}

func (j *journal) find(session string, number int) (store.Exchange, bool) {
	if !j.calls[session] {
		return store.Exchange{}, false
	}
	for i := range j.waiting {
		if s := j.waiting[i].Step; s != nil && s.Session.ID == session && s.Exchange.Number == number {
			return s.Exchange, true
		}
	}
	return store.Exchange{}, false
}

// length is how much waits.
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
			h.journal.log.Warn("what happened without the database still waits", "entries", h.journal.length(), "why", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// Close gives up the journal's file, for the next process to take over what waits in it.
func (h *Host) Close() error { return h.journal.file.close() }

// Waiting is how much that happened without the database waits to be written.
func (h *Host) Waiting() int { return h.journal.length() }
