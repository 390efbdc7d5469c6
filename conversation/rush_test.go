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
	"time"

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

// Many join few places at once, by signed webhooks and in two languages: as many as there are places have one, all others
// wait in the order in which they were told, and everybody was told the truth. Then half of those with a place withdraw, and
// each place is offered to the next, by one text. Half of these take it; in time the others' pass on.
func TestManyJoinFewPlacesAtOnceAndEverybodyIsToldTheTruth(t *testing.T) {
	t.Parallel()
	people, places := rush(t)
	line, codes := joinable(t, reading(places))
	code := codes[0]
	told := make([]string, people)
	speaks(t, line, people)
	allAtOnce(people, func(i int) { told[i] = joins(line, i, code) })
	confirmed := understood(t, told, places)
	if standing := standings(t, line); !slices.Equal(standing, told) {
		t.Errorf("told %q\nis   %q", told, standing)
	}
	leaving := confirmed[:max(1, len(confirmed)/2)]
	allAtOnce(len(leaving), func(i int) {
		words := inTheirs(crowd(leaving[i]))
		line.Text(crowd(leaving[i]), gatewaytest.District, words.drop+code).Say(words.gone)
	})
	next := waitingFrom(told, 1, len(leaving))
	if offered := offeredTo(t, line); !slices.Equal(offered, next) {
		t.Fatalf("%d left; places are offered to %v, want %v", len(leaving), offered, next)
	}
	taking := next[:(len(next)+1)/2]
	allAtOnce(len(taking), func(i int) {
		line.Text(taking[i], gatewaytest.District, code).Say(inTheirs(taking[i]).confirmed)
	})
	if _, err := line.Store.PassOn(t.Context(), line.Now().Add(3*time.Hour)); err != nil {
		t.Fatal(err)
	}
	passedOn := waitingFrom(told, len(leaving)+1, len(leaving)-len(taking))
	if offered := offeredTo(t, line); !slices.Equal(offered, slices.Concat(next, passedOn)) {
		t.Errorf("%d did not take theirs; places are offered to %v, want %v more", len(next)-len(taking), offered, passedOn)
	}
	after := map[string]string{}
	for i, standing := range standings(t, line) {
		after[crowd(i)], _, _ = strings.Cut(standing, " ")
	}
	for _, is := range []struct {
		who  []string
		want opportunities.State
	}{
		{taking, opportunities.Confirmed},
		{next[len(taking):], opportunities.Expired},
		{passedOn, opportunities.Offered},
		{waitingFrom(told, len(leaving)+len(passedOn)+1, people), opportunities.Waiting},
	} {
		for _, number := range is.who {
			if after[number] != string(is.want) {
				t.Errorf("%s is %s, want %s", number, after[number], is.want)
			}
		}
	}
	taken := gatewaytest.Count(t, line.SQL(t), `SELECT count(*) FROM signups WHERE state IN ('confirmed', 'offered')`)
	if taken != places {
		t.Errorf("%d of %d places are taken or offered in the end", taken, places)
	}
}
