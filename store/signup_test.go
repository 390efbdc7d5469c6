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
	"campusline/store"
)

// shift is a volunteer shift in two days, with places for some.
func shift(name string, capacity int) opportunities.Opportunity {
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		panic(err) // the zone ships with Go
	}
	start := morning().Add(48 * time.Hour).In(zone)
	return opportunities.Opportunity{
		Name: name, Kind: opportunities.Volunteer, Programme: "Reading partners", Campus: "oak-hill", ZIP: "78700",
		Title: opportunities.Words{"": "Reading buddies", "es": "Amigos de lectura"}, About: opportunities.Words{},
		Start: start, End: start.Add(2 * time.Hour), Zone: "America/Chicago", Capacity: capacity,
	}
}

// byDay is a shift that begins in the afternoon, at half past three.
func byDay(name string, capacity int) opportunities.Opportunity {
	o := shift(name, capacity)
	o.Start, o.End = o.Start.Add(12*time.Hour), o.End.Add(12*time.Hour)
	return o
}

// offered saves opportunities, which get their codes.
func offered(t *testing.T, s *store.Store, all ...opportunities.Opportunity) []opportunities.Opportunity {
	t.Helper()
	if _, err := s.SaveOpportunities(t.Context(), all, nil, morning()); err != nil {
		t.Fatal(err)
	}
	return all
}

// person is the number of a made-up person, 0 to 9999.
func person(i int) string { return fmt.Sprintf("+1%d55501%02d", 201+i/100, i%100) }

// join joins in a transaction of its own.
func join(t *testing.T, s *store.Store, code, number string, party int, at time.Time) (signup opportunities.Signup, err error) {
	t.Helper()
	err = s.Transact(t.Context(), "joining", func(tx *sqlx.Tx) error {
		signup, err = s.Join(t.Context(), tx, opportunities.Joining{
			Code: code, Number: number, Party: party, Wait: true, Line: line, Language: "en", At: at,
		})
		return err
	})
	return signup, err
}

// withdraw withdraws in a transaction of its own.
func withdraw(t *testing.T, s *store.Store, code, number string, at time.Time) error {
	t.Helper()
	return s.Transact(t.Context(), "withdrawing", func(tx *sqlx.Tx) error {
		_, err := s.Withdraw(t.Context(), tx, code, number, at)
		return err
	})
}

// signups lists who is in an opportunity in a state, in the order of joining.
func signups(t *testing.T, db *sqlx.DB, state opportunities.State) (numbers []string) {
	t.Helper()
	if err := db.SelectContext(t.Context(), &numbers, `SELECT number FROM signups WHERE state = $1 ORDER BY place`, state); err != nil {
		t.Fatal(err)
	}
	return numbers
}

// 2,000 people join 40 places at once: 40 have one, and the rest wait in the order in which they were told.
func TestPlacesAreNeverOversold(t *testing.T) {
	t.Parallel()
	const people, places = 2000, 40
	s, db := open(t)
	code := offered(t, s, shift("rush", places))[0].Code
	told := make([]opportunities.Signup, people)
	var all sync.WaitGroup
	for i := range people {
		all.Go(func() {
			var err error
			if told[i], err = join(t, s, code, person(i), 1, morning()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	confirmed, positions := 0, map[int]bool{}
	for _, one := range told {
		switch one.State {
		case opportunities.Confirmed:
			confirmed++
		case opportunities.Waiting:
			positions[one.Position] = true
		default:
			t.Errorf("somebody is told that they are %s", one.State)
		}
	}
	if confirmed != places || len(positions) != people-places || !positions[1] || !positions[people-places] {
		t.Fatalf("%d have a place, and there are %d positions", confirmed, len(positions))
	}
	waiting := signups(t, db, opportunities.Waiting)
	for _, one := range told {
		if one.State == opportunities.Waiting && waiting[one.Position-1] != one.Number {
			t.Fatalf("%s was told position %d, where %s stands", one.Number, one.Position, waiting[one.Position-1])
		}
	}

	// Twenty of them withdraw at once: the first twenty of the list are offered a place, each by one text.
	for _, number := range signups(t, db, opportunities.Confirmed)[:20] {
		all.Go(func() {
			if err := withdraw(t, s, code, number, morning()); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got := signups(t, db, opportunities.Offered); fmt.Sprint(got) != fmt.Sprint(waiting[:20]) {
		t.Errorf("offered are %v, want %v", got, waiting[:20])
	}
	if n := count(t, db, "messages"); n != 20 {
		t.Errorf("%d texts were kept, want 20", n)
	}

	// Ten take it; the time of the others passes, and as many behind them are offered one.
	for _, number := range waiting[:10] {
		if one, err := join(t, s, code, number, 1, morning()); err != nil || one.State != opportunities.Confirmed {
			t.Fatalf("taking an offered place: %s, %v", one.State, err)
		}
	}
	later := morning().Add(24 * time.Hour)
	if n, err := s.PassOn(t.Context(), later); n != 10 || err != nil {
		t.Errorf("%d offers passed on (%v), want 10", n, err)
	}
	if got := signups(t, db, opportunities.Offered); fmt.Sprint(got) != fmt.Sprint(waiting[20:30]) {
		t.Errorf("offered are %v, want %v", got, waiting[20:30])
	}
	if got := signups(t, db, opportunities.Expired); fmt.Sprint(got) != fmt.Sprint(waiting[10:20]) {
		t.Errorf("expired are %v, want %v", got, waiting[10:20])
	}
	if seats, err := s.SeatsNow(t.Context(), code); err != nil || seats.Taken != places || seats.Free() != 0 {
		t.Errorf("%d places are taken (%v)", seats.Taken, err)
	}
}

// Whatever people do in whatever order, no more have places than there are, nobody waits while a place fits, and the
// list keeps the order of joining.
func TestSeatsComeOutRightWhateverPeopleDo(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	for round := range 12 {
		random := rand.New(rand.NewPCG(7, uint64(round)))
		capacity := 1 + random.IntN(6)
		o := offered(t, s, shift(fmt.Sprint("round ", round), capacity))[0]
		now := morning()
		for range 40 {
			now = now.Add(time.Duration(random.IntN(50)) * time.Minute)
			var err error
			switch who := person(random.IntN(12)); random.IntN(5) {
			case 0, 1:
				_, err = join(t, s, o.Code, who, 1+random.IntN(3), now)
			case 2:
				err = withdraw(t, s, o.Code, who, now)
			case 3:
				err = s.Transact(t.Context(), "changing", func(tx *sqlx.Tx) error {
					_, err := s.ChangeParty(t.Context(), tx, o.Code, who, 1+random.IntN(3), now)
					return err
				})
			default:
				_, err = s.PassOn(t.Context(), now)
			}
			if err != nil && !errors.Is(err, opportunities.ErrNoSignup) && !errors.Is(err, opportunities.ErrFull) {
				t.Fatal(err)
			}
			seatsAreRight(t, s, db, &o)
		}
	}
}

func seatsAreRight(t *testing.T, s *store.Store, db *sqlx.DB, o *opportunities.Opportunity) {
	t.Helper()
	seats, err := s.SeatsNow(t.Context(), o.Code)
	if err != nil {
		t.Fatal(err)
	}
	if seats.Taken > o.Capacity {
		t.Fatalf("%d places are taken of %d", seats.Taken, o.Capacity)
	}
	var smallest int
	if err := db.GetContext(t.Context(), &smallest, `
		SELECT coalesce(min(party), 99) FROM signups WHERE opportunity = $1 AND state = 'waiting'`, o.ID); err != nil {
		t.Fatal(err)
	}
	if smallest <= seats.Free() {
		t.Fatalf("a party of %d waits though %d places are free", smallest, seats.Free())
	}
	// Offered to somebody behind one who has waited since they joined, with a party no larger. Who let an offer go by stands where
	// they stood, and those behind them may have been offered a place meanwhile.
	var early int
	if err := db.GetContext(t.Context(), &early, `
		SELECT count(*) FROM signups w JOIN signups x USING (opportunity)
		WHERE w.opportunity = $1 AND w.state = 'waiting' AND x.state = 'offered' AND x.place > w.place
			AND x.party >= w.party AND w.changed_at = w.joined_at`, o.ID); err != nil {
		t.Fatal(err)
	}
	if early > 0 {
		t.Fatalf("%d are offered a place before somebody who came earlier", early)
	}
}
