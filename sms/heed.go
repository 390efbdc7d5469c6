package sms

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"campusline/carrier"
	"campusline/store"
)

// heed keeps what an error of the carrier's says of a number: that it cannot be texted, or that nobody there wants texts.
// The text that it refused is named by our id of it or by the carrier's.
func heed(ctx context.Context, s *store.Store, class carrier.Class, number, message string, code int, at time.Time) error {
	if number == "" {
		return nil
	}
	switch class {
	case carrier.Permanent:
		return s.MarkUnreachable(ctx, number, code, at)
	case carrier.OptedOut:
		// Carrier: 21610, and 30004 where it blocks texts to the phone, tell of an opt-out that we may not have seen.
		reason := fmt.Sprintf("the carrier refuses texts to this phone: error %d", code)
		return s.SaveCarrierOptOut(ctx, number, message, reason, at)
	}
	return nil
}

// severity is how loudly a failure is told: an error is for a person to mend.
func severity(class carrier.Class) slog.Level {
	switch class {
	case carrier.Configuration, carrier.ContentReview, carrier.Refused:
		return slog.LevelError
	}
	return slog.LevelWarn
}
