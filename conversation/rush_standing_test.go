package conversation_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
)

// waitingFrom are those who were told a position on the waiting list from a first one on, so many at most, in its order.
func waitingFrom(told []string, first, most int) []string {
	by := map[int]string{}
	for i, said := range told {
		if after, waits := strings.CutPrefix(said, "waiting "); waits {
			position, _ := strconv.Atoi(after)
			by[position] = crowd(i)
		}
	}
	var numbers []string
	for position := first; len(numbers) < most && by[position] != ""; position++ {
		numbers = append(numbers, by[position])
	}
	return numbers
}

// offeredTo are those to whom a text offers a place in their language, in the order in which they waited.
func offeredTo(t *testing.T, line *gatewaytest.Line) []string {
	t.Helper()
	rows, err := line.SQL(t).QueryContext(t.Context(), `
		SELECT m.number FROM messages m JOIN signups g ON g.number = m.number
		WHERE m.body LIKE CASE right(m.number, 1)::integer % 2
			WHEN 1 THEN 'Hay un lugar libre: Amigos de lectura%' ELSE 'A place is free: Reading buddies%' END
		ORDER BY g.place`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	var numbers []string
	for rows.Next() {
		var number string
		if err := rows.Scan(&number); err != nil {
			t.Fatal(err)
		}
		numbers = append(numbers, number)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return numbers
}

// standings are how everybody in the crowd stands, as they should have been told.
func standings(t *testing.T, line *gatewaytest.Line) []string {
	t.Helper()
	rows, err := line.SQL(t).QueryContext(t.Context(), `
		SELECT number, state, CASE WHEN state = 'waiting' THEN row_number() OVER (PARTITION BY state ORDER BY place) ELSE 0 END
		FROM signups`)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = rows.Close() }()
	by := map[string]string{}
	for rows.Next() {
		var number, state string
		var position int
		if err := rows.Scan(&number, &state, &position); err != nil {
			t.Fatal(err)
		}
		if by[number] = state; opportunities.State(state) == opportunities.Waiting {
			by[number] = fmt.Sprint("waiting ", position)
		}
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	all := make([]string, len(by))
	for i := range all {
		all[i] = by[crowd(i)]
	}
	return all
}
