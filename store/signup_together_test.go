package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
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

// Who is told of all that is theirs and who calls several dates off come to them in the same order, so that never each holds
// what the other waits for.
func TestSeveralOpportunitiesAreLockedInTheOrderOfTheirIds(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	var all []opportunities.Opportunity
	for i := range 6 {
		all = append(all, shift(fmt.Sprint("shift ", i), 4))
	}
	all = offered(t, s, all...)
	codes := make([]string, len(all))
	for i := range all {
		codes[i] = all[i].Code
	}
	slices.SortFunc(all, func(a, b opportunities.Opportunity) int { return strings.Compare(a.ID, b.ID) })
	locked := make(chan error, 1)
	works(t, s.Transact(t.Context(), "calling all off", func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(t.Context(), `SELECT 1 FROM opportunities WHERE id = $1 FOR UPDATE`, all[0].ID); err != nil {
			return err
		}
		go func() {
			locked <- s.Transact(t.Context(), "locking all", func(tx *sqlx.Tx) error {
				return s.LockOpportunities(t.Context(), tx, codes)
			})
		}()
		untilSomebodyWaits(t, db)
		_, err := tx.ExecContext(t.Context(), `SELECT 1 FROM opportunities FOR UPDATE NOWAIT`)
		return err
	}))
	works(t, <-locked)
}

// untilSomebodyWaits waits until a transaction waits for what another has locked.
func untilSomebodyWaits(t *testing.T, db *sqlx.DB) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); ; time.Sleep(10 * time.Millisecond) {
		waits := false
		works(t, db.GetContext(t.Context(), &waits, `SELECT EXISTS (
			SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock')`))
		if waits {
			return
		}
		if time.Now().After(deadline) {
			t.Fatal("nobody ever waits")
		}
	}
}
