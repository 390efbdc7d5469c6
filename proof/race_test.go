//go:build race

package proof

// fewerSlips is how many slips stand for one that is tried: the race detector makes each take ten times as long, and
// `make test` tries all of them without it.
const fewerSlips = 12
