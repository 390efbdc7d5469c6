package conversation

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"campusline/menus"
	"campusline/store"
)

// notices are those that stand or will, as this replica knows them. They are told from memory, so they go on being told,
// and end by themselves, while the database is away.
type notices struct {
	mu     sync.RWMutex
	all    []store.Notice
	sounds map[string][]byte // what is recorded of them, by the path from which it is played
}

// standing gives what stands in front of a line at a moment.
func (n *notices) standing(line string, at time.Time) []menus.Notice {
	n.mu.RLock()
	defer n.mu.RUnlock()
	var all []menus.Notice
	for i := range n.all {
		if kept := &n.all[i]; kept.Stands(at) && (len(kept.Lines) == 0 || slices.Contains(kept.Lines, line)) {
			all = append(all, menus.Notice{ID: kept.ID, Words: kept.Words, Sounds: n.played(kept), Urgent: kept.Urgent})
		}
	}
	return all
}

func (n *notices) set(all []store.Notice, sounds map[string][]byte) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.all, n.sounds = all, sounds
}

// askNoticesEvery is how often the database is asked for notices, for when a notification was lost: one is to be heard on
// every replica within a second or two.
const askNoticesEvery = time.Second

// askAtMost is how long the database may take to answer.
const askAtMost = 4 * time.Second

// FollowNotices reads the notices there are.
func (h *Host) FollowNotices(ctx context.Context) error {
	all, err := h.store.Notices(ctx, h.now())
	if err != nil {
		return err
	}
	sounds, err := h.soundsOf(ctx, all)
	h.notices.set(all, sounds)
	return err
}

// KeepNoticed follows the notices until the context ends.
func (h *Host) KeepNoticed(ctx context.Context) {
	h.store.FollowNotices(ctx, askNoticesEvery, func(ctx context.Context) { h.asks(ctx, "notices", h.FollowNotices) })
}

// asks reads again what is told from memory. That the database is away is told by /readyz and by every webhook.
func (h *Host) asks(ctx context.Context, what string, read func(context.Context) error) {
	asking, cancel := context.WithTimeout(ctx, askAtMost)
	defer cancel()
	if err := read(asking); err != nil && ctx.Err() == nil && !store.Away(err) && !errors.Is(err, context.DeadlineExceeded) {
		h.journal.log.Warn("asking for "+what, "why", err)
	}
}

// Notice tells what stands in front of the session's line. A number that is none of its lines is answered as the first.
func (w *liveWorld) Notice() []menus.Notice {
	line, _ := w.version.Line(w.line)
	w.told.Notices = w.host.notices.standing(line.Number, w.now)
	return w.told.Notices
}
