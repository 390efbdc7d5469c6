package proof

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"testing"
	"text/tabwriter"
	"time"
)

// size is how large a generated district is.
type size struct{ campuses, copies, languages int }

// sizes grow in campuses, then in languages, then in steps, and end with the largest district that Campusline is made for.
func sizes() []size {
	return []size{
		{17, 1, 2},
		{72, 1, 2},
		{150, 1, 2},
		{17, 1, 5},
		{17, 1, 8},
		{17, 1, 12},
		{17, 2, 2},
		{17, 4, 2},
		{72, 6, 2},
		{72, 6, 8},
	}
}

// BenchmarkCheck shows how the time of loading and proving grows with campuses, with languages and with steps. The table
// at its end has the best time of each.
func BenchmarkCheck(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // as the command has it
	var grown []growth
	for _, s := range sizes() {
		b.Run(fmt.Sprintf("campuses=%d,copies=%d,languages=%d", s.campuses, s.copies, s.languages), func(b *testing.B) {
			grown = append(grown, measured(b, s))
		})
	}
	printGrowth(grown)
}

// growth is what it took to check a district.
type growth struct {
	size
	steps, states, ways int
	best                time.Duration
	memory              int // megabytes taken from the system until then
}

func measured(b *testing.B, s size) growth {
	files := generated(b, s.campuses, s.copies, s.languages)
	g := growth{size: s, best: time.Hour}
	for b.Loop() {
		began := time.Now()
		v := loaded(b, files)
		r := Check(v, Options{})
		g.best = min(g.best, time.Since(began))
		g.steps, g.states, g.ways = stepsOf(v), r.Figures.States, r.Figures.Ways
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	g.memory = int(m.Sys >> 20)
	return g
}

func printGrowth(grown []growth) {
	fmt.Printf("\nLoading and checking a district on %d processors, the best of several times, and the memory taken until then\n\n", runtime.GOMAXPROCS(0))
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(out, "campuses\tlanguages\tsteps\tstates\tways\tseconds\tMB\t")
	for _, g := range grown {
		fmt.Fprintf(out, "%d\t%d\t%d\t%d\t%d\t%.2f\t%d\t\n", g.campuses, g.languages, g.steps, g.states, g.ways, g.best.Seconds(), g.memory)
	}
	_ = out.Flush()
}
