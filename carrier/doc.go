// Package carrier is the contract with the telephone carrier, seen from both
// sides: the signature on every webhook, made and checked, and the REST calls
// by which texts are sent and recordings fetched.
//
// Facts about the carrier are marked "carrier:" where the code leans on them.
// They hold for Twilio and for carriers that offer the same interface at
// another address.
package carrier
