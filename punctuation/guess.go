package punctuation

import (
	"regexp"
	"strings"
)

// place is a place in a file, both from 1.
type place struct{ line, column int }

// failure is where the parser gave up, and the guess at what made it do so.
type failure struct {
	manner Manner
	lines  []string
	at     place // where reading ended; moved to where the cause is
	opened place // where what was being read began, if anything was
}

// guess names the cause and moves to it.
func (f *failure) guess() (text, fix string) {
	line := f.line(f.at.line)
	if f.quoteAbove(line) {
		return unclosedQuote()
	}
	switch opened := f.openedBy(); {
	case strings.Contains(line[:indent(line)], "\t") || strings.HasPrefix(line[indent(line):], "-\t"):
		return "This line begins with a tab.", "Use spaces to move it to the right."
	case opened == `"` && f.at.line == f.opened.line && strings.Contains(line, `\`):
		return "A `\\` cannot stand between quotation marks.", "Take it out."
	case opened == `"` || opened == "'":
		f.at = f.opened
		return unclosedQuote()
	case opened != "" && f.at.line > f.opened.line:
		f.at = f.opened
		return f.unclosed(opened)
	}
	for _, ask := range []func(string) (text, fix string){
		f.looseBraces, f.spaceMissing, f.colonMissing, f.commaMissing, f.notOpened, f.bracesMissing, f.markInBraces, f.wrongEnd, f.wordsNeedQuotes,
	} {
		if text, fix := ask(line); text != "" {
			return text, fix
		}
	}
	return f.misplaced(line)
}

// wordsNeedQuotes says why words cannot stand as they are, if they cannot.
func (f *failure) wordsNeedQuotes(line string) (text, fix string) {
	value := valueOf(line)
	if value == "" {
		return "", ""
	}
	first, last := value[:1], value[len(value)-1:]
	switch {
	case strings.ContainsAny(value, "“”"):
		return "Curly quotation marks do not hold words together; only straight ones do.", quotes
	case strings.Contains("\"'", first):
		return "The quotation marks end before the words do.", quotes
	case first == "{" && last != "}", first == "[" && last != "]", strings.Contains("*&!%@`|>?-", first):
		return "Words that begin with `" + first + "` need quotation marks around them.", quotes
	case first != "{" && first != "[" && strings.Contains(value, ": "): // what is in braces has colons of its own
		return "There are two colons on this line.", twoColons(value)
	}
	return "", ""
}

var nameAgain = regexp.MustCompile(`^([a-z-]+): `)

// twoColons is what mends a line that has one more colon than it can have.
func twoColons(value string) (fix string) {
	if m := nameAgain.FindStringSubmatch(value); m != nil {
		return "Put `\"` at both ends of the words, or begin a new line before `" + m[1] + ":`."
	}
	return quotes
}
