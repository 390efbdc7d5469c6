package store

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
)

// LeaveGroup takes a person out of a group, or everybody where number is "", and says how many were in it. What was sent
// to the group while they were in it is told of it still. The error is [ErrNotFound] if there is no such group.
func (s *Store) LeaveGroup(ctx context.Context, group, number string, at time.Time) (left int, err error) {
	if err := s.hasGroup(ctx, group); err != nil {
		return 0, err
	}
	err = s.transact(ctx, "taking people out of a group", func(tx *sqlx.Tx) error {
		result, err := tx.ExecContext(ctx, `
			UPDATE group_members SET removed_at = $3
			WHERE group_name = $1 AND removed_at IS NULL AND ($2 = '' OR number = $2)`, storable(group), storable(number), at)
		if err != nil {
			return err
		}
		left, err = rowsOf(result)
		return err
	})
	return left, err
}

// leave takes everybody out of the group whose number is none of these.
func (g *groupImporter) leave(ctx context.Context, tx *sqlx.Tx, numbers []string) error {
	err := tx.SelectContext(ctx, &g.imported.Left, `
		UPDATE group_members SET removed_at = $3
		WHERE group_name = $1 AND removed_at IS NULL AND NOT number = ANY($2) RETURNING number`, storable(g.in.Group), pq.Array(numbers), g.in.At)
	if err != nil {
		return fmt.Errorf("taking the others out: %w", err)
	}
	slices.Sort(g.imported.Left)
	return nil
}
