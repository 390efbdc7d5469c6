// Package answers is about what was answered to one family and is shared with all: who may write, look over and publish
// it, what must not stand in it, and which question it answers. It is pure: no database, no clock.
package answers
