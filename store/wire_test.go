package store_test

import (
	"context"
	"encoding/binary"
	"io"
	"net"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"campusline/menus"
	"campusline/store"
	"campusline/store/storetest"
)

func TestAWebhookCostsOneReadAndOneWrite(t *testing.T) {
	t.Parallel()
	w := tap(t, storetest.URL(t))
	s, err := store.Open(t.Context(), w.address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	first := callBegins("CA1", parent)
	second := then(first, press("1"))
	desk := menus.Transfer{Desk: "office", Number: "+15125550111"}
	third := then(second, press("2"), menus.RememberLanguage{Language: "es"}, desk)
	fourth := then(third, press("2"), menus.TransferEnded{Result: menus.Reached}, menus.Ended{How: menus.EndPerson})
	text := textBegins("T1", "SM1")
	read := func(what string) {
		w.expect(t, "reading a call "+what, func() error { _, err := s.Call(t.Context(), "CA1", parent); return err })
		w.expect(t, "reading a conversation "+what, func() error {
			_, err := s.Conversation(t.Context(), line, parent, time.Time{})
			return err
		})
	}
	read("that is not")
	w.expect(t, "beginning a call", func() error { return s.Commit(t.Context(), first) })
	w.expect(t, "beginning a conversation", func() error { return s.Commit(t.Context(), text) })
	read("that is")
	w.expect(t, "a step", func() error { return s.Commit(t.Context(), second) })
	w.expect(t, "a step to a desk", func() error { return s.Commit(t.Context(), third) })
	w.expect(t, "the last step", func() error { return s.Commit(t.Context(), fourth) })
	logged := then(text, write("Late again"), menus.Feedback{Case: 10009, Kind: "concern", Topic: "late bus", Words: "Late again"})
	w.takes(t, 4, "a step that opens a case", func() error { return s.Commit(t.Context(), logged) }) // in a transaction
	w.expect(t, "the end of the call", func() error { return s.EndCall(t.Context(), "CA1", morning(), 60, "completed") })
	w.expect(t, "a block of case numbers", func() error { _, err := s.Cases(t.Context(), 64); return err })
}

// wire stands between the store and its Postgres and counts how often the store waits for an answer.
type wire struct {
	address string
	trips   atomic.Int64
}

// expect does something and says if it took more or less than one round trip.
func (w *wire) expect(t *testing.T, what string, do func() error) {
	t.Helper()
	w.takes(t, 1, what, do)
}

// takes does something and says if it took more or less than so many round trips.
func (w *wire) takes(t *testing.T, trips int64, what string, do func() error) {
	t.Helper()
	before := w.trips.Load()
	if err := do(); err != nil {
		t.Fatalf("%s: %v", what, err)
	}
	if got := w.trips.Load() - before; got != trips {
		t.Errorf("%s took %d round trips, want %d", what, got, trips)
	}
}

// tap listens on an address of its own and passes everything on to the server.
func tap(t *testing.T, address string) *wire {
	t.Helper()
	behind, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() }) // ends the loop below
	w := &wire{}
	go func() {
		for {
			client, err := listener.Accept()
			if err != nil {
				return
			}
			go w.pass(t.Context(), client, behind)
		}
	}()
	query := url.Values{"sslmode": {"disable"}}
	front := url.URL{
		Scheme: "postgres", User: behind.User, Host: listener.Addr().String(), Path: behind.Path, RawQuery: query.Encode(),
	}
	w.address = front.String()
	return w
}

// pass connects one client to the server and counts in what the client sends.
func (w *wire) pass(ctx context.Context, client net.Conn, behind *url.URL) {
	server, err := dial(ctx, behind)
	if err != nil {
		_ = client.Close() // the client reports that
		return
	}
	go func() {
		_, _ = io.Copy(client, server) // ends when either side does
		_ = client.Close()
	}()
	w.count(client, server)
	_ = server.Close()
}

// dial reaches the server by its socket or its port.
func dial(ctx context.Context, address *url.URL) (net.Conn, error) {
	host, port := address.Query().Get("host"), address.Query().Get("port")
	if strings.HasPrefix(host, "/") {
		return new(net.Dialer).DialContext(ctx, "unix", host+"/.s.PGSQL."+port)
	}
	return new(net.Dialer).DialContext(ctx, "tcp", address.Host)
}

// count copies messages until either side ends. A client waits for the server after a Query and after a Sync; the
// message that opens a connection has no type (Postgres manual, 55.2 and 55.7).
func (w *wire) count(from io.Reader, to io.Writer) {
	opening := true
	for {
		head := make([]byte, 5)
		if opening {
			head = head[:4]
		}
		if _, err := io.ReadFull(from, head); err != nil {
			return
		}
		if !opening && (head[0] == 'Q' || head[0] == 'S') {
			w.trips.Add(1)
		}
		body := make([]byte, binary.BigEndian.Uint32(head[len(head)-4:])-4)
		if _, err := io.ReadFull(from, body); err != nil {
			return
		}
		if _, err := to.Write(append(head, body...)); err != nil {
			return
		}
		opening = false
	}
}
