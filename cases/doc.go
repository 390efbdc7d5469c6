// Package cases holds what becomes of what people tell us: who answers, by when, and every step until it is closed and
// rated. It is pure: a case, a command and a time come in, and what is to be added to the case's history goes out.
package cases
