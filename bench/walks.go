package main

import (
	"math/rand/v2"
	"slices"

	"campusline/menus"
)

// The random callers whose states are measured.
const (
	walks       = 2000
	longestWalk = 60 // inputs
)

// stateSizes are the bytes of encoded states.
type stateSizes struct {
	states           int
	median, p99, max int
	longest          string
}

// walkStates lets random callers and writers go through the sample and measures every state on their way.
func walkStates(version *menus.Version) stateSizes {
	random := rand.New(rand.NewPCG(1, 2))
	var sizes []int
	var longest string
	for i := range walks {
		channel := menus.Channel(i % 2)
		line := version.Lines[random.IntN(len(version.Lines))]
		state := version.Start(line, channel, version.Tags()[random.IntN(len(version.Languages))])
		w := world{now: morning(version), known: random.IntN(2) == 0}
		outcome := version.Step(state, menus.Input{Kind: menus.Begin}, w)
		for range longestWalk {
			encoded := string(outcome.State.Append(nil))
			sizes = append(sizes, len(encoded))
			if len(encoded) > len(longest) {
				longest = encoded
			}
			if outcome.State.Done {
				break
			}
			outcome = version.Step(outcome.State, anything(random, version, channel, outcome.Expect), w)
		}
	}
	slices.Sort(sizes)
	return stateSizes{len(sizes), sizes[len(sizes)/2], sizes[len(sizes)*99/100], sizes[len(sizes)-1], longest}
}

// anything is what a caller might do where something is waited for.
func anything(random *rand.Rand, version *menus.Version, channel menus.Channel, expect menus.Expect) menus.Input {
	campus := version.Campuses[random.IntN(len(version.Campuses))]
	words := []string{
		"1", "2", "3", "4", "5", "*", campus.Number, campus.Number, campus.Name, "Oak", "yes", "tomorrow", "78613", "20",
	}[random.IntN(14)]
	switch {
	case channel == menus.Text:
		return menus.Input{Kind: menus.Written, Words: words}
	case expect.Awaiting == menus.ADesk:
		results := []string{menus.NoAnswer, menus.Busy, menus.Failed, menus.Screened}
		return menus.Input{Kind: menus.Connected, Words: results[random.IntN(len(results))]}
	case expect.Awaiting == menus.ARecording:
		return menus.Input{Kind: menus.Recorded, Words: "RE00000000000000000000000000000001", Seconds: 20}
	case words[0] >= '0' && words[0] <= '9' || words == "*":
		return menus.Input{Kind: menus.Keys, Words: words}
	}
	return menus.Input{Kind: menus.Speech, Words: words}
}
