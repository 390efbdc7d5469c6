package store

import (
	"context"
	"time"

	"github.com/lib/pq"
)

// publicationChannel is where Postgres tells of what goes live.
const publicationChannel = "campusline_publications"

// How soon the connection that listens is opened again when it broke: the first time, and at most after several.
const (
	listenAgain       = 100 * time.Millisecond
	listenAgainAtMost = 5 * time.Second
)

// HearPublications puts a signal into heard whenever something may have gone live, until the context ends. It listens
// on a connection of its own; when that was lost and is there again it signals too, for what may have been missed. A
// signal is left out while one waits to be taken, so heard should have room for one. Listening is an addition: whoever
// needs to be certain asks [Store.Live] from time to time, since a database may be away or not know notifications.
func (s *Store) HearPublications(ctx context.Context, heard chan<- struct{}) {
	s.hear(ctx, publicationChannel, heard)
}

// hear puts a signal into heard whenever Postgres tells something on a channel.
func (s *Store) hear(ctx context.Context, channel string, heard chan<- struct{}) {
	listener := pq.NewListener(s.address, listenAgain, listenAgainAtMost, nil)
	// Both wait while the listener is connecting, which nobody who is stopping should have to.
	go func() { _ = listener.Listen(channel) }()
	defer func() { go func() { _ = listener.Close() }() }()
	for {
		select {
		case <-ctx.Done():
			return
		case <-listener.Notify:
		}
		select {
		case heard <- struct{}{}:
		default:
		}
	}
}
