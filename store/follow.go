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

// FollowPublications calls read whenever something may have gone live, and every so often, until the context ends. It
// listens on a connection of its own; when that was lost and is there again it reads too, for what may have been missed.
// Listening is an addition: a database may be away or not know notifications, hence the every.
func (s *Store) FollowPublications(ctx context.Context, every time.Duration, read func(context.Context)) {
	s.follow(ctx, publicationChannel, every, read)
}

// FollowNotices calls read whenever notices may have changed, as [Store.FollowPublications] does for what goes live.
func (s *Store) FollowNotices(ctx context.Context, every time.Duration, read func(context.Context)) {
	s.follow(ctx, noticeChannel, every, read)
}

// FollowAnswers calls read whenever what is shared may have changed, as [Store.FollowPublications] does for what goes live.
func (s *Store) FollowAnswers(ctx context.Context, every time.Duration, read func(context.Context)) {
	s.follow(ctx, answerChannel, every, read)
}

// follow calls read whenever Postgres tells something on a channel, and every so often.
func (s *Store) follow(ctx context.Context, channel string, every time.Duration, read func(context.Context)) {
	listener := pq.NewListener(s.address, listenAgain, listenAgainAtMost, nil)
	// Both wait while the listener is connecting, which nobody who is stopping should have to.
	go func() { _ = listener.Listen(channel) }()
	defer func() { go func() { _ = listener.Close() }() }()
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-listener.Notify:
		case <-tick.C:
		}
		for len(listener.Notify) > 0 {
			<-listener.Notify // one reading has them all
		}
		read(ctx)
	}
}
