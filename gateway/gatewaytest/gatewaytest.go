// Package gatewaytest starts a whole gateway for a test: real Postgres, real HTTP, signed webhooks, and a simulated
// phone to call and text it with.
package gatewaytest

import (
	"context"
	"database/sql"
	"log/slog"
	"net/http/httptest"
	"os"
	"sync"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/phone"
	"campusline/phone/phonetest"
	"campusline/store"
	"campusline/store/storetest"
)

// Key signs the webhooks of tests.
const Key = "a key for tests"

// PublicURL is what signatures of tests are computed over.
const PublicURL = "https://line.example.org"

// The numbers that tests use, all fictional.
const (
	District = "+15125550100" // the district line of the sample
	Parent   = "+15125550199"
)

// Options change what Start starts. The zero value is the sample district on a school morning.
type Options struct {
	At       string                 // the time in the sample's zone, like "2026-09-08 10:00", which is the default
	District string                 // a folder instead of the sample
	Database string                 // a database instead of one of its own
	Gateway  func(*gateway.Options) // a last change to the gateway's options
	Phone    phone.Options          // what the simulated phone does; where it connects is filled in
}

// Line is a gateway with a phone.
type Line struct {
	*phonetest.Phone
	Gateway  *gateway.Gateway
	Store    *store.Store // a second connection to the same database, to look into it
	Database string
	Now      func() time.Time // the gateway's clock
	// StopGateway stops the gateway before the test ends, for one with a later clock on the same database: what is due by that is
	// not due by the earlier, and the two would take each other's work.
	StopGateway func()

	sql *sql.DB
}

// Start starts a gateway on a database of its own, and stops it when the test ends. With CAMPUSLINE_TWICE set every
// webhook is delivered twice, and an answer that differs the second time fails the test.
func Start(t testing.TB, o Options) *Line {
	t.Helper()
	ctx := context.Background()
	line := &Line{Database: o.Database}
	if line.Database == "" {
		line.Database = storetest.URL(t)
	}
	rest := httptest.NewUnstartedServer(nil)
	options := gateway.Options{
		Listen: "127.0.0.1:0", Database: line.Database, PublicURL: PublicURL, Keys: []string{Key},
		Account: phone.DefaultAccount, CarrierURL: "http://" + rest.Listener.Addr().String(), District: o.District,
		Now: clock(t, o.At), Log: slog.New(slog.NewTextHandler(testLog{t}, nil)),
	}
	if o.Gateway != nil {
		o.Gateway(&options)
	}
	g, err := gateway.Start(ctx, options)
	if err != nil {
		t.Fatalf("starting a gateway: %v", err)
	}
	line.Gateway, line.Now = g, options.Now
	line.StopGateway = sync.OnceFunc(func() {
		for _, fault := range line.reports() {
			t.Error(fault)
		}
		if err := g.Stop(ctx); err != nil {
			t.Errorf("stopping the gateway: %v", err)
		}
		_ = line.reports() // on what it sent as its last, which find nobody
	})
	t.Cleanup(line.StopGateway)
	line.Store, err = store.Open(ctx, line.Database)
	if err != nil {
		t.Fatalf("opening the database: %v", err)
	}
	t.Cleanup(func() { _ = line.Store.Close() })
	line.sql = SQL(t, line.Database)
	p := o.Phone
	p.Gateway, p.SignURL, p.API, p.Now = g.URL(), PublicURL, options.CarrierURL, options.Now
	if p.Key == "" {
		p.Key = Key
	}
	if os.Getenv("CAMPUSLINE_TWICE") != "" {
		p.Twice = true
	}
	line.Phone = phonetest.New(t, p)
	rest.Config.Handler = line.RESTHandler()
	rest.Start()
	t.Cleanup(rest.Close)
	return line
}

// reports waits until the phone has reported on all that was sent, and gives the faults.
func (l *Line) reports() []error {
	if l.Phone == nil {
		return nil // it was never plugged in
	}
	return l.Wait()
}

// clock goes on from a moment in the sample's zone.
func clock(t testing.TB, at string) func() time.Time {
	t.Helper()
	if at == "" {
		at = "2026-09-08 10:00"
	}
	zone, err := time.LoadLocation("America/Chicago")
	if err != nil {
		t.Fatal(err)
	}
	start, err := time.ParseInLocation("2006-01-02 15:04", at, zone)
	if err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	return func() time.Time { return start.Add(time.Since(began)) }
}

// testLog writes the gateway's log into the test's.
type testLog struct{ t testing.TB }

func (l testLog) Write(p []byte) (int, error) {
	l.t.Log(string(p))
	return len(p), nil
}
