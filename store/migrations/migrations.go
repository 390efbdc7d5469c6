// Package migrations holds the schema of the database as numbered steps. They are embedded in the binary and applied
// when the gateway starts, so nobody runs them by hand.
package migrations

import "embed"

// Files are the numbered steps, in goose's format.
//
//go:embed *.sql
var Files embed.FS
