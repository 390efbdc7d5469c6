// Package postgres runs a private Postgres that nobody has to set up.
//
// Start finds the server's binaries (or fetches them once), makes a database in
// a folder only its owner can enter, and hands back the URL to connect to. The
// server listens on a Unix socket inside that folder and on no network address,
// so the folder's mode is all the access control there is, and all it needs.
package postgres

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
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

// startIn joins the server that runs in the folder, or starts one.
func startIn(ctx context.Context, f folder, b Binaries, durable bool, say func(string, ...any)) (*Server, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, startPatience, fmt.Errorf("it was not ready within %v", startPatience))
	defer cancel()
	lock, running, err := f.claim(ctx)
	if err != nil {
		return nil, fmt.Errorf("waiting for the Postgres in %s: %w", f.path, err)
	}
	if lock == nil {
		return &Server{binaries: b, socket: running}, nil
	}
	// The server inherits the lock and holds it for as long as it lives.
	defer func() { _ = lock.Close() }()
	if !f.hasData() {
		say("Making a database in %s with Postgres %s", f.path, b.Version)
		if err := makeData(ctx, f, b, durable, lock); err != nil {
			return nil, fmt.Errorf("making a database in %s: %w", f.path, err)
		}
	}
	server, err := launchServer(ctx, f, b, durable, lock)
	if err != nil {
		return nil, fmt.Errorf("starting Postgres in %s: %w", f.path, err)
	}
	return server, nil
}

// launchServer needs the folder's lock, which is what makes it safe to clear
// away what a killed server left behind.
func launchServer(ctx context.Context, f folder, b Binaries, durable bool, lock *os.File) (*Server, error) {
	at, err := f.newSocket()
	if err != nil {
		return nil, err
	}
	if err := f.clearStale(at); err != nil {
		return nil, fmt.Errorf("clearing what an earlier server left: %w", err)
	}
	log, err := os.OpenFile(f.log(), os.O_CREATE|os.O_TRUNC|os.O_WRONLY|syscall.O_NOFOLLOW, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening its log: %w", err)
	}
	defer func() { _ = log.Close() }()

	cmd := command(f.path, b, "postgres", serverArguments(f, at, durable)...)
	cmd.Stdout, cmd.Stderr = log, log
	cmd.ExtraFiles = []*os.File{lock}
	dieWithParent(cmd, syscall.SIGINT)
	process, err := launch(cmd)
	if err != nil {
		return nil, err
	}
	s := &Server{binaries: b, socket: at, process: process, log: f.log()}
	if err := s.awaitReady(ctx); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	return s, nil
}

// serverArguments hold every setting, so that nothing depends on which release
// wrote the configuration file in the folder.
func serverArguments(f folder, at socket, durable bool) []string {
	settings := []string{
		"listen_addresses=",
		"unix_socket_directories=" + quoteList(at.folder),
		"unix_socket_permissions=0700",
		"port=" + at.port,
		"max_connections=200",
		"jit=off",
		// A failing statement or a duplicate key must not put anyone's phone
		// number into the log.
		"log_error_verbosity=terse",
		"log_min_error_statement=panic",
	}
	if !durable {
		settings = append(settings, "fsync=off", "synchronous_commit=off", "full_page_writes=off")
	}
	arguments := []string{"-D", f.data()}
	for _, setting := range settings {
		arguments = append(arguments, "-c", setting)
	}
	return arguments
}

// quoteList writes one path as a Postgres list of one, whatever the path holds.
func quoteList(path string) string {
	return `"` + strings.ReplaceAll(path, `"`, `""`) + `"`
}

// awaitReady waits until the database is there, the server gives up, or the
// context ends.
func (s *Server) awaitReady(ctx context.Context) error {
	for {
		err := s.socket.ensureDatabase(ctx, Database)
		if err == nil {
			return nil
		}
		select {
		case <-s.process.done:
			return errors.New(reasonIn(s.log))
		case <-ctx.Done():
			return fmt.Errorf("%w: %w", context.Cause(ctx), err)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

// Binaries are those the server runs on, so that a tool such as pgbench of the
// same release can be run beside it.
func (s *Server) Binaries() Binaries { return s.binaries }

// URL is the address of a database on this server, in the form that lib/pq,
// psql and pgbench all take. The database need not exist yet.
func (s *Server) URL(database string) string { return s.socket.url(database) }

func (a socket) url(database string) string {
	// libpq reads %20 but not "+" as a space; lib/pq reads both.
	host := strings.ReplaceAll(url.QueryEscape(a.folder), "+", "%20")
	return "postgres://postgres@/" + url.PathEscape(database) + "?host=" + host + "&port=" + a.port + "&sslmode=disable"
}

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
