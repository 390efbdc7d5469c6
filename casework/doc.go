// Package casework has cases done: what the room cases decides is kept, and everybody concerned is told of it, in one
// transaction. The command line, the texts and mails of staff, and the gateway's own looking after all go through here.
package casework
