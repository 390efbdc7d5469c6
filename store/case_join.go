package store

import (
	"context"
	"fmt"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"campusline/cases"
	"campusline/menus"
)

// joinCase adds what a family says to a case of theirs, with the words and recordings of the earlier exchanges that belong to
// it. A case that is not theirs is [ErrNotFound].
func (s *Store) joinCase(ctx context.Context, tx *sqlx.Tx, c *Commit, act menus.JoinCase) error {
	words, recordings, err := saidEarlier(ctx, tx, c.Session.ID, act.Exchanges)
	if err != nil {
		return err
	}
	if act.Words != "" {
		words = append(words, act.Words)
	}
	if act.Recording != "" {
		recordings = append(recordings, act.Recording)
	}
	if len(words) == 0 && len(recordings) == 0 {
		return nil
	}
	return byFamily(ctx, tx, c, act.Case, cases.Join{
		Words: strings.Join(words, "\n"), Recordings: recordings, Session: c.Session.ID, Exchange: c.Exchange.Number,
		Thanks: act.Thanks,
	})
}

// byFamily has a family do something with a case of theirs.
func byFamily(ctx context.Context, tx *sqlx.Tx, c *Commit, number int, command cases.Command) error {
	if c.Rules == nil {
		return fmt.Errorf("changing case %d: nothing says who answers", number)
	}
	_, err := changeCase(ctx, tx, number, func(_ *sqlx.Tx, found cases.Case) ([]cases.Event, error) {
		theirs := found.Contact != "" && found.Contact == c.Session.Number
		if !theirs && found.Session != c.Session.ID { // who withholds their number can still add to what they just told
			return nil, ErrNotFound
		}
		return c.Rules.Decide(found, cases.ByFamily, command, c.Exchange.At)
	})
	return err
}

// saidEarlier reads what was written and recorded in some exchanges of a session.
func saidEarlier(ctx context.Context, tx *sqlx.Tx, session string, exchanges []int) (words, recordings []string, err error) {
	if len(exchanges) == 0 {
		return nil, nil, nil
	}
	var said []struct{ Kind, Words string }
	err = tx.SelectContext(ctx, &said, `
		SELECT kind, words FROM exchanges WHERE session = $1 AND number = ANY ($2::int[]) AND words <> '' ORDER BY number`,
		storable(session), pq.Array(exchanges))
	for _, x := range said {
		if x.Kind == menus.Recorded.String() {
			recordings = append(recordings, x.Words)
		} else {
			words = append(words, x.Words)
		}
	}
	return words, recordings, failed(ctx, "reading what was said before", err)
}
