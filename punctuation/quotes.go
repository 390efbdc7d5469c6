package punctuation

import (
	"regexp"
	"strings"
)

const quotes = "Put `\"` at both ends of the words."

func unclosedQuote() (text, fix string) {
	return "A quotation mark is opened here and not closed.", quotes
}

// begunQuote is an apostrophe at the beginning of words, with no other behind it.
var begunQuote = regexp.MustCompile(`[:,{\[]\s*('[^']*)$`)

// openQuote is the column of a quotation mark that is not closed on its line, 0 for none.
func openQuote(line string) (column int) {
	if strings.Count(line, `"`)%2 == 1 && !strings.Contains(line, `\`) {
		return columnOf(line, strings.LastIndex(line, `"`))
	}
	if m := begunQuote.FindStringSubmatchIndex(line); m != nil && !strings.Contains(line, `"`) {
		return columnOf(line, m[2])
	}
	return 0
}

// quoteAbove moves to the quotation mark above that was not closed, and so swallowed everything up to one on this line.
func (f *failure) quoteAbove(line string) bool {
	for _, mark := range []string{`"`, "'"} {
		before, _, found := strings.Cut(line, mark)
		if !found || !strings.Contains(before, ": ") && !strings.HasPrefix(strings.TrimSpace(before), "- ") {
			continue
		}
		number := f.at.line - 1
		for number > 0 && !strings.Contains(f.line(number), mark) {
			number--
		}
		above := f.line(number)
		if at := strings.Index(above, mark); at >= 0 && columnOf(above, at) == openQuote(above) && strings.HasPrefix(valueOf(above), mark) {
			f.at = place{number, columnOf(above, at)}
			return true
		}
	}
	return false
}
