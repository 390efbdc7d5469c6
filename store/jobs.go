package store

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"time"

	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverdatabasesql"
)

const (
	pollEvery  = 250 * time.Millisecond // lib/pq cannot listen for River, so it asks
	sweepEvery = 2 * time.Second        // how soon texts are found whose time has come, or that a crash left behind
	mostLines  = 32                     // lines that one process sends for at once
)

// sendTexts is the job that sends what waits for a line. It only says that there is something: the texts stand in their
// own table, and any number of these jobs for one line do the same as one.
type sendTexts struct {
	Line string `json:"line"` // E.164, of the district, or Calls
}

// Kind names the job in the queue.
func (sendTexts) Kind() string { return "send_texts" }

// WorkTexts has drain called for every line for which texts wait, and with [Calls] where calls do, until stop is called. Drain is to send them with
// [Store.Lead], [Store.Take] and [Store.Leave]; it ends early when enough is closed, which stop does. Stop then waits
// for it as long as its own context lasts; the end of ctx cuts everything off.
//
// A text that is enqueued is looked at within about a quarter of a second; one whose time comes later, or whose
// process was killed, within a few. Now is the clock by which texts become due.
func (s *Store) WorkTexts(
	ctx context.Context, now func() time.Time,
	drain func(ctx context.Context, enough <-chan struct{}, line string) error,
) (stop func(context.Context) error, err error) {
	enough := make(chan struct{})
	workers := river.NewWorkers()
	river.AddWorker(workers, &lineWorker{drain: drain, enough: enough})
	client, err := river.NewClient(riverdatabasesql.New(s.db.DB), &river.Config{
		Workers:           workers,
		Queues:            map[string]river.QueueConfig{river.QueueDefault: {MaxWorkers: mostLines}},
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
	swept := make(chan struct{})
	go func() { defer close(swept); s.sweep(ctx, now, enough) }()
	return func(ctx context.Context) error {
		close(enough)
		<-swept
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

// lineWorker has the texts of a line sent.
type lineWorker struct {
	river.WorkerDefaults[sendTexts]
	drain  func(ctx context.Context, enough <-chan struct{}, line string) error
	enough <-chan struct{}
}

// Work sends what waits for the line.
func (w *lineWorker) Work(ctx context.Context, job *river.Job[sendTexts]) error {
	return w.drain(ctx, w.enough, job.Args.Line)
}

// Timeout bounds no job: as long as a line has texts to send, its worker is busy.
func (w *lineWorker) Timeout(*river.Job[sendTexts]) time.Duration { return -1 }

// sweep looks for lines that have texts to send and nobody who does, from the start on.
func (s *Store) sweep(ctx context.Context, now func() time.Time, enough <-chan struct{}) {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		// What goes wrong here goes wrong in the next round as well, or not any more.
		_ = s.wakeLines(ctx, now())
		select {
		case <-ctx.Done():
			return
		case <-enough:
			return
		case <-tick.C:
		}
	}
}

// wakeLines puts a job into the queue for each line that has texts to send and nobody who does.
func (s *Store) wakeLines(ctx context.Context, now time.Time) error {
	var lines []string
	err := s.db.SelectContext(ctx, &lines, `
		SELECT line FROM senders s WHERE worker_until < now() AND stopped_until < now() AND (
			EXISTS (SELECT 1 FROM messages WHERE sender = s.line AND status = 'waiting' AND due_at <= $1)
			OR EXISTS (SELECT 1 FROM messages WHERE sender = s.line AND status = 'sending' AND due_at <= $1))`, now)
	if err != nil || len(lines) == 0 {
		return failed(ctx, "looking for texts to send", err)
	}
	for _, line := range lines {
		if _, err := s.jobs.Insert(ctx, sendTexts{Line: line}, nil); err != nil {
			return failed(ctx, "queueing texts to send", err)
		}
	}
	return nil
}
