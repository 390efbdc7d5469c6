package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// leave has somebody who withdraws leave what they have come to. Who checked in early for a meeting that has not begun has
// not been there. Stays is true where there is nothing left to withdraw from: they were there, and it was the last meeting.
func leave(
	ctx context.Context, tx *sqlx.Tx, o *opportunities.Opportunity, number string, at time.Time,
) (stays bool, err error) {
	var came []opportunities.CheckIn
	err = tx.SelectContext(ctx, &came, `
		SELECT opportunity, number, module, party, in_at, late, out_at, how_out, by_whom FROM check_ins
		WHERE opportunity = $1 AND number = $2`, o.ID, storable(number))
	if err != nil {
		return false, failed(ctx, "looking what somebody has come to", err)
	}
	meetings := o.Meetings()
	last := len(meetings) - 1
	for i := range came {
		c := &came[i]
		meeting := &meetings[min(c.Module, last)] // a workshop may have been cut since
		switch {
		case at.Before(meeting.Start):
			err = takeBackCheckIn(ctx, tx, c)
		case c.Out == nil:
			err = checkOut(ctx, tx, c, meeting, at)
		}
		if err != nil {
			return false, err
		}
		stays = stays || !at.Before(meetings[last].Start)
	}
	return stays, nil
}

// takeBackCheckIn forgets that somebody checked in.
func takeBackCheckIn(ctx context.Context, tx *sqlx.Tx, c *opportunities.CheckIn) error {
	_, err := tx.ExecContext(ctx,
		`DELETE FROM check_ins WHERE opportunity = $1 AND number = $2 AND module = $3`, c.Opportunity, c.Number, c.Module)
	return failed(ctx, "taking back that somebody has come", err)
}
