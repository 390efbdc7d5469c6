// Command bench measures, in one run of about a minute, what the gateway is made to be fast at: one step of the menus,
// the state kept for a session, and webhooks a second through the whole gateway, beside what the same database reaches
// with nothing but the least that a webhook needs of it.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strconv"
	"strings"
	"syscall"
	"time"

	"campusline/postgres"
)

// options are what to measure, and for how long.
type options struct {
	callers callerCounts
	rounds  int    // measurements of the floor and of the gateway at each count of callers
	seconds int    // of each of them
	profile string // file for the gateway's CPU profile, "" for none
}

// callerCounts are how many call at once, one after the other.
type callerCounts []int

// String gives the counts as they are written on the command line.
func (c *callerCounts) String() string {
	return strings.Trim(strings.ReplaceAll(fmt.Sprint([]int(*c)), " ", ","), "[]")
}

// Set reads the counts from the command line.
func (c *callerCounts) Set(list string) error {
	*c = nil
	for word := range strings.SplitSeq(list, ",") {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 || n > floorClients {
			return fmt.Errorf("%q is no count from 1 to %d", word, floorClients)
		}
		*c = append(*c, n)
	}
	return nil
}

func main() {
	if len(os.Args) > 1 && os.Args[1] == gatewayArgument {
		exit(serveGateway(os.Args[2:]))
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	o := options{callers: callerCounts{1, 8, 32, 64}}
	flag.Var(&o.callers, "callers", "how many call at once, a `list`")
	flag.IntVar(&o.rounds, "rounds", 4, "measurements at each count of callers, of which the median is taken")
	flag.IntVar(&o.seconds, "seconds", 2, "length of each")
	flag.StringVar(&o.profile, "profile", "", "`file` for a CPU profile of the gateway")
	flag.Parse()
	exit(run(ctx, o, os.Stdout))
}

func exit(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
	os.Exit(0)
}

// run measures everything and prints it.
func run(ctx context.Context, o options, out io.Writer) (err error) {
	version, err := sample()
	if err != nil {
		return err
	}
	printSteps(out, measureSteps(version))
	printStates(out, walkStates(version))

	folder, err := os.MkdirTemp("", "campusline-bench-")
	if err != nil {
		return fmt.Errorf("making a folder for the database: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	server, err := postgres.Start(ctx, postgres.Options{Folder: folder, Durable: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Stop()) }()
	b := bench{options: o, server: server, folder: folder, began: time.Now()}
	return b.compare(ctx, out)
}
