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
	return h.store.SaveRecording(ctx, *r.kept(h.now()))
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
	return h.store.EndCall(ctx, call, h.now(), seconds, status)
}

// AcceptTransfer keeps that a person at the desk took the latest transfer of a call.
func (h *Host) AcceptTransfer(ctx context.Context, call string) error {
	return h.store.AcceptTransfer(ctx, call)
}

// TransferAccepted says whether a person at the desk took the latest transfer of a call.
func (h *Host) TransferAccepted(ctx context.Context, call string) (bool, error) {
	return h.store.TransferAccepted(ctx, call)
}
