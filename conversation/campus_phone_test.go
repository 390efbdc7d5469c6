package conversation_test

import (
	"testing"

	"github.com/jmoiron/sqlx"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// officePhone is that of Oak Hill's office, as the sample has it.
const officePhone = "+15125550111"

// At a school's own phone people without one of their own are checked in and out, one after the other.
func TestASchoolsPhoneChecksPeopleInAndOut(t *testing.T) {
	t.Parallel()
	line, codes := joinable(t, readingOn("today", 2, 0, 10))
	code := codes[0]
	join(t, line, code, ana)
	line.Text(binh, gatewaytest.District, "hello")
	line.Text(officePhone, gatewaytest.District, "hello") // a phone that has called before is not asked for its language
	call := line.Call(officePhone, gatewaytest.District).Press("4").Press("2").Press("2").Press("1").Press(code + "#").
		Hears("Reading buddies: the phone number of the person who comes or leaves, or its last four digits, please.")
	call.Press("0121#").Hears("Welcome. You are checked in.", "Reading buddies: the phone number").
		Press("5125550122#").Hears("Welcome. You are checked in."). // a walk-in, by the whole number
		Press("0199#").Hears("I did not find that number").
		Press("5125550123#").Hears("or there is no free place").
		Press("0121#").Hears("You are checked out. Thank you for coming.")
	db := line.SQL(t)
	for query, want := range map[string]int{
		`SELECT count(*) FROM check_ins WHERE by_whom = '` + officePhone + `'`:                          2,
		`SELECT count(*) FROM check_ins WHERE number = '` + ana + `' AND out_at IS NOT NULL`:            1,
		`SELECT count(*) FROM signups WHERE number = '` + binh + `' AND walk_in AND state = 'attended'`: 1,
		`SELECT count(*) FROM signups WHERE number = '` + carla + `'`:                                   0,
	} {
		if n := gatewaytest.Count(t, db, query); n != want {
			t.Errorf("%s: %d, want %d", query, n, want)
		}
	}
}

// join gives somebody a place, as if they had joined long before.
func join(t *testing.T, line *gatewaytest.Line, code, number string) {
	t.Helper()
	err := line.Store.Transact(t.Context(), "joining", func(tx *sqlx.Tx) error {
		_, err := line.Store.Join(t.Context(), tx, opportunities.Joining{
			Code: code, Number: number, Party: 1, Line: gatewaytest.District, Language: "en", At: line.Now(),
		})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
