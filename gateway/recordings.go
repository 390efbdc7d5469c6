package gateway

import (
	"fmt"
	"time"

	"campusline/carrier"
	"campusline/recordings"
)

// Simulated is where messages are fetched from the simulated phone of this machine, "" for nowhere.
func (g *Gateway) Simulated() string { return g.options.Simulated.BaseURL }

// fetchWithin bounds the fetching of one recording: three minutes of sound over a slow connection.
const fetchWithin = time.Minute

// keepRecordings fetches what callers record from the carrier where there is an account to do so with, or from the
// simulated phone. Without either the reports wait in the database.
func (g *Gateway) keepRecordings() error {
	o := &g.options
	from := o.Simulated
	if o.Account != "" {
		from = carrier.Options{Account: o.Account, Token: o.Keys[0], BaseURL: o.CarrierURL}
	}
	if from.Account == "" {
		return nil
	}
	from.Timeout = fetchWithin
	client, err := carrier.NewClient(from)
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
