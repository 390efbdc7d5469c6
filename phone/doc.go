// Package phone is a simulated telephone together with the carrier behind it.
// It signs webhooks and posts them to a gateway as the carrier does, follows
// the TwiML that comes back to its letter, keeps a transcript of what a caller
// hears and when, exchanges texts, and offers the carrier's REST interface.
//
// Whatever the carrier would refuse, ignore or drop a call for is a [Fault],
// so that any call made through here also checks the gateway against the
// carrier's rules. Nothing outside the gateway under test is ever contacted.
package phone
