package postgres

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

const (
	// restPause is how long after its end a server is started again, so that one which ends at once takes no machine's whole time.
	restPause = time.Second
	// longestPause is how long it takes at most until what could not be started is tried once more.
	longestPause = 30 * time.Second
	// lookEvery is how often it is looked for a server that another process started, whose end nobody tells us.
	lookEvery = 2 * time.Second
)

// Kept is a private Postgres that is started again when it ends, be it killed or stopped by another process that started it.
type Kept struct {
	options Options
	log     *slog.Logger
	address socket
	server  *Server // the present one; of the watch alone until that is done
	cancel  context.CancelFunc
	done    chan struct{} // closed once nothing watches any more
}

// Keep starts a server as Start does, and starts it again whenever it ends, until Stop. It listens at the same address then.
// The context bounds the first start alone. The log is told of each end, and of what came of it.
func Keep(ctx context.Context, o Options, log *slog.Logger) (*Kept, error) {
	server, err := Start(ctx, o)
	if err != nil {
		return nil, err
	}
	watching, cancel := context.WithCancel(context.WithoutCancel(ctx))
	k := &Kept{options: o, log: log, address: server.socket, server: server, cancel: cancel, done: make(chan struct{})}
	go k.watch(watching)
	return k, nil
}

// URL is the address of a database on the server, as [Server.URL] gives it. It stays when the server is started again.
func (k *Kept) URL(database string) string { return k.address.url(database) }

// Stop ends the server as that of a Server does, and has it stay so.
func (k *Kept) Stop() error {
	k.cancel()
	<-k.done
	return k.server.Stop()
}

// watch starts the server again, whenever it has ended, until the context ends.
func (k *Kept) watch(ctx context.Context) {
	defer close(k.done)
	for {
		why := k.server.ended(ctx)
		if ctx.Err() != nil {
			return
		}
		k.log.Error("the private Postgres has ended, and is started again", "why", why)
		k.startAgain(ctx)
	}
}

// startAgain tries until the server runs, or the context ends.
func (k *Kept) startAgain(ctx context.Context) {
	for pause := restPause; ; pause = min(2*pause, longestPause) {
		select {
		case <-ctx.Done():
			return
		case <-time.After(pause):
		}
		server, err := Start(ctx, k.options)
		if err == nil {
			k.server = server
			k.log.Info("the private Postgres runs again")
			return
		}
		if ctx.Err() == nil {
			k.log.Error("the private Postgres could not be started again", "why", err)
		}
	}
}

// ended waits until the server has ended, and says why, or until the context ends.
func (s *Server) ended(ctx context.Context) error {
	if s.process != nil {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-s.process.done:
			if s.process.err == nil {
				return errors.New("it was told to stop")
			}
			return s.process.err
		}
	}
	look := time.NewTicker(lookEvery)
	defer look.Stop()
	for s.socket.answers(ctx) {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-look.C:
		}
	}
	return errors.New("whoever started it has ended it")
}
