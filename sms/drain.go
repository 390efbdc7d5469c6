package sms

import (
	"context"
	"crypto/rand"
	"sync"
	"sync/atomic"
	"time"

	"campusline/outbound"
	"campusline/store"
	"campusline/translations"
)

const (
	mostInHand = 100                   // texts of a line that are on their way to the carrier at once
	longest    = 30 * time.Second      // that one worker sends for a line before it lets another one
	glance     = 50 * time.Millisecond // between two looks at what waits, while there is something
	rest       = 200 * time.Millisecond
	soon       = 3 * time.Second // a worker waits so long for a text's time to come
)

// Drain sends the texts that wait for a line, at its pace and the most urgent first, until none is due, or until enough
// is closed. It does nothing while another worker, here or in another process, sends for the line.
func (s *Sender) Drain(ctx context.Context, enough <-chan struct{}, line string) error {
	d := drain{
		sender: s, line: line, worker: rand.Text(), policy: s.policy(), rate: s.rate(line), enough: enough,
	}
	leading, err := s.Store.Lead(ctx, line, d.worker)
	if err != nil || !leading {
		return err
	}
	left, err := d.run(ctx)
	d.busy.Wait()
	if err != nil || left {
		return err
	}
	return s.Store.Resign(context.WithoutCancel(ctx), line, d.worker)
}

// drain is one worker's sending for one line.
type drain struct {
	sender *Sender
	line   string
	worker string
	policy *outbound.Policy
	rate   float64
	enough <-chan struct{}

	busy   sync.WaitGroup
	inHand atomic.Int32
}

// run takes and sends texts. It says whether it has left the line, or lost it, so that there is nothing to hand on.
func (d *drain) run(ctx context.Context) (left bool, err error) {
	for began := time.Now(); time.Since(began) < longest; {
		taken, err := d.take(ctx)
		if err != nil || taken.Lost {
			return true, err
		}
		for _, m := range taken.Send {
			d.beside(func() error { return d.sender.hand(ctx, m) })
		}
		for _, m := range taken.Ask {
			d.beside(func() error { return d.sender.reconcile(ctx, m) })
		}
		pause := min(max(taken.Wait, glance), rest)
		if taken.Dry && d.inHand.Load() == 0 {
			wait, left, err := d.sender.Store.Leave(ctx, d.line, d.worker, d.sender.now(), soon)
			if err != nil || left {
				return true, err
			}
			pause = min(max(wait, glance), rest)
		}
		if !d.sleep(ctx, pause) {
			break
		}
	}
	return false, nil
}

// take takes what may be sent now, as far as there are hands for it.
func (d *drain) take(ctx context.Context) (store.Taken, error) {
	now := d.sender.now()
	return d.sender.Store.Take(ctx, store.Taking{
		Line: d.line, Worker: d.worker, PerSecond: d.rate, Most: mostInHand - int(d.inHand.Load()),
		Now: now, Answer: d.sender.wait().answer,
		Decide: func(c store.Candidate) store.Verdict { return d.decide(now, c) },
	})
}

// decide says what becomes of a text whose turn has come. Punctuation that would make it cost three times as much is
// exchanged as the carrier would do it, and what it then takes and costs is kept before it is handed over.
func (d *drain) decide(now time.Time, c store.Candidate) store.Verdict {
	body := translations.Smart(c.Body)
	return store.Verdict{
		Decision: d.policy.Decide(now, outbound.Text{
			Purpose: c.Purpose, Topic: c.Topic, Expires: c.Expires, Stopped: c.Stopped,
		}, c.Recipient),
		Body: body, Estimate: d.sender.estimate(body),
	}
}

// beside runs something that ends soon. What goes wrong is told; the text is looked after again all the same.
func (d *drain) beside(run func() error) {
	d.inHand.Add(1)
	d.busy.Go(func() {
		defer d.inHand.Add(-1)
		if err := run(); err != nil {
			d.sender.Log.Warn("a text's sending could not be followed; it will be asked for", "why", err)
		}
	})
}

// sleep waits, and says whether to go on.
func (d *drain) sleep(ctx context.Context, pause time.Duration) bool {
	timer := time.NewTimer(pause)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-d.enough:
	case <-timer.C:
		return true
	}
	return false
}
