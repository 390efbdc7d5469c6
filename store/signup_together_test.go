package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
)

// Everything that changes who is in an opportunity goes on at once, and neither
// stops nor undoes the other.
func TestManyChangesAtOnceDoNotGetInEachOthersWay(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	const kinds, people = 3, 24
	var all []opportunities.Opportunity
	for i := range kinds {
		all = append(all, shift(fmt.Sprint("shift ", i), 4))
	}
	all = offered(t, s, all...)
	var busy sync.WaitGroup
	for worker := range people {
		busy.Go(func() {
			random := rand.New(rand.NewPCG(11, uint64(worker)))
			for range 25 {
				o := all[random.IntN(kinds)]
				now := morning().Add(time.Duration(random.Int64N(int64(40 * time.Hour)))) // never the same moment twice
				var err error
				switch random.IntN(6) {
				case 0, 1, 2:
					_, err = join(t, s, o.Code, person(worker), 1+random.IntN(2), now)
				case 3:
					err = withdraw(t, s, o.Code, person(worker), now)
				case 4:
					_, err = s.PassOn(t.Context(), now)
				default:
					_, err = s.SaveOpportunities(t.Context(), []opportunities.Opportunity{o, all[0]}, nil, now)
				}
				if err != nil && !errors.Is(err, opportunities.ErrNoSignup) && !errors.Is(err, opportunities.ErrFull) {
					t.Error(err)
					return
				}
			}
		})
	}
	busy.Wait()
	for i := range all {
		seatsAreRight(t, s, db, &all[i])
	}
	var texts, offers int
	err := s.Transact(t.Context(), "counting", func(tx *sqlx.Tx) error {
		return errors.Join(
			tx.GetContext(t.Context(), &texts, `SELECT count(DISTINCT key) FROM messages`),
			tx.GetContext(t.Context(), &offers, `SELECT count(*) FROM messages`))
	})
	if err != nil || texts != offers {
		t.Errorf("%d texts tell of %d offers (%v)", offers, texts, err)
	}
}
