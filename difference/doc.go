// Package difference says what families and staff will notice of a change of a district's files, in sentences. It goes
// through two versions in lockstep: the same callers do the same things on both, at every moment of both school years, by
// the same step that serves live calls. What cannot be noticed, such as another order of files or another name of a menu, is
// no difference.
package difference
