package conversation

import (
	"fmt"
	"testing"

	"campusline/store"
)

// standing is a call about to take a numbered exchange.
func standing(call string, number int) step {
	return step{session: store.Session{ID: call, Taken: number}}
}

func TestACallIsRememberedForItsNextExchangeOnly(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		asked      string
		number     int
		remembered bool
	}{
		{"CA1", 3, true},
		{"CA1", 2, false}, // taken before
		{"CA1", 4, false}, // another replica took the one between
		{"CA2", 3, false},
	} {
		var r recent
		r.keep(standing("CA1", 3))
		if s, ok := r.take(c.asked, c.number); ok != c.remembered || ok && s.session.ID != c.asked {
			t.Errorf("exchange %d of %s: %v, want %v", c.number, c.asked, ok, c.remembered)
		}
	}
}

func TestOneOfTwoDeliveriesGoesOnFromMemory(t *testing.T) {
	t.Parallel()
	var r recent
	r.keep(standing("CA1", 3))
	for _, want := range []bool{true, false} {
		if _, ok := r.take("CA1", 3); ok != want {
			t.Errorf("got %v, want %v", ok, want)
		}
	}
}

func TestCallsNotAskedForAgainGiveWayToOthers(t *testing.T) {
	t.Parallel()
	var r recent
	for i := range 10 * mostYoung {
		r.keep(standing(fmt.Sprint("CA", i), 1))
		if n := len(r.young) + len(r.old); n > 2*mostYoung {
			t.Fatalf("%d calls are remembered", n)
		}
	}
	if _, ok := r.take("CA0", 1); ok {
		t.Error("the oldest is still remembered")
	}
	if _, ok := r.take(fmt.Sprint("CA", 9*mostYoung), 1); !ok {
		t.Error("a recent one is not")
	}
}
