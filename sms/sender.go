package sms

import (
	"log/slog"
	"time"

	"campusline/carrier"
	"campusline/outbound"
	"campusline/prices"
	"campusline/store"
)

// Sender hands outgoing texts to the carrier: everything that the district sends of its own accord, and nothing twice.
type Sender struct {
	Carrier *carrier.Client
	Store   *store.Store
	// StatusURL is told of each text's delivery.
	StatusURL string
	// Prices gives the prices of today; nil are the shipped ones.
	Prices func() *prices.Table
	// Policy says how the district sends; nil is the usual policy, by the clock of UTC.
	Policy func() *outbound.Policy
	// Rate is how many segments a second a line may send; nil is [outbound.UsualRate].
	Rate func(line string) float64
	// Now is the clock by which texts become due and expire; nil is the real one.
	Now func() time.Time
	Log *slog.Logger
	// Observe, where it is set, is told what became of each text that was handed over, as one word or two.
	Observe func(outcome string)

	waits waits // the usual ones where it is zero
}

// waits are the waits before a text is tried again.
type waits struct {
	later   time.Duration // after "not now", the first time, when it doubles; and until one without an answer is asked for
	answer  time.Duration // until something must have been heard of a text that was taken to be sent
	listed  time.Duration // until the carrier's list can be trusted to hold a text it took
	stopped time.Duration // for which a line sends nothing when its account is at fault
}

// usualWaits are the waits of a sender that was told no others.
func usualWaits() waits {
	return waits{
		later: 15 * time.Second, answer: carrier.DefaultTimeout + 5*time.Second, listed: 20 * time.Second,
		stopped: 15 * time.Minute,
	}
}

// wait gives the waits of this sender.
func (s *Sender) wait() waits {
	if s.waits == (waits{}) {
		return usualWaits()
	}
	return s.waits
}

func (s *Sender) now() time.Time {
	if s.Now == nil {
		return time.Now()
	}
	return s.Now()
}

func (s *Sender) policy() *outbound.Policy {
	if s.Policy == nil {
		return outbound.UsualPolicy(time.UTC)
	}
	return s.Policy()
}

func (s *Sender) rate(line string) float64 {
	if s.Rate == nil {
		return outbound.UsualRate(line)
	}
	return s.Rate(line)
}

func (s *Sender) observe(outcome string) {
	if s.Observe != nil {
		s.Observe(outcome)
	}
}
