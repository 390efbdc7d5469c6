package casework

import (
	"context"
	"errors"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/store"
)

// Hear takes up what the carrier wrote down of recordings: it stands in the history of their cases then, and may make one
// urgent or bring it to another team. It says how many there were. Many may call it at once: each is taken up once.
func (d *Desk) Hear(ctx context.Context) (int, error) {
	now := d.now()
	_, rules := d.Current()
	unheard, err := d.Store.UnheardTranscripts(ctx, now)
	all := []error{err}
	for _, u := range unheard {
		_, err := d.Store.TellCase(ctx, u.Case, func(tx *sqlx.Tx, c cases.Case) ([]cases.Event, error) {
			if first, err := d.Store.HearTranscript(ctx, tx, u.Recording); !first || err != nil {
				return nil, err
			}
			return rules.Decide(c, cases.ByLine, cases.Hear{Words: u.Words, Recording: u.Recording}, now)
		}, d.teller(ctx))
		if !errors.Is(err, store.ErrNotFound) { // its family may have had it forgotten meanwhile
			all = append(all, err)
		}
	}
	return len(unheard), errors.Join(all...)
}
