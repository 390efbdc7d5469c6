package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
)

const (
	pollEvery = 250 * time.Millisecond // lib/pq cannot listen for River, so it asks
	senders   = 4                      // texts in hand at once; the carrier takes about one a second on a line
	patience  = 4 * time.Hour          // a text not sent by then is no longer wanted
)

// sendText is the job that sends one outgoing text.
type sendText struct {
	Message string `json:"message"` // the text's id; its words and number stay out of the queue
}

// Kind names the job in the queue.
func (sendText) Kind() string { return "send_text" }

// retry and giveUp are what a sender answers, beside nil.
type (
	retry  struct{ after time.Duration }
	giveUp struct{ reason string }
)

func (r retry) Error() string  { return fmt.Sprintf("not sent, to be tried again after %s", r.after) }
func (g giveUp) Error() string { return "not sent: " + g.reason }

// Retry is answered by a sender when the carrier is known not to have taken the text but may later.
func Retry(after time.Duration) error { return retry{after} }

// GiveUp is answered by a sender when the text can never be sent. The reason is kept with the text, unless the sender
// has kept one with [Store.MessageFailed].
func GiveUp(reason string) error { return giveUp{reason} }

// WorkTexts has send called for every outgoing text that waits, by a few goroutines at once, until stop is called. Stop
// lets the calls under way end, for as long as its own context lasts; the end of ctx cuts them off.
//
// If send answers [Retry] the text waits again; at [GiveUp] it has failed. After any other error send is called again
// later, with a growing delay. A text still waiting four hours after it was written has failed too. Send is to begin
// with [Store.MessageSending], which keeps a text from being sent twice when an earlier attempt ended without knowing
// whether the carrier took it.
func (s *Store) WorkTexts(
	ctx context.Context, send func(ctx context.Context, m OutgoingMessage) error,
) (stop func(context.Context) error, err error) {
	workers := river.NewWorkers()
	river.AddWorker(workers, &textWorker{store: s, send: send})
	client, err := river.NewClient(riverdatabasesql.New(s.db.DB), &river.Config{
		Workers:           workers,
		Queues:            map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: senders}},
		FetchPollInterval: pollEvery,
		PollOnly:          true,
		Logger:            slog.New(slog.DiscardHandler), // what matters is kept with the text
	})
	if err != nil {
		return nil, fmt.Errorf("setting up the sending of texts: %w", err)
	}
	if err := client.Start(ctx); err != nil {
		return nil, failed(ctx, "starting to send texts", err)
	}
	return func(ctx context.Context) error {
		return failed(ctx, "stopping to send texts", client.Stop(ctx))
	}, nil
}

// newInserter makes the client that puts jobs into the queue in the transactions of others.
func newInserter(db *sql.DB) (*river.Client[*sql.Tx], error) {
	client, err := river.NewClient(riverdatabasesql.New(db), &river.Config{Logger: slog.New(slog.DiscardHandler)})
	if err != nil {
		return nil, fmt.Errorf("setting up the job queue: %w", err)
	}
	return client, nil
}

// textWorker hands texts to the sender.
type textWorker struct {
	river.WorkerDefaults[sendText]
	store *Store
	send  func(ctx context.Context, m OutgoingMessage) error
}

// Work sends one text and keeps how that went.
func (w *textWorker) Work(ctx context.Context, job *river.Job[sendText]) error {
	m, err := w.store.Message(ctx, job.Args.Message)
	if err != nil {
		return err
	}
	if m.Status == "waiting" && time.Since(job.CreatedAt) > patience {
		return w.store.MessageFailed(ctx, m.ID, 0, "not sent in time")
	}
	err = w.send(ctx, m)
	var again retry
	if errors.As(err, &again) {
		if err := w.store.messageWaits(ctx, m.ID); err != nil {
			return err
		}
		return river.JobSnooze(again.after)
	}
	var never giveUp
	if errors.As(err, &never) {
		return w.store.MessageFailed(ctx, m.ID, 0, never.reason)
	}
	return err
}
