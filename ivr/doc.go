// Package ivr is a telephone call: it turns the carrier's voice webhooks into inputs, and what is to be said into
// TwiML, the carrier's documents. It is the only room that knows voice verbs.
package ivr
