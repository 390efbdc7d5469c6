// Package webhook is what every webhook of the carrier has in common, for calls and texts alike: the signature is
// checked, the form is read and cleaned, the answer has a deadline, and whatever fails, the person at the other end
// gets an answer that the surface gives.
package webhook
