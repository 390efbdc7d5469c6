package term_test

import (
	"io"
	"net"
	"net/url"
	"path/filepath"
	"sync"
	"testing"
)

// cable leads to the database, until it is pulled.
type cable struct {
	url          string // of the database at the near end
	network, far string // where it is

	mu     sync.Mutex
	pulled bool
	open   map[net.Conn]bool
}

func newCable(t *testing.T, database string) *cable {
	t.Helper()
	u, err := url.Parse(database)
	if err != nil {
		t.Fatal(err)
	}
	near, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = near.Close() })
	c := &cable{network: "tcp", far: u.Host, open: map[net.Conn]bool{}}
	query := u.Query()
	if folder := query.Get("host"); folder != "" {
		c.network, c.far = "unix", filepath.Join(folder, ".s.PGSQL."+query.Get("port"))
	}
	query.Del("host")
	query.Del("port")
	u.Host, u.RawQuery = near.Addr().String(), query.Encode()
	c.url = u.String()
	go c.serve(near)
	return c
}

func (c *cable) serve(near net.Listener) {
	for {
		conn, err := near.Accept()
		if err != nil {
			return
		}
		go c.carry(conn)
	}
}

// carry joins a connection with one to the database.
func (c *cable) carry(near net.Conn) {
	far, err := net.Dial(c.network, c.far) //nolint:noctx // it lasts as long as the other end
	if err != nil || !c.keep(near, far) {
		_ = near.Close()
		return
	}
	go func() {
		_, _ = io.Copy(far, near)
		_ = far.Close()
	}()
	_, _ = io.Copy(near, far)
	_ = near.Close()
}

// keep remembers both ends, so that they can be pulled. It is false while the cable is.
func (c *cable) keep(ends ...net.Conn) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, end := range ends {
		if c.pulled {
			_ = end.Close()
		}
		c.open[end] = true
	}
	return !c.pulled
}

func (c *cable) pull() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pulled = true
	for end := range c.open {
		_ = end.Close()
	}
	clear(c.open)
}

func (c *cable) plug() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.pulled = false
}

func (c *cable) isPulled() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.pulled
}
