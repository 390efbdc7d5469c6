// Package sending takes what waits for a sender, at its pace and the most urgent first, and has it handed over. What that is,
// a text or a call, and how it is handed over, is somebody else's business.
package sending
