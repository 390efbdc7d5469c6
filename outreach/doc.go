// Package outreach is how a district writes to many of its families at once: groups of contacts, each with the reason for
// which they may be written to, and broadcasts, which have a purpose, an audience, a text in each language and an end.
// It is pure: it reads what a communications officer writes, finds what is wrong with it, and adds up what became of
// a broadcast. Who may be sent a text, and when, is decided in the room outbound and nowhere else.
package outreach
