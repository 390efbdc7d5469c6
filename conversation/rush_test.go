package conversation_test

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"campusline/gateway/gatewaytest"
	"campusline/opportunities"
	"campusline/phone/phonetest"
)

// rush is how many people join how many places at once: a few in every test, and with CAMPUSLINE_RUSH as many as it says.
func rush(t *testing.T) (people, places int) {
	t.Helper()
	people, err := strconv.Atoi(cmp.Or(os.Getenv("CAMPUSLINE_RUSH"), "100"))
	if err != nil {
		t.Fatal(err)
	}
	return people, people / 50
}

// crowd is the number of a made-up person.
func crowd(i int) string { return fmt.Sprintf("+1%d55501%02d", 201+i/100, i%100) }

// textsAtOnce is how many webhooks are under way at a time: more than there are connections to the database.
const textsAtOnce = 64

// allAtOnce does something for each of many people at once.
func allAtOnce(people int, do func(i int)) {
	var all sync.WaitGroup
	places := make(chan struct{}, textsAtOnce)
	for i := range people {
		all.Go(func() {
			places <- struct{}{}
			defer func() { <-places }()
			do(i)
		})
	}
	all.Wait()
}

// last is what somebody was told last.
func last(r *phonetest.Replies) string { return strings.Join(r.All(), "\n") }

// Many join few places at once, by signed webhooks: as many as there are places have one, all others wait in the order in
// which they were told, and everybody was told the truth. Then those with a place withdraw, and each place is offered on.
func TestManyJoinFewPlacesAtOnceAndEverybodyIsToldTheTruth(t *testing.T) {
	t.Parallel()
	people, places := rush(t)
	line, codes := joinable(t, reading(places))
	code := codes[0]
	told := make([]string, people)
	allAtOnce(people, func(i int) {
		said := last(line.Text(crowd(i), gatewaytest.District, code))
		if strings.Contains(said, "This is Reading buddies") {
			said = last(line.Text(crowd(i), gatewaytest.District, "1"))
		}
		if strings.Contains(said, "waiting list?") {
			line.Text(crowd(i), gatewaytest.District, "yes")
			said = last(line.Text(crowd(i), gatewaytest.District, "1"))
		}
		told[i] = said
	})
	var confirmed []int
	positions := map[int]bool{}
	for i, said := range told {
		_, after, waits := strings.Cut(said, "You are number ")
		number, _, _ := strings.Cut(after, " ")
		position, _ := strconv.Atoi(strings.ReplaceAll(number, ",", ""))
		switch {
		case strings.Contains(said, "You are signed up"):
			confirmed = append(confirmed, i)
			told[i] = "confirmed"
		case waits && !positions[position]:
			positions[position] = true
			told[i] = fmt.Sprint("waiting ", position)
		default:
			t.Fatalf("person %d is told %q", i, said)
		}
	}
	if len(confirmed) != places || len(positions) != people-places || !positions[1] || !positions[people-places] {
		t.Fatalf("%d of %d are told of %d places, and %d of the waiting list", len(confirmed), people, places, len(positions))
	}
	if standing := standings(t, line); !slices.Equal(standing, told) {
		t.Errorf("told %q\nis   %q", told, standing)
	}
	leaving := confirmed[:max(1, len(confirmed)/2)]
	allAtOnce(len(leaving), func(i int) {
		line.Text(crowd(leaving[i]), gatewaytest.District, "drop "+code).Say("no longer signed up")
	})
	offered := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM signups WHERE state = 'offered'`)
	texts := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM messages WHERE body LIKE 'A place is free:%'`)
	if offered != len(leaving) || texts != len(leaving) {
		t.Errorf("%d left; %d places are offered, by %d texts", len(leaving), offered, texts)
	}
	for i, standing := range standings(t, line) {
		after, waited := strings.CutPrefix(told[i], "waiting ")
		position, _ := strconv.Atoi(after)
		if first := waited && position <= len(leaving); first != (standing == string(opportunities.Offered)) {
			t.Errorf("person %d was told %q, and is %s after %d have left", i, told[i], standing, len(leaving))
		}
	}
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
