package main

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"time"

	"campusline/phone"
)

// freeAddress is an address of this machine at which nothing listens; "" where there is none.
func freeAddress(ctx context.Context) string {
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return ""
	}
	address := "http://" + listener.Addr().String()
	_ = listener.Close() // nobody has connected to it
	return address
}

// handedOverWithin is how long a gateway is given to fetch what was recorded: it looks every second, and once more to have
// it deleted.
const handedOverWithin = 5 * time.Second

// offerRecordings lets a gateway fetch what is recorded from where it looks for it, as from the real carrier. What it
// gives waits until that is done, and ends it. Where another phone is being used at the moment, nothing is offered.
func offerRecordings(ctx context.Context, carrier *phone.Carrier, api string) (handOver func() error) {
	nothing := func() error { return nil }
	where, err := url.Parse(api)
	if api == "" || err != nil {
		return nothing
	}
	listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", where.Host)
	if err != nil {
		return nothing
	}
	server := &http.Server{Handler: carrier.RESTHandler(), ReadHeaderTimeout: handedOverWithin}
	go func() { _ = server.Serve(listener) }() // it ends when it is closed
	return func() error {
		for began := time.Now(); len(carrier.Recordings()) > 0 && time.Since(began) < handedOverWithin; {
			time.Sleep(50 * time.Millisecond)
		}
		return server.Close()
	}
}
