package store

import "context"

// MessagesWaiting counts the outgoing texts that the carrier has not been handed yet.
func (s *Store) MessagesWaiting(ctx context.Context) (int, error) {
	var n int
	err := s.db.GetContext(ctx, &n, `SELECT count(*) FROM messages WHERE status IN ('waiting', 'sending')`)
	return n, failed(ctx, "counting texts that wait", err)
}
