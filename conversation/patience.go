package conversation

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	"campusline/store"
)

// A database that hangs is worse than one that is gone: every caller would hear silence until the webhook's deadline.
// So it is given up after a while, and not asked again for a little longer.
const (
	databasePatience = 1500 * time.Millisecond
	databaseRest     = 3 * time.Second
)

// errHung is the error of a database that does not answer.
var errHung = errors.New("the database does not answer")

// away says that an error came about because the database cannot be reached, or does not answer.
func away(err error) bool { return store.Away(err) || errors.Is(err, errHung) }

// patience remembers that the database hung.
type patience struct{ until atomic.Int64 } // in nanoseconds of the real clock

func (p *patience) exhausted() bool { return time.Now().UnixNano() < p.until.Load() }
func (p *patience) exhaust()        { p.until.Store(time.Now().Add(databaseRest).UnixNano()) }

// ask asks the database for something, for as long as patience lasts. What op writes to must not be looked at when
// there is an error, since it may still be running.
func (h *Host) ask(ctx context.Context, op func(context.Context) error) error {
	if h.patience.exhausted() {
		return errHung
	}
	limited, cancel := context.WithTimeout(ctx, databasePatience)
	done := make(chan error, 1)
	go func() {
		defer cancel()
		done <- op(limited)
	}()
	select {
	case err := <-done:
		if errors.Is(err, context.DeadlineExceeded) && ctx.Err() == nil {
			h.patience.exhaust()
			return errHung
		}
		return err
	case <-limited.Done():
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	select {
	case err := <-done: // it was done just now, which is why its context has ended
		return err
	default:
	}
	h.patience.exhaust()
	return errHung
}
