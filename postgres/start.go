package postgres

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"syscall"
	"time"
)

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
	log, err := openLog(f.log())
	if err != nil {
		return nil, err
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

// openLog empties the log and writes its first line, because a full disk has to
// be found out here: the server's complaint about it would not fit on the disk.
func openLog(path string) (*os.File, error) {
	log, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY|os.O_APPEND|syscall.O_NOFOLLOW, 0o600)
	if err != nil {
		return nil, fmt.Errorf("opening its log: %w", err)
	}
	if _, err := log.WriteString("\n"); err != nil {
		return nil, errors.Join(fmt.Errorf("writing its log: %w", err), log.Close())
	}
	return log, nil
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
		// Tests run side by side, each with gateways of its own that keep their connections.
		settings = append(settings, "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=800")
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
