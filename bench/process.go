package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"runtime/pprof"
	"strings"
	"time"

	"campusline/gateway"
)

// gatewayArgument makes this program be the gateway that is measured: a process of its own, as pgbench is one, so that
// the two are measured alike and neither shares memory or a scheduler with those who call it.
const gatewayArgument = "gateway"

// The gateway's address to the outside, and the key that its webhooks are signed with.
const (
	publicURL  = "https://line.example.org"
	signingKey = "a key for measuring"
)

// gatewayProcess is the gateway being measured.
type gatewayProcess struct {
	command *exec.Cmd
	stdin   io.Closer
	address string // host and port
}

func startGateway(ctx context.Context, database, profile string) (*gatewayProcess, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("finding this program: %w", err)
	}
	g := &gatewayProcess{command: exec.CommandContext(ctx, self, gatewayArgument, "-database", database, "-profile", profile)}
	g.command.Stderr = os.Stderr
	stdout, err := g.command.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("starting the gateway: %w", err)
	}
	if g.stdin, err = g.command.StdinPipe(); err != nil {
		return nil, fmt.Errorf("starting the gateway: %w", err)
	}
	if err := g.command.Start(); err != nil {
		return nil, fmt.Errorf("starting the gateway: %w", err)
	}
	address, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		return nil, errors.Join(fmt.Errorf("waiting for the gateway: %w", err), g.stop())
	}
	g.address = strings.TrimPrefix(strings.TrimSpace(address), "http://")
	return g, nil
}

// stop lets the gateway finish.
func (g *gatewayProcess) stop() error {
	_ = g.stdin.Close() // that is what it waits for; if it has gone already, Wait tells
	if err := g.command.Wait(); err != nil {
		return fmt.Errorf("stopping the gateway: %w", err)
	}
	return nil
}

// serveGateway is the gateway's process. It serves until its input is closed, as happens too when its parent dies.
func serveGateway(args []string) (err error) {
	flags := flag.NewFlagSet(gatewayArgument, flag.ContinueOnError)
	database := flags.String("database", "", "")
	profile := flags.String("profile", "", "")
	if err := flags.Parse(args); err != nil {
		return err
	}
	stop, err := profileTo(*profile)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, stop()) }()
	version, err := sample()
	if err != nil {
		return err
	}
	gateway.SpendMemory()
	began := time.Now()
	ctx := context.Background()
	g, err := gateway.Start(ctx, gateway.Options{
		Listen: "127.0.0.1:0", Database: *database, PublicURL: publicURL, Keys: []string{signingKey},
		Now: func() time.Time { return morning(version).Add(time.Since(began)) },
		Log: slog.New(slog.NewJSONHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn})),
	})
	if err != nil {
		return err
	}
	fmt.Fprintln(os.Stdout, g.URL())
	_, _ = io.Copy(io.Discard, os.Stdin) // ends when the parent wants it to
	return g.Stop(ctx)
}

// profileTo writes a CPU profile to a file until it is stopped; "" is no profile.
func profileTo(name string) (stop func() error, err error) {
	if name == "" {
		return func() error { return nil }, nil
	}
	file, err := os.Create(name)
	if err != nil {
		return nil, fmt.Errorf("making a file for the profile: %w", err)
	}
	if err := pprof.StartCPUProfile(file); err != nil {
		return nil, errors.Join(fmt.Errorf("profiling: %w", err), file.Close())
	}
	return func() error {
		pprof.StopCPUProfile()
		return file.Close()
	}, nil
}
