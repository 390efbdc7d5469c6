package sms

import (
	"context"
	"fmt"
	"time"

	"campusline/store"
)

// When the carrier is asked what became of a text that it took and never reported on (carrier: some phone companies never
// report; after twelve hours without a final state the text is to be fetched, and then once a day).
const (
	reportsWithin = 12 * time.Hour
	askedEvery    = 24 * time.Hour
	askedUntil    = 4 * 24 * time.Hour // after that it counts as on the way for ever
	mostUnknown   = 50                 // asked about in one go
)

// AskUnreported asks the carrier what became of texts that it took half a day ago or longer, and on which it has not
// reported how they ended. It says how many it asked about; while there are as many as are asked about at once there may
// be more. Replicas that do it at once ask about different texts.
func (s *Sender) AskUnreported(ctx context.Context) (asked int, err error) {
	now := s.now()
	texts, err := s.Store.Unreported(ctx, store.ByText, now.Add(-askedUntil), now.Add(-reportsWithin), now.Add(-askedEvery), now, mostUnknown)
	if err != nil {
		return 0, err
	}
	for i := range texts {
		m := &texts[i]
		fate, err := s.Carrier.Fate(ctx, m.CarrierID)
		if err != nil {
			return i, fmt.Errorf("text %s: %w", m.ID, err)
		}
		r := report{Carrier: m.CarrierID, Text: m.ID, Line: m.From, Number: m.To, Fate: fate}
		if err := r.keep(ctx, s.Store, now); err != nil {
			return i, err
		}
	}
	return len(texts), nil
}

// askEvery is how often it is looked for texts of which nothing is known.
const askEvery = 10 * time.Minute

// KeepAsking asks about such texts until the context ends. What goes wrong is told, and asked again the next day.
func (s *Sender) KeepAsking(ctx context.Context) {
	tick := time.NewTicker(askEvery)
	defer tick.Stop()
	for {
		for {
			asked, err := s.AskUnreported(ctx)
			if err != nil && ctx.Err() == nil {
				s.Log.Warn("asking what became of texts", "why", err)
			}
			if err != nil || asked < mostUnknown {
				break
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
