package carrier

import "strings"

// Numbers of at least this many digits are taken for phone numbers. Carrier
// error codes and status codes are shorter.
const shortestNumber = 7

// maskNumbers hides all but the last two digits of every phone number in text.
// The carrier repeats the number in its error messages, and these reach logs.
func maskNumbers(text string) string {
	var masked strings.Builder
	for len(text) > 0 {
		run := digitRun(text)
		switch {
		case run == 0:
			masked.WriteByte(text[0])
			text = text[1:]
			continue
		case run >= shortestNumber:
			masked.WriteString(strings.Repeat("*", run-2) + text[run-2:run])
		default:
			masked.WriteString(text[:run])
		}
		text = text[run:]
	}
	return masked.String()
}

// digitRun counts the ASCII digits that text begins with.
func digitRun(text string) int {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return i
		}
	}
	return len(text)
}
