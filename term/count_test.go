package term_test

import (
	"slices"
	"strings"

	"github.com/jmoiron/sqlx"

	"campusline/gateway/gatewaytest"
)

// count is how many rows a query counts.
func (x *term) count(query string, args ...any) int {
	x.Helper()
	return gatewaytest.Count(x, x.sql, query, args...)
}

// rows reads what a query finds.
func (s *school) rows(into any, query string, args ...any) {
	s.Helper()
	if err := sqlx.NewDb(s.sql, "postgres").SelectContext(s.Context(), into, query, args...); err != nil {
		s.Fatalf("%s: %v", query, err)
	}
}

// ratingsAreThoseGiven compares scores.
func (x *term) ratingsAreThoseGiven() {
	x.Helper()
	for number, score := range x.diary.rated {
		if n := x.count(`SELECT count(*) FROM cases WHERE number = $1 AND rating = $2`, number, score); n != 1 {
			x.Errorf("case %d was rated %d, which is not kept\n%s", number, score, x.storyOf(x.diary.promised[number]))
		}
	}
	var rated []struct {
		Number  int
		Contact string
	}
	x.rows(&rated, `SELECT number, contact FROM cases WHERE rating > 0`)
	for _, c := range rated {
		if x.diary.rated[c.Number] == 0 {
			x.Errorf("nobody rated case %d, and it is rated:\n%s", c.Number, x.storyOf(c.Contact))
		}
	}
}

// consentIsThatOfTheDiary compares the ledger of consent with what families wrote.
func (x *term) consentIsThatOfTheDiary() {
	x.Helper()
	for _, f := range x.families {
		var kept []string
		x.rows(&kept, `SELECT state FROM consent WHERE number = $1 AND topic = '' AND how = 'text' ORDER BY id`, f.number)
		var chosen []string
		for _, c := range x.diary.consent[f.number] {
			chosen = append(chosen, c.state)
		}
		if !slices.Equal(kept, chosen) {
			x.Errorf("the ledger has %v of %s, and the diary %v", kept, f.number, chosen)
		}
	}
}

// callsAreThoseMade compares calls.
func (x *term) callsAreThoseMade() {
	x.Helper()
	if n := x.count(`SELECT count(*) FROM sessions WHERE channel = 'call'`); n != len(x.diary.calls) {
		x.Errorf("%d calls are kept, and %d were made", n, len(x.diary.calls))
	}
	for _, f := range x.families {
		made, reached := 0, 0
		for _, c := range x.diary.calls {
			if c.by == f {
				made++
			}
			if c.by == f && c.reached {
				reached++
			}
		}
		if n := x.count(`SELECT count(*) FROM transfers t JOIN sessions s ON s.id = t.session
			WHERE t.result = 'reached' AND s.number = $1`, f.number); n != reached {
			x.Errorf("%d calls of %s reached a person, and %d by the diary\n%s", n, f.number, reached, x.storyOf(f.number))
		}
		if n := x.count(`SELECT count(*) FROM sessions WHERE channel = 'call' AND number = $1`, f.number); n != made {
			x.Errorf("%d calls of %s are kept, and it made %d", n, f.number, made)
		}
	}
	if n := x.count(`SELECT count(*) FROM transfers WHERE result = 'reached'`); n != x.diary.reached {
		x.Errorf("%d calls reached a person, and the diary says %d", n, x.diary.reached)
	}
}

// storyOf is what a family wrote and was answered.
func (x *term) storyOf(number string) string {
	for _, f := range x.families {
		if f.number == number {
			return strings.Join(f.spoken, "\n")
		}
	}
	return ""
}
