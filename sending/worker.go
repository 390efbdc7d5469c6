package sending

import (
	"context"
	"crypto/rand"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"campusline/store"
)

const (
	mostInHand = 100                   // of a sender that are on their way to the carrier at once
	longest    = 30 * time.Second      // that one worker sends for a sender before it lets another one
	glance     = 50 * time.Millisecond // between two looks at what waits, while there is something
	rest       = 200 * time.Millisecond
	soon       = 3 * time.Second // a worker waits so long for the time of something to come
)

// Worker sends for one sender. All of it has to be given.
type Worker struct {
	Store  *store.Store
	Sender string  // a line, whose texts it sends, or [store.Calls]
	Rate   float64 // segments or calls a second
	// Answer is how long after something was taken its fate is asked of the carrier, if nothing was heard of it.
	Answer time.Duration
	Now    func() time.Time
	// Decide says what becomes of something whose turn has come.
	Decide func(now time.Time, c store.Candidate) store.Verdict
	// Hand hands something over that was taken for it, and keeps what came of that.
	Hand func(ctx context.Context, m store.OutgoingMessage) error
	// Reconcile finds out what became of something that was handed over, or was about to be, and of which nothing was heard.
	Reconcile func(ctx context.Context, m store.OutgoingMessage) error
	Log       *slog.Logger

	name   string // of this worker
	busy   sync.WaitGroup
	inHand atomic.Int32
	done   chan struct{} // has something in it when nothing is in hand any more
}

// Drain sends what waits until nothing is due, or until enough is closed. It does nothing while another worker, here or in
// another process, sends for the same sender.
func (w *Worker) Drain(ctx context.Context, enough <-chan struct{}) error {
	w.name, w.done = rand.Text(), make(chan struct{}, 1)
	leading, err := w.Store.Lead(ctx, w.Sender, w.name)
	if err != nil || !leading {
		return err
	}
	left, err := w.run(ctx, enough)
	w.busy.Wait()
	if err != nil || left {
		return err
	}
	return w.Store.Resign(context.WithoutCancel(ctx), w.Sender, w.name)
}

// run takes and sends. It says whether it has left the sender, or lost it, so that there is nothing to hand on.
func (w *Worker) run(ctx context.Context, enough <-chan struct{}) (left bool, err error) {
	for began := time.Now(); time.Since(began) < longest; {
		taken, err := w.take(ctx)
		if err != nil || taken.Lost {
			return true, err
		}
		for _, m := range taken.Send {
			w.beside(func() error { return w.Hand(ctx, m) })
		}
		for _, m := range taken.Ask {
			w.beside(func() error { return w.Reconcile(ctx, m) })
		}
		pause, done := min(max(taken.Wait, glance), rest), w.done
		if taken.Dry && w.inHand.Load() == 0 {
			wait, left, err := w.Store.Leave(ctx, w.Sender, w.name, w.Now(), soon)
			if err != nil || left {
				return true, err
			}
			pause = min(max(wait, glance), rest)
		}
		if taken.Wait > 0 {
			done = nil // the pace allows nothing more, however soon hands are free
		}
		if !sleep(ctx, enough, done, pause) {
			break
		}
	}
	return false, nil
}

// take takes what may be sent now, as far as there are hands for it.
func (w *Worker) take(ctx context.Context) (store.Taken, error) {
	now := w.Now()
	return w.Store.Take(ctx, store.Taking{
		Sender: w.Sender, Worker: w.name, PerSecond: w.Rate, Most: mostInHand - int(w.inHand.Load()),
		Now: now, Answer: w.Answer,
		Decide: func(c store.Candidate) store.Verdict { return w.Decide(now, c) },
	})
}

// beside runs something that ends soon. What goes wrong is told; it is looked after again all the same.
func (w *Worker) beside(run func() error) {
	w.inHand.Add(1)
	w.busy.Go(func() {
		defer w.putDown()
		if err := run(); err != nil {
			w.Log.Warn("the sending of something could not be followed; it will be asked for", "why", err)
		}
	})
}

// putDown has one thing less be in hand, and tells whoever waits for the last one.
func (w *Worker) putDown() {
	if w.inHand.Add(-1) > 0 {
		return
	}
	select {
	case w.done <- struct{}{}:
	default:
	}
}

// sleep waits, but not longer than until nothing is in hand, and says whether to go on.
func sleep(ctx context.Context, enough, done <-chan struct{}, pause time.Duration) bool {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-enough:
	case <-done:
		return true
	case <-timer.C:
		return true
	}
	return false
}
