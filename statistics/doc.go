// Package statistics says how sure a figure is that was counted from some of those it is about, and whether two figures differ
// by more than chance. All intervals hold for 19 of 20 such figures. Pure arithmetic, without a package of its own to trust:
// tests hold it against worked examples of textbooks and against simulated polls.
package statistics
