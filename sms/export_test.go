package sms

import "time"

// Hurry makes a sender wait for moments instead of minutes; listed is how long the carrier's list is not trusted.
func (s *Sender) Hurry(listed time.Duration) {
	s.waits = waits{
		later: 50 * time.Millisecond, answer: time.Second, listed: listed, stopped: time.Hour,
	}
}
