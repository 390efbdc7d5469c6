package term_test

import (
	"log/slog"
	"net/http/httptest"
	"sync"
	"time"

	"campusline/carrier"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/outbound"
	"campusline/phone"
	"campusline/prices"
	"campusline/sms"
)

// manySegments a second are no limit: the pace is counted on the clock of the machine, which does not jump.
const manySegments = 1e6

// sends sets up what hands texts to the carrier.
func (s *school) sends() {
	s.handed = &handedOver{now: s.clock.now, next: s.network.RESTHandler()}
	rest := httptest.NewServer(s.handed)
	s.Cleanup(rest.Close)
	client, err := carrier.NewClient(carrier.Options{
		Account: phone.DefaultAccount, Token: gatewaytest.Key, BaseURL: rest.URL, Timeout: 200 * time.Millisecond,
	})
	if err != nil {
		s.Fatal(err)
	}
	s.sender = &sms.Sender{
		Carrier: client, Store: s.store, StatusURL: gatewaytest.PublicURL + "/twilio/status/message", Prices: prices.Shipped,
		Policy: func() *outbound.Policy { return s.version.District.SendingPolicy() },
		Rate:   func(string) float64 { return manySegments }, Now: s.clock.now, Log: slog.New(slog.DiscardHandler),
	}
}

// settles has everything happen that is due: people are told, texts are handed over, the carrier reports on them.
func (s *school) settles() {
	s.Helper()
	var all sync.WaitGroup
	for _, g := range s.awake() {
		all.Go(func() {
			if err := g.CatchUp(s.Context()); err != nil {
				s.Errorf("catching up at %s: %v", s.clock.now(), err)
			}
		})
	}
	all.Wait()
	for _, line := range s.due() {
		if err := s.sender.Drain(s.Context(), nil, line); err != nil {
			s.Errorf("sending texts at %s: %v", s.clock.now(), err)
		}
	}
	for _, fault := range s.network.Wait() {
		s.Error(fault)
	}
	s.fetches()
	if err := s.mails.sender.Send(s.Context()); err != nil {
		s.Errorf("sending mails at %s: %v", s.clock.now(), err)
	}
}

// awake are the replicas that look after things now: both side by side at some hours, else one or the other.
func (s *school) awake() []*gateway.Gateway {
	s.settled++
	if s.settled%4 == 0 {
		return s.replicas
	}
	one := s.settled % len(s.replicas)
	return s.replicas[one : one+1]
}

// due are the lines on which something is to be sent.
func (s *school) due() (lines []string) {
	s.Helper()
	s.rows(&lines, `SELECT DISTINCT line FROM messages WHERE status IN ('waiting', 'sending') AND due_at <= $1`, s.clock.now())
	return lines
}
