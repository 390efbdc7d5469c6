package main

import (
	"flag"
	"fmt"
	"testing"
	"time"

	"campusline/menus"
)

// sample loads the sample district.
func sample() (*menus.Version, error) {
	files, err := menus.Sample()
	if err != nil {
		return nil, err
	}
	version, problems := menus.Load(files)
	if version == nil {
		return nil, fmt.Errorf("loading the sample district: %s", problems[0])
	}
	return version, nil
}

// districtLine is the number that the sample's callers call.
const districtLine = "+15125550100"

// morning is the moment at which steps and calls are measured: a school morning, on which every office is open.
func morning(version *menus.Version) time.Time {
	return time.Date(2026, time.September, 8, 10, 0, 0, 0, version.District.Zone)
}

// world is that of a caller who can be texted.
type world struct {
	now   time.Time
	known bool
}

func (w world) Now() time.Time       { return w.now }
func (w world) Known() bool          { return w.known }
func (world) Texting() menus.Texting { return menus.CanText }
func (world) NextCase() int          { return 10006 }

// measuredStep is a kind of step to be measured: the last of the inputs that lead up to it.
type measuredStep struct {
	name   string
	inputs []menus.Input
}

// measuredSteps begin with the one that most webhooks are: a key that leads to the next menu.
func measuredSteps() []measuredStep {
	begin := menus.Input{Kind: menus.Begin}
	key := func(keys string) menus.Input { return menus.Input{Kind: menus.Keys, Words: keys} }
	says := func(words string) menus.Input { return menus.Input{Kind: menus.Speech, Words: words} }
	return []measuredStep{
		{"a choice that leads to the next menu", []menus.Input{begin, key("1"), key("4")}},
		{"the beginning of a call", []menus.Input{begin}},
		{"a campus by its number", []menus.Input{begin, key("1"), key("1"), key("101")}},
		{"a campus by its name", []menus.Input{begin, key("1"), key("1"), says("Pecan Creek")}},
		{"a campus by a name misheard", []menus.Input{begin, key("1"), key("1"), says("peacan crick elementry")}},
		{"silence, asked again", []menus.Input{begin, key("1"), {Kind: menus.Silence}}},
		{"a desk to ring", []menus.Input{begin, key("1"), key("1"), key("101"), key("2")}},
	}
}

// stepCost is what one kind of step takes.
type stepCost struct {
	name        string
	nanoseconds int64 // median
	allocations int64
}

// benchmarks is how often each kind of step is measured, of which the median is taken.
const benchmarks = 5

func measureSteps(version *menus.Version) []stepCost {
	testing.Init()
	_ = flag.Set("test.benchtime", "100ms") // it is a flag of testing and well formed
	var costs []stepCost
	for _, s := range measuredSteps() {
		state, last := before(version, s.inputs)
		var times []int64
		var result testing.BenchmarkResult
		for range benchmarks {
			result = testing.Benchmark(func(b *testing.B) {
				w := world{now: morning(version)}
				for b.Loop() {
					version.Step(state, last, w)
				}
			})
			times = append(times, result.NsPerOp())
		}
		costs = append(costs, stepCost{s.name, median(times), result.AllocsPerOp()})
	}
	return costs
}

// before takes all steps but the last.
func before(version *menus.Version, inputs []menus.Input) (menus.State, menus.Input) {
	line, _ := version.Line(districtLine)
	state := version.Start(line, menus.Call, version.Tags()[0])
	for _, in := range inputs[:len(inputs)-1] {
		state = version.Step(state, in, world{now: morning(version)}).State
	}
	return state, inputs[len(inputs)-1]
}
