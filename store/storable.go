package store

import (
	"strings"
	"unicode/utf8"
)

// storable gives s without what a Postgres text cannot hold: U+0000 and bytes that are not UTF-8. Both can arrive in
// a form post, and a message must not be lost for one bad byte.
func storable(s string) string {
	if utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, ""), "\x00", "")
}
