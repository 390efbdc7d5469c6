package recordings_test

import (
	"io"
	"log/slog"
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"campusline/carrier"
	"campusline/cases"
	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
	"campusline/recordings"
	"campusline/store"
)

const (
	district = gatewaytest.District
	parent   = gatewaytest.Parent
)

// desk is a line whose recordings nobody fetches but the test, by a clock of its own.
type desk struct {
	*gatewaytest.Line
	t      *testing.T
	keeper *recordings.Keeper
	now    time.Time
	said   *gatewaytest.Output
	mu     sync.Mutex
	came   []string // outcomes, of several fetched at once
}

func newDesk(t *testing.T, change func(*recordings.Keeper)) *desk {
	t.Helper()
	d := &desk{t: t, said: &gatewaytest.Output{}}
	api := ""
	d.Line = gatewaytest.Start(t, gatewaytest.Options{
		District: "../sms/testdata/meadow", Gateway: func(o *gateway.Options) { o.Account, api = "", o.CarrierURL },
	})
	d.now = d.Now()
	client, err := carrier.NewClient(carrier.Options{Account: phone.DefaultAccount, Token: gatewaytest.Key, BaseURL: api})
	if err != nil {
		t.Fatal(err)
	}
	d.keeper = &recordings.Keeper{
		Carrier: client, Store: d.Store, Now: func() time.Time { return d.now },
		Log: slog.New(slog.NewTextHandler(d.said, &slog.HandlerOptions{Level: slog.LevelWarn})),
		Observe: func(outcome string) {
			d.mu.Lock()
			defer d.mu.Unlock()
			d.came = append(d.came, outcome)
		},
	}
	if change != nil {
		change(d.keeper)
	}
	return d
}

// message leaves a message of so many seconds, and gives its id.
func (d *desk) message(seconds int, options ...phone.RecordOption) string {
	d.t.Helper()
	d.Call(parent, district, phone.AllAnswer(phone.Busy)).Press("0").AsksForMessage().Record(seconds, options...)
	all := d.Recordings()
	return all[len(all)-1]
}

// look takes one look, a while later.
func (d *desk) look(later time.Duration) {
	d.t.Helper()
	d.now = d.now.Add(later)
	if _, err := d.keeper.Once(d.t.Context()); err != nil {
		d.t.Fatal(err)
	}
}

// is fails the test unless a recording stands so.
func (d *desk) is(id string, stage store.RecordingStage) store.RecordingRow {
	d.t.Helper()
	row, err := d.Store.Recording(d.t.Context(), id)
	if err != nil {
		d.t.Fatal(err)
	}
	if row.Stage != string(stage) {
		d.t.Fatalf("the recording is %s (%s), want %s", row.Stage, row.Reason, stage)
	}
	return row
}

// lastOf is what happened last to a case.
func (d *desk) lastOf(number int) cases.Event {
	d.t.Helper()
	history, err := d.Store.CaseHistory(d.t.Context(), number)
	if err != nil || len(history) == 0 {
		d.t.Fatalf("case %d has no history, %v", number, err)
	}
	return history[len(history)-1]
}

func (d *desk) atCarrier(id string) bool { return slices.Contains(d.Recordings(), id) }

// page is what is at an address.
func page(t *testing.T, address string) string {
	t.Helper()
	resp, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return string(body)
}
