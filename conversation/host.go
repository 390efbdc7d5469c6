package conversation

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"campusline/menus"
	"campusline/store"
)

// Host takes exchanges. It is safe for use by many webhooks at once, and holds nothing that another replica on the
// same database would need.
type Host struct {
	store    *store.Store
	versions *Versions
	cases    *caseNumbers
	journal  *journal
	recent   recent
	underway underway // by the name of the webhook
	persons  underway // by the line and number of whose text is taken
	notices  notices
	shared   shared
	patience patience
	seating  chan struct{} // holds one for each step that is being told of opportunities
	now      func() time.Time
	// CalendarAt is the address before the code of a calendar file, such as https://line.example.org/c/; "" for none.
	CalendarAt string
}

// NewHost makes a host that serves versions from a store. Now is the clock, which only a simulated call replaces.
// Journal is the folder for what is taken while the database is away; "" keeps it in memory.
func NewHost(ctx context.Context, s *store.Store, versions *Versions, now func() time.Time, journal string, log *slog.Logger) (*Host, error) {
	h := &Host{
		store: s, versions: versions, cases: newCaseNumbers(s), now: now, seating: make(chan struct{}, seatsAtOnce),
	}
	var err error
	if h.journal, err = openJournal(h, journal, log); err != nil {
		return nil, err
	}
	return h, h.cases.fill(ctx) // so that there is a reserve from the start
}

// Now is the time by the clock that exchanges are taken by.
func (h *Host) Now() time.Time { return h.now() }

// calendarOf is where the calendar file of an opportunity is had, "" where no address is known.
func (h *Host) calendarOf(code string) string {
	if h.CalendarAt == "" {
		return ""
	}
	return h.CalendarAt + code
}

// Answer is what one exchange came to.
type Answer struct {
	Session string
	Version *menus.Version
	Outcome menus.Outcome
	// Silent says that nothing is to be answered, since a machine seems to be texting or the person has said stop.
	Silent bool
	after  store.Session // as it is after the exchange; empty where the answer was given before
}

// errMoved says that the session moved on while a step was being taken, so that it has to be looked at anew.
var errMoved = errors.New("the session has moved on")

// step is one step about to be taken.
type step struct {
	session store.Session // as it is before
	first   bool
	state   menus.State
	input   menus.Input
	message string
	texting menus.Texting
	// inReplyTo is what a text is a reply to.
	inReplyTo menus.About
	silent    bool
	waits     bool // what comes before it is not in the database yet
	away      bool // the database is away, so that nothing can be told of opportunities
	// recording is what came with a recorded message, nil for every other input.
	recording *Recording
}

// take takes a step and commits it. The error is errMoved when somebody else has taken it first.
func (h *Host) take(ctx context.Context, s step) (Answer, error) {
	version, err := h.versions.Pinned(ctx, s.session.Version)
	if err != nil {
		return Answer{}, err
	}
	// Postgres keeps microseconds; what is recorded must be what the step saw.
	now := h.now().Truncate(time.Microsecond)
	world := &liveWorld{
		ctx: ctx, now: now, version: version, line: s.session.Line, known: s.session.Known, texting: s.texting, cases: h.cases,
		inReplyTo: s.inReplyTo,
		seats: seats{
			host: h, ctx: ctx, number: s.session.Number, version: version, at: now, told: menus.Told{Away: s.away},
		},
	}
	defer world.release()
	before := s.state.Append(nil)
	outcome := s.taken(version, world)
	told, err := world.told.Text()
	if err = errors.Join(world.err, world.seats.err, err); err != nil {
		return Answer{}, fmt.Errorf("taking a step: %w", moved(err))
	}
	after := s.session
	after.State = string(outcome.State.Append(nil))
	after.Taken, after.Language, after.TouchedAt = outcome.State.Taken, outcome.State.Language, now
	err = h.write(ctx, &s, &world.seats, store.Commit{
		Session: after, First: s.first, Acts: outcome.Acts, Recording: s.recording.kept(now), Rules: h.versions.Rules(version),
		Exchange: store.Exchange{
			Session: after.ID, Number: s.state.Taken, At: now, Input: s.input, Message: s.message,
			State: string(before), Menu: s.state.Menu, Step: s.state.Step,
			ToMenu: outcome.State.Menu, ToStep: outcome.State.Step,
			Version: after.Version, Known: after.Known, Texting: s.texting, Case: world.given, Silent: s.silent, Told: told,
		},
	})
	if err = moved(err); errors.Is(err, errMoved) {
		return Answer{}, errMoved
	}
	return Answer{Session: after.ID, Version: version, Outcome: outcome, Silent: s.silent, after: after}, err
}

// moved is errMoved where an error says that the step has to be looked at anew.
func moved(err error) error {
	if errors.Is(err, store.ErrTaken) || store.Deadlocked(err) {
		return errMoved
	}
	return err
}

// Again gives the answer to an exchange that was taken before. It writes nothing.
func (h *Host) Again(ctx context.Context, session string, number int) (Answer, error) {
	if exchange, waits := h.journal.exchange(session, number); waits {
		return h.again(ctx, exchange)
	}
	exchange, err := h.store.Exchange(ctx, session, number)
	if err != nil {
		return Answer{}, err
	}
	return h.again(ctx, exchange)
}

func (h *Host) again(ctx context.Context, e store.Exchange) (Answer, error) {
	version, err := h.versions.Pinned(ctx, e.Version)
	if err != nil {
		return Answer{}, err
	}
	s := step{input: e.Input, silent: e.Silent, texting: e.Texting}
	if err := s.state.UnmarshalText([]byte(e.State)); err != nil {
		return Answer{}, fmt.Errorf("reading exchange %d of %s: %w", e.Number, e.Session, err)
	}
	told, err := menus.ReadTold(e.Told)
	if err != nil {
		return Answer{}, fmt.Errorf("reading exchange %d of %s: %w", e.Number, e.Session, err)
	}
	world := &recordedWorld{at: e.At, known: e.Known, texting: e.Texting, given: e.Case, Told: told}
	return Answer{Session: e.Session, Version: version, Outcome: s.taken(version, world), Silent: e.Silent}, nil
}
