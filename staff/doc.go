// Package staff is what coordinators and staff do by text: a list, a headcount, calling something off. It is asked before
// the conversation, takes only what is plainly a command of somebody who may give it, and leaves every other text to the
// conversation, since those who work for a district are parents too.
package staff
