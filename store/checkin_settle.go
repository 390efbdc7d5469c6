package store

import (
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// retireAfter is how long after its end the code of an opportunity still names it, before it can be given again.
const retireAfter = 90 * 24 * time.Hour

// Settle settles who came to the opportunities that are over, an hour after their end: who is still there is checked out
// at the end, with a mark; who had a place and did not come has missed it; and the waiting list has come to its end.
// Where nobody at all was checked in nobody is said to have missed it, since it is not known who came. It says how
// many it settled. Codes of what is long over can be given again. Many may call it at once.
func (s *Store) Settle(ctx context.Context, now time.Time) (settled int, err error) {
	const trying = "settling what is over"
	_, err = s.db.ExecContext(ctx, `
		UPDATE opportunities SET retired_at = $1
		WHERE retired_at IS NULL AND ends_at <= $2 AND settled_at IS NOT NULL`, now, now.Add(-retireAfter))
	if err != nil {
		return 0, failed(ctx, trying, err)
	}
	var codes []string
	err = s.db.SelectContext(ctx, &codes, `
		SELECT code FROM opportunities WHERE settled_at IS NULL AND ends_at <= $1 ORDER BY ends_at`,
		now.Add(-opportunities.SettleAfter))
	if err != nil {
		return 0, failed(ctx, trying, err)
	}
	for _, code := range codes {
		err := s.transact(ctx, trying, func(tx *sqlx.Tx) error {
			o, err := lockOpportunity(ctx, tx, code)
			if err != nil || o.SettledAt != nil {
				return err
			}
			settled++
			return settle(ctx, tx, &o, now)
		})
		if err != nil && !errors.Is(err, ErrNotFound) {
			return settled, err
		}
	}
	return settled, nil
}

func settle(ctx context.Context, tx *sqlx.Tx, o *opportunities.Opportunity, now time.Time) error {
	for module, meeting := range o.Meetings() {
		_, err := tx.ExecContext(ctx, `
			UPDATE check_ins SET out_at = greatest($3, in_at), how_out = 'forgotten'
			WHERE opportunity = $1 AND module = $2 AND out_at IS NULL`, o.ID, module, meeting.End)
		if err != nil {
			return failed(ctx, "closing forgotten check-outs", err)
		}
	}
	_, err := tx.ExecContext(ctx, `
		UPDATE signups SET changed_at = $2, offered_until = NULL,
			state = CASE state WHEN 'confirmed' THEN 'missed' ELSE 'expired' END
		WHERE opportunity = $1 AND (state IN ('waiting', 'offered') OR
			state = 'confirmed' AND EXISTS (SELECT 1 FROM check_ins WHERE opportunity = $1))`, o.ID, now)
	if err != nil {
		return failed(ctx, "settling signups", err)
	}
	_, err = tx.ExecContext(ctx, `UPDATE opportunities SET settled_at = $2 WHERE id = $1`, o.ID, now)
	return failed(ctx, "settling an opportunity", err)
}
