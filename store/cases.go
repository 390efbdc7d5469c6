package store

import (
	"context"

	"campusline/menus"
)

// Cases gives n case numbers that were never given before, in one query. The last digit of each is a check digit, so
// that a number misheard or mistyped is found out. Numbers that are not used are lost, which does no harm.
func (s *Store) Cases(ctx context.Context, n int) ([]int, error) {
	var numbers []int
	err := s.db.SelectContext(ctx, &numbers, `SELECT nextval('case_numbers') FROM generate_series(1, $1)`, n)
	if err != nil {
		return nil, failed(ctx, "taking case numbers", err)
	}
	for i, number := range numbers {
		numbers[i] = number*10 + menus.CheckDigit(number)
	}
	return numbers, nil
}
