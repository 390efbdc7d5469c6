// Package menus is the menu language: it loads what communications staff write, compiles it to a [Version], and
// takes one pure step of a call or a text conversation at a time.
//
// [Version.Step] decides and never does: from a [State], an [Input] and a [World] it makes an [Outcome], which holds
// the next state, what is to be said, what to wait for, and the acts to be committed. There is no SQL, HTTP, clock or
// goroutine here, so the live line, the simulated phone, the checker, replay and the tests all run this one function.
package menus
