// Package term proves the whole loop from outside. Its tests play some weeks of school: families call and text, staff answer,
// answer late, hand over and go on holiday, the carrier and the database have bad days, and a clock of its own jumps from hour
// to hour. Everything goes through signed webhooks and a real Postgres. Whoever takes part keeps a diary, and in the end what
// the gateway says of the term is held against the diary and against a count of the raw rows that shares no code with it.
//
// A test plays a few families; CAMPUSLINE_TERM_FAMILIES and CAMPUSLINE_TERM_WEEKS set how many, and for how long, and
// CAMPUSLINE_TERM_SEED which ones.
package term
