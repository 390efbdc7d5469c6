package gatewaytest

import (
	"testing"
	"time"

	"campusline/answers"
	"campusline/store"
)

// ShareBusPass shares an answer about bus passes, in English and in one more language, from a time on for ten months. It was
// made from a case, and is sent to whoever texts the keyword buspass.
func ShareBusPass(t testing.TB, s *store.Store, at time.Time, language string, words answers.Words) {
	t.Helper()
	until := at.AddDate(0, 10, 0)
	if err := s.AddAnswer(t.Context(), answers.Answer{
		ID: "bus-pass", Case: 10017, Topic: "bus pass", Keywords: []string{"buspass"}, State: answers.Published, Wrote: []string{"castillo"},
		Words: map[string]answers.Words{
			"en": {Question: "How do I get a bus pass?", Answer: "Bus passes are free."}, language: words,
		},
		DraftedAt: at, PublishedAt: &at, ExpiresAt: &until,
	}); err != nil {
		t.Fatal(err)
	}
}
