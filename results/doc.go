// Package results says what a survey came to: who answered of those who were asked, what they answered and how sure that is,
// what has changed since the wave before and whether that is more than chance, and what they said in words. No change stands
// alone: how many answered, between which figures it lies and who answered stand beside it. Groups so small that an answer
// would tell whose it is are not shown, nor what they could be computed from. It is pure: what was answered is given to it.
package results
