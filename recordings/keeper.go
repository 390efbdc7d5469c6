package recordings

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"campusline/carrier"
	"campusline/store"
)

// Keeper brings recordings from the carrier to us. Any number of replicas may each have one.
type Keeper struct {
	Carrier *carrier.Client // its timeout bounds the fetching of one recording
	Store   *store.Store
	// Folder is where sounds are written; "" keeps them in the database.
	Folder Folder
	// Transcripts says that the carrier was asked to write down what it heard, which it does from its own copy: then
	// that is left to it for [transcribedWithin].
	Transcripts bool
	Now         func() time.Time
	Log         *slog.Logger
	// Observe is told what came of each look: kept, deleted, later or given up.
	Observe func(outcome string)
}

const (
	lookEvery = time.Second     // how soon a recording is fetched that is due
	atOnce    = 4               // recordings in hand at a time
	lease     = 5 * time.Minute // how long one is in hand at most; another process has it then
	// giveUpAfter is how long it is tried to get at a recording, or to have it deleted. A week holds a long weekend in
	// which nobody sees that the account's credentials have changed.
	giveUpAfter       = 7 * 24 * time.Hour
	transcribedWithin = 30 * time.Minute
)

// Run looks after recordings until the context ends.
func (k *Keeper) Run(ctx context.Context) {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		for {
			n, err := k.Once(ctx)
			if err != nil && ctx.Err() == nil && !store.Away(err) {
				k.Log.Warn("looking after recordings", "why", err)
			}
			if n < atOnce || err != nil {
				break
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

// Once takes one look at the recordings that are due, at most [atOnce], and gives their number.
func (k *Keeper) Once(ctx context.Context) (int, error) {
	tasks, err := k.Store.TakeRecordings(ctx, k.Now(), lease, atOnce)
	if err != nil {
		return 0, err
	}
	errs := make([]error, len(tasks))
	var all sync.WaitGroup
	for i := range tasks {
		all.Go(func() { errs[i] = k.look(ctx, &tasks[i]) })
	}
	all.Wait()
	return len(tasks), errors.Join(errs...)
}

// look does what is to be done of one recording next. The error is one of keeping what came of it.
func (k *Keeper) look(ctx context.Context, task *store.RecordingTask) error {
	if task.Stage == store.RecordingReported {
		if err := k.fetch(ctx, task); err != nil {
			return k.putOff(ctx, task, err)
		}
		return nil
	}
	if err := k.delete(ctx, task); err != nil {
		return k.putOff(ctx, task, err)
	}
	k.Observe("deleted")
	return k.Store.SettleRecording(ctx, task.ID)
}

// delete deletes a recording at the carrier, with what was written down of it; one that nobody is to hear, also here.
func (k *Keeper) delete(ctx context.Context, task *store.RecordingTask) error {
	if task.Transcription != "" {
		if err := k.Carrier.DeleteTranscription(ctx, task.Transcription); err != nil {
			return err
		}
	}
	if task.Stage == store.RecordingUnwanted {
		_, removing := k.Folder.Remove(task.File)
		if err := errors.Join(removing, k.Folder.RemoveAll(task.ID)); err != nil {
			return err
		}
	}
	return k.Carrier.DeleteRecording(ctx, task.ID)
}

// putOff has a recording looked at again later, or gives it up when that was tried for long enough. One that somebody
// wants forgotten is never given up.
func (k *Keeper) putOff(ctx context.Context, task *store.RecordingTask, why error) error {
	if stops(ctx) {
		return nil // the lease ends by itself
	}
	now := k.Now()
	if now.Sub(task.At) < giveUpAfter || task.Stage == store.RecordingUnwanted {
		k.Observe("later")
		level := slog.LevelInfo
		if task.Attempts >= tellFrom {
			level = slog.LevelWarn
		}
		k.Log.Log(ctx, level, "a recording is looked for again", "id", task.ID, "stage", task.Stage, "attempts", task.Attempts, "why", why)
		return k.Store.PutOffRecording(ctx, task.ID, why.Error(), now.Add(wait(task.Attempts)))
	}
	k.Observe("given up")
	k.Log.Error("a recording is given up", "id", task.ID, "stage", task.Stage, "attempts", task.Attempts, "why", why)
	return k.Store.GiveUpRecording(ctx, task.ID, why.Error())
}

// stops says that the process is being stopped.
func stops(ctx context.Context) bool { return ctx.Err() != nil }

// tellFrom is the attempt from which on it is a warning that nothing comes of a recording. The first few fail often: a
// report can come before the file is ready.
const tellFrom = 5

// wait is how long to wait after so many looks: five seconds, then three times as long each time, six hours at most.
func wait(attempts int) time.Duration {
	const first, most = 5 * time.Second, 6 * time.Hour
	d := first
	for range attempts - 1 {
		if d *= 3; d >= most {
			return most
		}
	}
	return d
}

// errNotYet says that the carrier does not have a recording yet, or not any more.
var errNotYet = errors.New("the carrier does not have it yet")

// fetch gets the sound of a recording, sees that it is whole and keeps it.
func (k *Keeper) fetch(ctx context.Context, task *store.RecordingTask) error {
	content, kind, err := k.download(ctx, task)
	if err != nil {
		return err
	}
	if err := Whole(content, kind, task.Seconds); err != nil {
		return fmt.Errorf("it is not kept: %w", err)
	}
	now := k.Now()
	sound := store.Sound{Type: kind, Content: content, Sum: sum(content), At: now, Due: now}
	if k.Transcripts {
		sound.Due = now.Add(transcribedWithin)
	}
	if sound.File, err = k.Folder.write(task.ID, kind, content); err != nil {
		return err
	}
	kept, err := k.Store.KeepSound(ctx, task.ID, sound)
	if err != nil {
		return err
	}
	if !kept { // it was fetched by another, which wrote the same file, or it is to be forgotten
		return k.withdraw(ctx, task.ID, sound.File)
	}
	k.Observe("kept")
	return nil
}
