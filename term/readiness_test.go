package term_test

import (
	"encoding/json"
	"net/http"
)

// waiting is how much that happened without the database is not written yet.
func (s *school) waiting() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	n := 0
	for _, g := range s.replicas {
		var state struct {
			Waiting  int
			Database string
		}
		r, err := http.Get(g.URL() + "/readyz") //nolint:noctx // of this machine
		if err != nil {
			s.Error(err)
			continue
		}
		if err := json.NewDecoder(r.Body).Decode(&state); err != nil {
			s.Error(err)
		}
		_ = r.Body.Close()
		n += state.Waiting
		if state.Database != "ok" {
			n++
		}
	}
	return n
}
