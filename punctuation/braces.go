package punctuation

import (
	"regexp"
	"slices"
	"strings"
)

var (
	partInBraces = regexp.MustCompile(`\s([a-z-]+):\s`)
	twoInBraces  = regexp.MustCompile(`: [^,{}\[\]]*: `)
)

// commaMissing says where a comma, or the bracket before it, is missing between parts in braces, if one is.
func (f *failure) commaMissing(line string) (text, fix string) {
	value := valueOf(line)
	if !strings.HasPrefix(value, "{") || strings.ContainsAny(value, `"'“”`) {
		return "", ""
	}
	for _, at := range partInBraces.FindAllStringSubmatchIndex(value, -1) {
		before, name := strings.TrimSpace(value[:at[0]]), value[at[2]:at[3]]
		switch {
		case !slices.Contains(f.manner.Names, name):
		case strings.Count(before, "[") > strings.Count(before, "]"):
			return "A `[` is opened here and not closed.", "Put `]` behind the last of its words, before `" + name + ":`."
		case !strings.HasSuffix(before, ",") && before != "{":
			return "There is no comma before `" + name + ":`.", "Put one there, as in `" + f.manner.Braces + "`."
		}
	}
	if strings.HasSuffix(value, "}") && twoInBraces.MatchString(value) {
		return "There are two colons here, and no comma between them.",
			"Put a comma between two parts, or `\"` at both ends of words that have a colon."
	}
	return "", ""
}

var (
	bareChoice = regexp.MustCompile(`^\s*\d: ([a-z-]+): `)
	bareParts  = regexp.MustCompile(`^\s*[a-z -]+: [^"'{\[]*, ([a-z][a-z -]*): `)
)

// bracesMissing says where several parts stand on a line without braces around them.
func (f *failure) bracesMissing(line string) (text, fix string) {
	if m := bareChoice.FindStringSubmatch(line); m != nil && slices.Contains(f.manner.Names, m[1]) {
		return "There are two colons on this line.", "Put `{ }` around what belongs to this choice."
	}
	if m := bareParts.FindStringSubmatch(line); m != nil && (isItem(line) || slices.Contains(f.manner.Names, m[1])) {
		return "There are two colons on this line.",
			"Put `{ }` around what belongs together, or `\"` at both ends of words that have a colon."
	}
	return "", ""
}

// markInBraces says which mark cannot begin words between braces or brackets, if reading ended at one.
func (f *failure) markInBraces(line string) (text, fix string) {
	value := valueOf(line)
	if !strings.HasPrefix(value, "{") && !strings.HasPrefix(value, "[") {
		return "", ""
	}
	for _, at := range []place{f.at, f.opened} {
		if mark := f.mark(at); at.line == f.at.line && mark != "" && strings.Contains("*&!%@`", mark) {
			f.at = at
			return "Words that begin with `" + mark + "` need quotation marks around them.", quotes
		}
	}
	return "", ""
}

func noDashAsAbove() (text, fix string) {
	return "This line does not begin with `- `, as the one above does.", "Put `- ` in front of it."
}

// looseBraces says which line of a list has braces and no dash, if one has.
func (f *failure) looseBraces(line string) (text, fix string) {
	above := f.line(f.above())
	switch {
	case isInBraces(line) && isItem(above) && !strings.HasSuffix(strings.TrimSpace(above), ":"):
		f.at.column = columnOf(line, indent(line))
		return noDashAsAbove()
	case isInBraces(above) && isItem(line):
		f.at = place{f.above(), columnOf(above, indent(above))}
		return "This line does not begin with `- `, as the one below does.", "Put `- ` in front of it."
	}
	return "", ""
}

// isInBraces says whether a line is nothing but parts in braces.
func isInBraces(line string) bool {
	bare := strings.TrimSpace(line)
	return strings.HasPrefix(bare, "{") && strings.HasSuffix(bare, "}")
}

func isItem(line string) bool { return strings.HasPrefix(line[indent(line):], "- ") }
