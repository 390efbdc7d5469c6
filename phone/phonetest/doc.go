// Package phonetest lets a test read like a call: what the caller must hear,
// what they press, where they end. Anything else fails the test and shows the
// transcript of the call so far.
//
//	call := phonetest.New(t, options).Call(parent, school)
//	call.Hears("Thank you for calling").Press("1")
//	call.Hears("Connecting you").ReachesDesk("+15125550111").Ends()
package phonetest
