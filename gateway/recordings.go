package gateway

import (
	"fmt"
	"time"

	"campusline/carrier"
	"campusline/recordings"
)

// fetchWithin bounds the fetching of one recording: three minutes of sound over a slow connection.
const fetchWithin = time.Minute

// keepRecordings fetches what callers record from the carrier where there is an account to do so with. Without one the
// reports wait in the database.
func (g *Gateway) keepRecordings() error {
	o := &g.options
	if o.Account == "" {
		return nil
	}
	client, err := carrier.NewClient(carrier.Options{
		Account: o.Account, Token: o.Keys[0], BaseURL: o.CarrierURL, Timeout: fetchWithin,
	})
	if err != nil {
		return fmt.Errorf("setting up the carrier: %w", err)
	}
	keeper := &recordings.Keeper{
		Carrier: client, Store: g.store, Folder: recordings.Folder(o.Recordings), Transcripts: o.Transcripts,
		Now: o.Now, Log: o.Log, Observe: func(outcome string) { g.metrics.recordings.WithLabelValues(outcome).Inc() },
	}
	g.beside(keeper.Run)
	return nil
}
