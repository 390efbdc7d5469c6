package store_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"campusline/opportunities"
)

// Every figure of the outcomes is that of rows which can be listed.
func TestOutcomesAreThoseOfTheRows(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	random := rand.New(rand.NewPCG(5, 5))
	last := time.Time{}
	for i := range 12 {
		o := shift(person(i), 1+random.IntN(5))
		o.Start, o.End = o.Start.AddDate(0, 0, i), o.End.AddDate(0, 0, i)
		o.Programme = []string{"Garden", "Reading"}[i%2]
		o = offered(t, s, o)[0]
		for range 6 {
			_, _ = join(t, s, o.Code, person(random.IntN(9)), 1+random.IntN(2), morning()) // some parties are too large
		}
		for who := range 7 {
			in := o.Start.Add(time.Duration(random.IntN(60)-30) * time.Minute)
			if _, err := checkIn(t, s, o.Code, person(who), in); err != nil || random.IntN(3) == 0 {
				continue
			}
			if _, err := checkOut(t, s, o.Code, person(who), in.Add(time.Duration(random.IntN(200))*time.Minute)); err != nil {
				t.Fatal(err)
			}
		}
		last = o.End
	}
	must[int](t)(s.Settle(t.Context(), last.Add(2*time.Hour)))
	from, to := morning(), last
	results := must[[]opportunities.Result](t)(s.Results(t.Context(), from, to))
	visits := must[[]opportunities.Visit](t)(s.Visits(t.Context(), from, to))
	all := opportunities.Outcomes(results, visits, nil, opportunities.InOne)[0]

	sum := func(query string) (n float64) {
		t.Helper()
		if err := db.GetContext(t.Context(), &n, query); err != nil {
			t.Fatal(err)
		}
		return n
	}
	for _, one := range []struct {
		name  string
		got   float64
		query string
	}{
		{"opportunities", float64(all.Opportunities), `SELECT count(*) FROM opportunities`},
		{"seats", float64(all.Seats), `SELECT sum(capacity) FROM opportunities`},
		{"filled", float64(all.Filled), `SELECT sum(party) FROM signups WHERE state IN ('attended', 'missed', 'confirmed')`},
		{"no-show", float64(all.NoShow), `SELECT sum(party) FROM signups WHERE state = 'missed'`},
		{"unplaced", float64(all.Unplaced), `SELECT sum(party) FROM signups WHERE state = 'expired'`},
		{"visits", float64(all.Visits), `SELECT sum(party) FROM check_ins`},
		{"people", float64(all.People), `SELECT sum(most) FROM (SELECT max(party) AS most FROM check_ins GROUP BY number) n`},
	} {
		if want := sum(one.query); one.got != want {
			t.Errorf("%s: %v, and the rows say %v", one.name, one.got, want)
		}
	}
	hours := 0.0
	for who := range 9 {
		given := must[opportunities.Time](t)(s.TimeGiven(t.Context(), person(who), from, to.Add(time.Hour)))
		hours += given.Given.Hours()
	}
	alone := 0.0
	for _, v := range visits {
		alone += v.Seconds / time.Hour.Seconds()
	}
	if all.Visits == 0 || all.NoShow == 0 || hours-alone > 0.01 || alone-hours > 0.01 {
		t.Errorf("the hours of each come to %.2f, those of all visits to %.2f", hours, alone)
	}
}
