package store

import (
	"context"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// Why somebody is not told any more what was to be told of their signup.
const (
	hasMoved     = "it has been moved since"
	hasWithdrawn = "the person has withdrawn"
	isThere      = "the person is there already"
	isCalledOff  = "it is cancelled"
)

// untell has nothing more sent to somebody of some kinds that still waits to be sent of their signup, and says why. A number
// of "" is everybody's. It gives the keys of what is not sent. An offer gives its key back, since it may be told anew.
func untell(
	ctx context.Context, tx *sqlx.Tx, opportunity, number, why string, kinds ...opportunities.NoticeKind,
) (keys []string, err error) {
	names := make([]string, len(kinds))
	for i, kind := range kinds {
		names[i] = string(kind)
	}
	err = tx.SelectContext(ctx, &keys, `
		UPDATE messages SET status = 'skipped', reason = $4,
			key = CASE WHEN starts_with(key, $5) THEN key || ' until ' || id::text ELSE key END
		WHERE ($1 = '' OR number = $1) AND status = 'waiting' AND key IS NOT NULL
			AND EXISTS (SELECT 1 FROM unnest($2::text[]) kind WHERE starts_with(key, concat_ws(' ', kind, $3::text, number, '')))
		RETURNING key`, storable(number), texts(names), opportunity, why, string(opportunities.PlaceOffered))
	return keys, failed(ctx, "taking back what is told no more", err)
}

// untellComing has nobody reminded to come who is there.
func untellComing(ctx context.Context, tx *sqlx.Tx, opportunity, number string) error {
	_, err := untell(ctx, tx, opportunity, number, isThere, opportunities.DayBefore, opportunities.HoursBefore)
	return err
}

// untellSignup has somebody told nothing that was to be told of a signup as it was.
func untellSignup(ctx context.Context, tx *sqlx.Tx, opportunity, number, why string) (keys []string, err error) {
	return untell(ctx, tx, opportunity, number, why,
		opportunities.PlaceOffered, opportunities.OfferOver, opportunities.Moved, opportunities.Restored, opportunities.DayBefore, opportunities.HoursBefore)
}
