// Package postgres runs a private Postgres that nobody has to set up.
//
// Start finds the server's binaries (or fetches them once), makes a database in
// a folder only its owner can enter, and hands back the URL to connect to. The
// server listens on a Unix socket inside that folder and on no network address,
// so the folder's mode is all the access control there is, and all it needs.
package postgres

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"syscall"
	"time"
)

// Database is the name of the database that Start makes.
const Database = "campusline"

const (
	// startPatience leaves room for crash recovery after a busy day; an
	// ordinary start takes well under a second.
	startPatience = time.Minute
	// stopPatience is how long the closing checkpoint may take.
	stopPatience = 15 * time.Second
)

// Options says where a private Postgres lives and how it treats its data.
type Options struct {
	// Folder holds the data, the socket and the server's log. It is made if
	// missing, and then entered by its owner only. Empty means DefaultFolder.
	Folder string
	// Durable keeps every commit through a power failure, which serving
	// needs. Tests leave it false and run several times faster.
	Durable bool
	// Say tells a person about things that take a while, such as fetching
	// the binaries. Nil is silent.
	Say func(format string, args ...any)
}

// Server is a Postgres that accepts connections.
type Server struct {
	binaries Binaries
	socket   socket
	process  *process // nil when another process started the server
	log      string
}

// DefaultFolder is where a private Postgres lives unless told otherwise: one
// folder for each user, under the system's temporary folder.
func DefaultFolder() string {
	return filepath.Join(os.TempDir(), "campusline-"+strconv.Itoa(os.Getuid()))
}

// Start returns once the server in the folder accepts connections and holds the
// database named by Database. If one is running there already, that one is
// used, and Stop leaves it to whoever started it.
//
// The context bounds the start alone. Afterwards the server runs until Stop, or
// until this process ends, however it ends: on Linux the kernel stops the
// server, elsewhere the next Start takes over one that was left behind.
//
// Every error is one line meant for the person who runs the program.
func Start(ctx context.Context, o Options) (*Server, error) {
	say := o.Say
	if say == nil {
		say = func(string, ...any) {}
	}
	folder, err := openFolder(o.Folder)
	if err != nil {
		return nil, err
	}
	binaries, err := binariesFor(ctx, folder, say)
	if err != nil {
		return nil, err
	}
	return startIn(ctx, folder, binaries, o.Durable, say)
}

// Binaries are those the server runs on, so that a tool such as pgbench of the
// same release can be run beside it.
func (s *Server) Binaries() Binaries { return s.binaries }

// URL is the address of a database on this server, in the form that lib/pq,
// psql and pgbench all take. The database need not exist yet.
func (s *Server) URL(database string) string { return s.socket.url(database) }

// Stop ends the server and waits for it. Open connections are cut, committed
// work is kept. It does nothing to a server that was already running when Start
// found it, and may be called more than once. The error is that the server had
// to be killed, which it recovers from at the next start.
func (s *Server) Stop() error {
	if s.process == nil {
		return nil
	}
	if !s.process.stop(syscall.SIGINT, stopPatience) {
		return fmt.Errorf("the private Postgres did not stop within %v and was killed", stopPatience)
	}
	return nil
}
