// Package proof explores everything that can happen on every line of a version, by the same Step that serves live
// calls, and proves of it what a caller may rely on. What fails is told as the call that fails.
package proof
