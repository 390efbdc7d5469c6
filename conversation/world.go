package conversation

import (
	"context"
	"sync"
	"time"

	"campusline/menus"
	"campusline/store"
)

// liveWorld answers a step as things are now.
type liveWorld struct {
	ctx     context.Context //nolint:containedctx // the world lives for one step, and Step itself knows no context
	now     time.Time
	known   bool
	texting menus.Texting
	version *menus.Version
	line    string // E.164, as it was called or texted
	cases   *caseNumbers
	given   int
	err     error
	// inReplyTo is what a text is a reply to.
	inReplyTo menus.About
	seats
}

func (w *liveWorld) Now() time.Time         { return w.now }
func (w *liveWorld) Known() bool            { return w.known }
func (w *liveWorld) Texting() menus.Texting { return w.texting }

func (w *liveWorld) NextCase() int {
	w.given, w.err = w.cases.next(w.ctx)
	return w.given
}

// recordedWorld answers a step as things were when it was first taken.
type recordedWorld struct {
	at      time.Time
	known   bool
	texting menus.Texting
	given   int
	menus.Told
}

func (w *recordedWorld) Now() time.Time         { return w.at }
func (w *recordedWorld) Known() bool            { return w.known }
func (w *recordedWorld) Texting() menus.Texting { return w.texting }
func (w *recordedWorld) NextCase() int          { return w.given }

// caseBlock is how many case numbers are taken from the database at once, and caseReserve from how few left on more
// are taken. The reserve serves callers while the database is away. Numbers left when the process ends are never used:
// they need to be different, not complete.
const (
	caseBlock   = 40
	caseReserve = 20
)

// caseNumbers hands out case numbers, so that logging something costs no query of its own.
type caseNumbers struct {
	store *store.Store
	mu    sync.Mutex
	left  []int
}

func newCaseNumbers(s *store.Store) *caseNumbers { return &caseNumbers{store: s} }

// next gives a number. It fails only when the database is away and the reserve has been used up.
func (c *caseNumbers) next(ctx context.Context) (int, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.fill(ctx); err != nil && len(c.left) == 0 {
		return 0, err
	}
	number := c.left[0]
	c.left = c.left[1:]
	return number, nil
}

// fill takes more numbers when few are left.
func (c *caseNumbers) fill(ctx context.Context) error {
	if len(c.left) > caseReserve {
		return nil
	}
	block, err := c.store.Cases(ctx, caseBlock)
	c.left = append(c.left, block...)
	return err
}

var (
	_ menus.Opportunities  = (*liveWorld)(nil)
	_ menus.Opportunities  = (*recordedWorld)(nil)
	_ menus.Correspondence = (*liveWorld)(nil)
	_ menus.Correspondence = (*recordedWorld)(nil)
)
