package punctuation

import (
	"strings"
	"unicode/utf8"
)

// misplaced looks for a line without a colon, and for one that stands too far to one side.
func (f *failure) misplaced(line string) (text, fix string) {
	above := f.above()
	if bare := strings.TrimSpace(f.line(above)); isBlank(line) && (strings.HasSuffix(bare, "[") || strings.HasSuffix(bare, "{")) {
		f.at = place{above, columnOf(f.line(above), strings.LastIndexAny(f.line(above), "[{"))}
		return notClosed(bare[len(bare)-1:]), "Write what belongs in it, and close it."
	}
	for _, number := range []int{above, f.at.line} {
		if l := f.line(number); !isBlank(l) && !strings.Contains(l+" ", ": ") && !strings.HasPrefix(strings.TrimSpace(l), "-") {
			f.at = place{number, indent(l) + 1}
			if before := f.line(f.above()); isItem(before) && indent(before) == indent(l) {
				return noDashAsAbove()
			}
			return "There is no colon with a space behind it on this line.", "Write it like `" + f.manner.line() + "`."
		}
	}
	before := f.line(above)
	switch {
	case isItem(line) && indent(line) == indent(before) && valueOf(before) != "" && !isItem(before):
		return "This line begins with `- `, and the one above is no list.", "Take the dash out, or what stands behind the colon above."
	case indent(line) > indent(before) && begins(line) > begins(before) && valueOf(before) != "":
		return "This line stands too far to the right.", "Begin it right below " + f.beginning(before) + " the line above."
	case indent(line) > 0 && begins(line) < begins(before) && !f.hasAbove(above, begins(line)):
		return "This line and the one above do not begin in the same column.", "Move one of them, so that they do."
	case f.isOutOfList(line):
		return "This line stands among those of a list, and has no `- ` at its beginning.",
			"Put `- ` in front of it, or move it to the right if it belongs to what is above."
	}
	if f.moveToOpen() {
		return f.unclosed(f.mark(f.at))
	}
	if isBlank(line) && above > 0 {
		f.at = place{above, begins(before) + 1}
	}
	return "This line cannot be read.", "Look here and one line above: a colon, a bracket or a quotation mark is missing, or the line stands too far left or right."
}

// isOutOfList says whether a line stands in the column of a list's dashes and has none.
func (f *failure) isOutOfList(line string) bool {
	list := f.line(f.opened.line)
	return isItem(list) && indent(list) == indent(line) && begins(line) == indent(line)
}

// beginning is what this line should stand under in the one above.
func (f *failure) beginning(above string) string {
	if !isItem(above) || isItem(f.line(f.at.line)) {
		return "the beginning of"
	}
	name, _, _ := strings.Cut(above[begins(above):], ":")
	return "`" + name + "` in"
}

// line is a line by its number, "" where there is none.
func (f *failure) line(number int) string {
	if number < 1 || number > len(f.lines) {
		return ""
	}
	return strings.TrimRight(f.lines[number-1], "\r")
}

// above is the number of the nearest line above on which something is written, 0 for none.
func (f *failure) above() int {
	number := f.at.line - 1
	for number > 0 && isBlank(f.line(number)) {
		number--
	}
	return number
}

// hasAbove says whether a line of the same menu, from this one upwards, begins in a column.
func (f *failure) hasAbove(number, column int) bool {
	for ; number > 0; number-- {
		if l := f.line(number); !isBlank(l) && begins(l) <= column {
			return begins(l) == column
		}
	}
	return false
}

// openedBy gives the quotation mark, brace or bracket that was opened, "" for none.
func (f *failure) openedBy() string {
	if mark := f.mark(f.opened); mark != "" && strings.Contains("\"'{[", mark) {
		return mark
	}
	return ""
}

// mark is the character at a place, "" where there is none.
func (f *failure) mark(at place) string {
	line := []rune(f.line(at.line))
	if at.column < 1 || at.column > len(line) {
		return ""
	}
	return string(line[at.column-1])
}

// valueOf is what stands behind the first colon of a line, or all of it where no name is before that.
func valueOf(line string) string {
	rest := line[begins(line):]
	if said, _, found := strings.Cut(rest, " #"); found && !strings.ContainsAny(said, `"'`) {
		rest = said
	}
	name, after, found := strings.Cut(rest, ": ")
	switch {
	case found && strings.ContainsAny(name[:min(1, len(name))], "{["), !found && isItem(line):
		return strings.TrimSpace(rest)
	case found:
		return strings.TrimSpace(after)
	}
	return ""
}

func isBlank(line string) bool {
	bare := strings.TrimSpace(line)
	return bare == "" || bare[0] == '#'
}

// indent is how many spaces and tabs a line begins with.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }

// begins is how many bytes stand before the first word of a line: spaces, tabs, and the dashes of lists.
func begins(line string) int {
	at := indent(line)
	for strings.HasPrefix(line[at:], "- ") {
		at += 1 + indent(line[at+1:])
	}
	return at
}

// columnOf is the column, from 1, of a byte of a line.
func columnOf(line string, at int) int { return utf8.RuneCountInString(line[:at]) + 1 }
