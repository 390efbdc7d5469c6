package gateway

import (
	"context"
	"encoding/json"
	"net/http"
	"time"
)

// healthy says that the process runs.
func (g *Gateway) healthy(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write([]byte(`{"status":"ok"}` + "\n"))
}

// readiness is what /readyz answers.
type readiness struct {
	Status   string `json:"status"`   // ready, or limited while the database is away
	Database string `json:"database"` // ok or away
	Version  string `json:"version"`  // hash of the menus that new calls get
	Waiting  int    `json:"waiting"`  // steps taken without the database that wait to be written
}

// pingWithin bounds how long /readyz waits for the database.
const pingWithin = time.Second

// ready says whether calls can be served. They can while the database is away: callers still reach a person.
func (g *Gateway) ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), pingWithin)
	defer cancel()
	state := readiness{Status: "ready", Database: "ok", Version: g.versions.Current().Hash, Waiting: g.host.Waiting()}
	if err := g.store.Ping(ctx); err != nil {
		state.Status, state.Database = "limited", "away"
	}
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(state) // the asker has gone if this fails
}

// The sweep of sessions that nothing more will come of.
const (
	sweepEvery = 10 * time.Minute
	// longestCall is the longest the carrier lets a transfer last.
	longestCall = 4 * time.Hour
)

// expire ends calls whose end was never reported, and conversations left lying.
func (g *Gateway) expire(ctx context.Context) {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		now := g.options.Now()
		texts := now.Add(-g.versions.Current().District.TextsExpire)
		if _, err := g.store.ExpireSessions(ctx, now.Add(-longestCall), texts); err != nil && ctx.Err() == nil {
			g.options.Log.Warn("ending sessions left lying", "why", err)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
