package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"time"

	"campusline/outreach"
	"campusline/store"
)

// sentBefore is a broadcast of the same words as another one.
type sentBefore struct {
	ID     string    `json:"id"`
	Name   string    `json:"name"`
	State  string    `json:"state"`
	People int       `json:"people"` // as confirmed
	At     time.Time `json:"at"`     // when it was sent or, if it was not, confirmed
}

// sameWordsWithin is for how long people remember that they were sent the same words.
const sameWordsWithin = 30 * 24 * time.Hour

// sentBeforeIn lists the broadcasts of the last month that have the same words as this one and were sent or confirmed, the newest
// first: a file that is drafted twice is how the same people are sent the same twice.
func sentBeforeIn(ctx context.Context, s *store.Store, b *outreach.Broadcast, zone *time.Location) ([]sentBefore, error) {
	all, err := s.Broadcasts(ctx, "")
	if err != nil {
		return nil, err
	}
	before := []sentBefore{}
	now := time.Now()
	for i := range all {
		o := &all[i]
		at := o.SentAt
		if at == nil {
			at = o.ConfirmedAt
		}
		if o.ID == b.ID || at == nil || now.Sub(*at) > sameWordsWithin || !maps.Equal(o.Texts, b.Texts) {
			continue
		}
		before = append(before, sentBefore{o.ID, o.Name, string(o.State(now)), o.People, at.In(zone)})
	}
	return before, nil
}

// writeSentBefore warns of them.
func writeSentBefore(w io.Writer, all []sentBefore) {
	for i := range all {
		b := &all[i]
		fmt.Fprintf(w, "Warning: the same words stand in %s (%s), confirmed for %s on %s: %s.\n", oneLine(b.Name), b.ID,
			plural(b.People, "person", "people"), b.At.Format("2006-01-02 15:04"), b.State)
	}
}
