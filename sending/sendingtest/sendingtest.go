// Package sendingtest has a gateway that sends be killed while it does, as a failing machine would, and started again.
package sendingtest

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"
	"time"

	"campusline/gateway"
	"campusline/gateway/gatewaytest"
	"campusline/phone"
)

// The environment in which a test program is the victim.
const (
	listens  = "CAMPUSLINE_VICTIM_LISTENS"
	database = "CAMPUSLINE_VICTIM_DATABASE"
	carrier  = "CAMPUSLINE_VICTIM_CARRIER"
)

// Victim is the process that gets killed, again and again. It is the test program itself, whose TestMain calls [Plays].
type Victim struct {
	Address string // at which its gateway listens
	t       testing.TB
	process *exec.Cmd
}

// NewVictim is one that does not run yet.
func NewVictim(t testing.TB) *Victim {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = listener.Close() }()
	return &Victim{Address: listener.Addr().String(), t: t}
}

// Network is the simulated phone network that serves the victim, in a weather of its own, and the address of its REST interface.
// It outlives the victim.
func (v *Victim) Network(weather phone.Weather) (network *phone.Carrier, restURL string) {
	v.t.Helper()
	network, err := phone.New(phone.Options{
		Gateway: "http://" + v.Address, SignURL: gatewaytest.PublicURL, Key: gatewaytest.Key, Out: io.Discard,
	})
	if err != nil {
		v.t.Fatal(err)
	}
	network.Weather(weather)
	rest := httptest.NewServer(network.RESTHandler())
	v.t.Cleanup(rest.Close)
	return network, rest.URL
}

// Start starts it on a database and a carrier, both URLs.
func (v *Victim) Start(ofDatabase, ofCarrier string) {
	v.t.Helper()
	self, err := os.Executable()
	if err != nil {
		v.t.Fatal(err)
	}
	v.process = exec.CommandContext(v.t.Context(), self)
	v.process.Env = append(os.Environ(), listens+"="+v.Address, database+"="+ofDatabase, carrier+"="+ofCarrier)
	v.process.Stderr = os.Stderr
	if err := v.process.Start(); err != nil {
		v.t.Fatal(err)
	}
}

// Kill ends it with SIGKILL, with no time for anything.
func (v *Victim) Kill() {
	_ = v.process.Process.Kill()
	_ = v.process.Wait()
}

// Plays says whether this process was started as a victim. If it was, it is a gateway that also sends, as begin has it, and
// never comes back but with what went wrong.
func Plays(begin func(ctx context.Context, database, carrier string) error) bool {
	if os.Getenv(database) == "" {
		return false
	}
	ctx := context.Background()
	_, err := gateway.Start(ctx, gateway.Options{
		Listen: os.Getenv(listens), Database: os.Getenv(database), PublicURL: gatewaytest.PublicURL, Keys: []string{gatewaytest.Key},
	})
	if err == nil {
		err = begin(ctx, os.Getenv(database), os.Getenv(carrier))
	}
	if err == nil {
		select {}
	}
	fmt.Fprintln(os.Stderr, err)
	return true
}

// Until waits for something that is to happen within minutes.
func Until(t testing.TB, what string, happened func() bool) {
	t.Helper()
	for deadline := time.Now().Add(3 * time.Minute); !happened(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("it never happens: %s", what)
		}
	}
}
