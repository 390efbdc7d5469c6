package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"time"
)

func printSteps(out io.Writer, costs []stepCost) {
	fmt.Fprintf(out, "One step of the sample's menus\n\n  %-38s %8s %12s\n", "", "ns", "allocations")
	for _, c := range costs {
		fmt.Fprintf(out, "  %-38s %8d %12d\n", c.name, c.nanoseconds, c.allocations)
	}
}

func printStates(out io.Writer, s stateSizes) {
	fmt.Fprintf(out, "\nEncoded state of a session, at %d stops of %d random callers and writers\n\n"+
		"  typically %d bytes, %d at most (1 in 100 is above %d)\n", s.states, walks, s.median, s.max, s.p99)
}

func printPairs(out io.Writer, floor string, counts callerCounts, pairs map[int][]pair) {
	fmt.Fprintf(out, `
Webhooks a second through a gateway process over HTTP, each signed, in calls of ten or eleven, on a durable Postgres;
beside them how often a second the same Postgres does the least that a webhook needs, as %s measures it: one read by
key, then one statement that updates what was read and inserts an event. (A call that goes on in the gateway process
that answered it last is not read again; its write says whether that was right.) Medians.

  callers      least/s   webhooks/s   ratio     median        p99
`, floor)
	for _, callers := range counts {
		all := pairs[callers]
		fmt.Fprintf(out, "  %7d %12.0f %12.0f %7.2f %7.1f ms %7.1f ms\n", callers,
			medianOf(all, func(p pair) float64 { return p.floor }),
			medianOf(all, func(p pair) float64 { return p.gateway.perSecond }),
			medianOf(all, pair.ratio),
			medianOf(all, func(p pair) float64 { return milliseconds(p.gateway.median) }),
			medianOf(all, func(p pair) float64 { return milliseconds(p.gateway.p99) }))
	}
}

// printSpent says what bounds the gateway, where the system tells what processes use.
func printSpent(out io.Writer, counts callerCounts, pairs map[int][]pair) {
	if pairs[counts[0]][0].spent.machine == 0 {
		return
	}
	fmt.Fprintf(out, "\nProcessor time of one webhook, in µs, and how busy the machine's %d processors were\n\n"+
		"  callers   gateway   Postgres   the callers   busy\n", runtime.NumCPU())
	for _, callers := range counts {
		all := pairs[callers]
		fmt.Fprintf(out, "  %7d %9.0f %10.0f %13.0f %5.0f%%\n", callers,
			medianOf(all, func(p pair) float64 { return p.each(p.spent.gateway) }),
			medianOf(all, func(p pair) float64 { return p.each(p.spent.postgres) }),
			medianOf(all, func(p pair) float64 { return p.each(p.spent.callers) }),
			medianOf(all, func(p pair) float64 { return p.spent.busy() * 100 }))
	}
	most := counts[len(counts)-1]
	total := medianOf(pairs[most], func(p pair) float64 { return p.each(p.spent.all()) })
	fmt.Fprintf(out, `
Processors bound it: with %d callers a webhook takes %.0f µs of them in all, so that %d as fast as they just were can answer
%.0f a second if nothing else runs. One caller alone waits instead, mostly for each commit to reach the disk.
`, most, total, runtime.NumCPU(), float64(runtime.NumCPU())*1e6/total)
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }

// medianOf gives the middle of a figure over all measurements.
func medianOf[T any](all []T, figure func(T) float64) float64 {
	figures := make([]float64, len(all))
	for i, x := range all {
		figures[i] = figure(x)
	}
	return median(figures)
}

// median gives the middle one, or the mean of the two in the middle.
func median[N int64 | float64](figures []N) N {
	slices.Sort(figures)
	n := len(figures)
	return (figures[(n-1)/2] + figures[n/2]) / 2
}
