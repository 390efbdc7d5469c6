package store

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/menus"
)

// wholeNumber is the digits of a phone number with its area code (NANP).
const wholeNumber = 10

// Attendee tells of an opportunity as it stands for the person with these digits: the whole phone number of anybody, or
// the last digits of the only one in it whose number ends with them. As [Store.Standing], it keeps everybody else from
// changing that. The error is [ErrNotFound] if no opportunity has this code, or the digits are not one person's.
func (s *Store) Attendee(ctx context.Context, tx *sqlx.Tx, code, digits string, at time.Time) (menus.Opportunity, error) {
	seats, err := s.Seats(ctx, tx, code)
	if err != nil {
		return menus.Opportunity{}, err
	}
	number := "+1" + digits
	switch {
	case len(digits) == wholeNumber && digits[0] < '2': // no area code begins so (NANP)
		return menus.Opportunity{}, failed(ctx, "looking for a number", ErrNotFound)
	case len(digits) < wholeNumber:
		if number, err = numberEnding(ctx, tx, seats.ID, digits); err != nil {
			return menus.Opportunity{}, err
		}
	}
	told := toldOf(&seats, at)
	told.Person = number
	return told, s.stand(ctx, tx, &told, seats.ID, number)
}

// numberEnding is the only number in an opportunity, or waiting for it, that ends with some digits.
func numberEnding(ctx context.Context, tx *sqlx.Tx, opportunity, digits string) (string, error) {
	var numbers []string
	err := tx.SelectContext(ctx, &numbers, `
		SELECT number FROM signups WHERE opportunity = $1 AND right(number, length($2)) = $2
			AND state IN ('confirmed', 'offered', 'waiting', 'attended', 'missed') LIMIT 2`, opportunity, storable(digits))
	if err == nil && len(numbers) != 1 {
		err = ErrNotFound
	}
	if err != nil {
		return "", failed(ctx, "looking for a number", err)
	}
	return numbers[0], nil
}
