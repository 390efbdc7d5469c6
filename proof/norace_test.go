//go:build !race

package proof

// fewerSlips is how many slips stand for one that is tried.
const fewerSlips = 1
