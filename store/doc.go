// Package store keeps what must not be lost in Postgres: sessions and their journeys, contacts, feedback, transfers,
// recordings, consent, outgoing texts and published menus. It is the only package with SQL, one file a subject.
//
// A webhook costs one read ([Store.Call] or [Store.Conversation]) and one write ([Store.Commit]). The write changes the
// session only where its count of steps taken is still what the step was taken from, so of several deliveries of one
// webhook exactly one has an effect and the others are told [ErrTaken].
//
// Errors say what was being tried and never hold a phone number. [Away] tells a database that cannot be reached from a
// fault; a caller who gave up is seen by errors.Is with the context's error.
package store
