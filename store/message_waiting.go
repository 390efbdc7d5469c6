package store

import "context"

// MessagesWaiting counts the outgoing texts that the carrier has not been handed yet.
func (s *Store) MessagesWaiting(ctx context.Context) (int, error) {
	var n int
	err := s.db.GetContext(ctx, &n, `SELECT count(*) FROM messages WHERE channel = 'text' AND status IN ('waiting', 'sending')`)
	return n, failed(ctx, "counting texts that wait", err)
}

// MessagesOf gives the words of the outgoing texts of a session, the oldest first.
func (s *Store) MessagesOf(ctx context.Context, session string) ([]string, error) {
	var bodies []string
	err := s.db.SelectContext(ctx, &bodies, `SELECT body FROM messages WHERE session = $1 ORDER BY created_at, id`, storable(session))
	return bodies, failed(ctx, "reading the texts of a session", err)
}
