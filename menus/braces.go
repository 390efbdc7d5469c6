package menus

import "strings"

// NotFilledIn says what is wrong with words that have braces and go to families as they stand, with nothing filled in, and
// what would mend them. Both are "" where the words have no braces.
func NotFilledIn(words string) (wrong, fix string) {
	switch name := placeholder.FindString(words); {
	case name != "":
		return "`" + name + "` is not filled in here.", "Write it out."
	case strings.ContainsAny(words, "{}"):
		return "A brace is opened and not closed, or closed and not opened.", "Leave it out: nothing is filled in here."
	}
	return "", ""
}
