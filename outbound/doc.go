// Package outbound decides what may be sent to whom, and when: consent by purpose, quiet hours where the household is,
// how much a week is too much, and the pace that a sender can keep. It is pure: facts and the time come in, a decision
// goes out, and nothing is read or sent here. Everything that leaves the district is decided here and nowhere else.
//
// What is said of the law of the United States is of November 2026 and no legal advice.
package outbound
