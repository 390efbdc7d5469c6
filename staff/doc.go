// Package staff is what coordinators and staff do by text and by mail: a list, a headcount, calling something off, and all
// that can be done with a case. A text is looked at before the conversation; only what is plainly meant as a command, by
// somebody who may give it, is taken, and every other text is left to the conversation, since those who work for a district
// are parents too.
package staff
