package term_test

import (
	"log/slog"
	"net/http/httptest"
	"time"

	"campusline/carrier"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/recordings"
)

// keeps sets up what fetches recordings from the carrier.
func (s *school) keeps() {
	s.Helper()
	rest := httptest.NewServer(s.network.RESTHandler())
	s.Cleanup(rest.Close)
	client, err := carrier.NewClient(carrier.Options{
		Account: phone.DefaultAccount, Token: gatewaytest.Key, BaseURL: rest.URL, Timeout: 5 * time.Second,
	})
	if err != nil {
		s.Fatal(err)
	}
	s.keeper = &recordings.Keeper{
		Carrier: client, Store: s.store, Now: s.clock.now, Log: slog.New(slog.DiscardHandler), Observe: func(string) {},
	}
}

// fetches has every recording looked after that is due.
func (s *school) fetches() {
	s.Helper()
	for {
		n, err := s.keeper.Once(s.Context())
		if err != nil {
			s.Errorf("fetching recordings at %s: %v", s.clock.now(), err)
		}
		if n == 0 {
			return
		}
	}
}

// keptFor is how long every recording is there; after that it may be gone, as privacy.yaml of the sample has it.
const keptFor = 89 * 24 * time.Hour

// recordingsAreThoseLeft finds the sound of each message that was left here, in the case of whoever left it, and nothing any
// more at the carrier.
func (x *term) recordingsAreThoseLeft() {
	x.Helper()
	if n := x.network.Recordings(); len(n) > 0 {
		x.Errorf("the carrier still has %d recordings", len(n))
	}
	left, mustBeThere := map[string]int{}, map[string]int{}
	for _, t := range x.diary.told {
		if t.recorded {
			left[t.by.number]++
		}
		if t.recorded && x.clock.now().Sub(t.at) < keptFor {
			mustBeThere[t.by.number]++
		}
	}
	var kept []struct {
		Contact string
		N       int
	}
	x.rows(&kept, `
		SELECT c.contact, count(*) AS n FROM case_events e JOIN cases c ON c.number = e.case_number,
			jsonb_array_elements_text(e.data->'recordings') said, recordings r
		WHERE r.id = said AND r.stage = 'settled' AND length(r.sound) > 8000 * r.seconds GROUP BY c.contact`)
	for _, k := range kept {
		if k.N > left[k.Contact] || k.N < mustBeThere[k.Contact] {
			x.Errorf("%s left %d messages, and %d are kept with their sound\n%s", k.Contact, left[k.Contact], k.N, x.storyOf(k.Contact))
		}
		delete(mustBeThere, k.Contact)
	}
	for number, n := range mustBeThere {
		x.Errorf("of the %d messages of %s none is kept with its sound\n%s", n, number, x.storyOf(number))
	}
	var other []struct{ Stage, Reason, Status string }
	x.rows(&other, `SELECT stage, reason, status FROM recordings WHERE stage <> 'settled' AND at > $1`, x.clock.now().Add(-keptFor))
	if len(other) > 0 {
		x.Errorf("recordings are not settled: %+v", other)
	}
}
