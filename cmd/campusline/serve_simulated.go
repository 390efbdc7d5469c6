package main

import (
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"time"

	"campusline/carrier"
	"campusline/gateway"
	"campusline/phone"
)

// simulatedCarrier is the telephone network of a gateway that has no account at a carrier: what the gateway sends reaches the
// simulated phones of this machine, and nobody real.
type simulatedCarrier struct {
	listener net.Listener
	key      string
	server   *http.Server
	network  *phone.Carrier
}

// newSimulatedCarrier takes an address, at which requests wait until it begins.
func newSimulatedCarrier(ctx context.Context, key string) (*simulatedCarrier, error) {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, fmt.Errorf("taking an address for the simulated phones: %w", err)
	}
	return &simulatedCarrier{listener: listener, key: key}, nil
}

// api is the address of its REST interface.
func (s *simulatedCarrier) api() string { return "http://" + s.listener.Addr().String() }

// options are how a gateway hands over to it.
func (s *simulatedCarrier) options() carrier.Options {
	return carrier.Options{Account: phone.DefaultAccount, Token: s.key, BaseURL: s.api()}
}

// ringsFor is how long a simulated telephone rings before its answering machine takes the call.
const ringsFor = 10 * time.Second

// begin takes what the gateway hands over. What arrives is shown on out.
func (s *simulatedCarrier) begin(g *gateway.Gateway, publicURL string, out io.Writer) (err error) {
	shown := &arriving{out: out}
	s.network, err = phone.New(phone.Options{
		Gateway: g.URL(), SignURL: publicURL, Key: s.key, API: s.api(), Out: shown, Texted: shown.texted,
		Unattended: phone.Person{Outcome: phone.Machine}, UnattendedAfter: ringsFor,
	})
	if err != nil {
		return fmt.Errorf("setting up the simulated phones: %w", err)
	}
	s.server = &http.Server{Handler: s.network.RESTHandler(), ReadHeaderTimeout: carrier.DefaultTimeout}
	go func() { _ = s.server.Serve(s.listener) }() // it ends when it is closed
	return nil
}

// end takes nothing more.
func (s *simulatedCarrier) end() error {
	if s.server == nil {
		return s.listener.Close()
	}
	return s.server.Close()
}
