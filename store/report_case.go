package store

import (
	"context"
	"fmt"
	"time"

	"campusline/cases"
)

// EachCaseHistory gives to do every case that was opened in a span, with all that ever happened to it but for the words,
// which no figure needs. Cases come in the order of their numbers. An error of do ends it and is answered.
func (s *Store) EachCaseHistory(
	ctx context.Context, from, to time.Time, do func(number int, history []cases.Event) error,
) error {
	type row struct {
		Case int `db:"case_number"`
		caseEventRow
	}
	var number int
	var history []cases.Event
	whole := func() error {
		if len(history) == 0 {
			return nil
		}
		defer func() { history = nil }()
		return do(number, history)
	}
	err := each(ctx, s, "reading what happened to cases", func(r row) error {
		if r.Case != number {
			if err := whole(); err != nil {
				return err
			}
			number = r.Case
		}
		e, err := r.event()
		if err != nil {
			return fmt.Errorf("case %d: %w", r.Case, err)
		}
		history = append(history, e)
		return nil
	}, `
		SELECT e.case_number, e.n, e.at, e.kind, e.by_whom, '' AS words, e.data
		FROM cases c JOIN case_events e ON e.case_number = c.number
		WHERE c.opened_at >= $1 AND c.opened_at < $2 ORDER BY e.case_number, e.n`, from, to)
	if err != nil {
		return err
	}
	return whole()
}

// EachCaseOpened gives to do every case that was opened in a span, as it stands now. An error of do ends it and is answered.
func (s *Store) EachCaseOpened(ctx context.Context, from, to time.Time, do func(cases.Case) error) error {
	return each(ctx, s, "reading cases", do,
		`SELECT `+caseColumns+` FROM cases c WHERE c.opened_at >= $1 AND c.opened_at < $2`, from, to)
}

// Unowned are the numbers of what was logged in a span and has no case, or has one without a history. There should never be
// any.
func (s *Store) Unowned(ctx context.Context, from, to time.Time) ([]int, error) {
	var numbers []int
	err := s.db.SelectContext(ctx, &numbers, `
		SELECT f.case_number FROM feedback f
		WHERE f.at >= $1 AND f.at < $2 AND NOT EXISTS (
			SELECT 1 FROM case_events e WHERE e.case_number = f.case_number AND e.n = 0)
		UNION
		SELECT c.number FROM cases c
		WHERE c.opened_at >= $1 AND c.opened_at < $2 AND NOT EXISTS (
			SELECT 1 FROM case_events e WHERE e.case_number = c.number AND e.n = 0)
		ORDER BY 1`, from, to)
	return numbers, failed(ctx, "looking for cases without an owner", err)
}
