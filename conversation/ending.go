package conversation

import (
	"context"
	"time"

	"campusline/store"
)

// Recording is what the carrier says of a recorded message.
type Recording struct {
	ID      string // the carrier's
	Session string
	URL     string
	Seconds int
	Status  string // the carrier's word: in-progress, completed, absent, failed
}

// Recording keeps what is known of a recorded message, in whatever order the reports come.
func (h *Host) Recording(ctx context.Context, r Recording) error {
	kept := r.kept(h.now())
	return h.orKeep(ctx, entry{Recording: kept})
}

// Transcript keeps what the carrier heard in a recorded message.
func (h *Host) Transcript(ctx context.Context, id, recording, call, words string) error {
	return h.orKeep(ctx, entry{Transcript: &store.Transcript{
		ID: id, Recording: recording, Session: call, Words: words, At: h.now(),
	}})
}

// orKeep writes something, or keeps it in the journal where the database is away.
func (h *Host) orKeep(ctx context.Context, e entry) error {
	err := h.ask(ctx, func(ctx context.Context) error { return h.writeEntry(ctx, e) })
	if away(err) {
		return h.journal.keep(e)
	}
	return err
}

// Consent enters what a person said about texts into the ledger. Waits says that the database is away, and that it will
// be entered when it is back.
func (h *Host) Consent(ctx context.Context, c store.Consent) (waits bool, err error) {
	err = h.ask(ctx, func(ctx context.Context) error {
		_, err := h.store.SaveConsent(ctx, c)
		return err
	})
	if away(err) {
		return true, h.journal.keep(entry{Consent: &c})
	}
	return false, err
}

// kept is the recording as the store keeps it, nil for none.
func (r *Recording) kept(at time.Time) *store.Recording {
	if r == nil {
		return nil
	}
	return &store.Recording{ID: r.ID, Session: r.Session, URL: r.URL, Seconds: r.Seconds, Status: r.Status, At: at}
}

// CallEnded keeps that a call is over.
func (h *Host) CallEnded(ctx context.Context, call string, seconds int, status string) error {
	if h.journal.holds(call) { // its steps come first
		return h.journal.keep(entry{Ended: &endedCall{call, h.now(), seconds, status}})
	}
	return h.orKeep(ctx, entry{Ended: &endedCall{call, h.now(), seconds, status}})
}

// CallPlaced keeps what became of a call of ours so far, in the carrier's word or [store.ToMachine]. The message is what it was
// placed for. Nothing is kept while the database is away: the carrier is asked about it later.
func (h *Host) CallPlaced(ctx context.Context, message, call, status string) error {
	_, err := h.store.MessageStatus(ctx, message, call, status, 0)
	return err
}

// CallAgain has a call placed once more, later, that nobody answered, and says whether it is.
func (h *Host) CallAgain(ctx context.Context, call string, at time.Time) (bool, error) {
	return h.store.MessageUndelivered(ctx, call, at, mostCalls)
}

// mostCalls is how often a person is called about one thing.
const mostCalls = 2

// AcceptTransfer keeps that a person at the desk took the latest transfer of a call.
func (h *Host) AcceptTransfer(ctx context.Context, call string) error {
	return h.store.AcceptTransfer(ctx, call)
}

// TransferAccepted says whether a person at the desk took the latest transfer of a call.
func (h *Host) TransferAccepted(ctx context.Context, call string) (bool, error) {
	return h.store.TransferAccepted(ctx, call)
}
