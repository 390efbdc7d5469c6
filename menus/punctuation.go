package menus

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"
)

// isText reports what keeps a file from being read as text at all: bytes of another encoding, control characters, or
// a second part that would silently be left out.
func (r reader) isText(path string, content []byte) bool {
	begun := false
	for i, line := range strings.Split(string(content), "\n") {
		at := position{path, i + 1, 1}
		if column, bad := strangeByte(line); bad {
			at.column = column
			r.add(at, "unreadable", "Save the file as UTF-8 text.", "There is a character here that is no text.")
			return false
		}
		bare := strings.TrimSpace(line)
		if begun && (bare == "..." || bare == "---") && !strings.HasPrefix(line, " ") {
			r.add(at, "unreadable", "Take the line out, or put what is below it into a file of its own.", "What stands below this line would not be read.")
			return false
		}
		begun = begun || bare != "" && bare != "---" && bare[0] != '#'
	}
	return true
}

// strangeByte finds the column of the first byte that no text has.
func strangeByte(line string) (column int, found bool) {
	if i := strings.IndexFunc(line, isControl); i >= 0 {
		return utf8.RuneCountInString(line[:i]) + 1, true
	}
	for i := 0; i < len(line); {
		r, size := utf8.DecodeRuneInString(line[i:])
		if r == utf8.RuneError && size == 1 {
			return utf8.RuneCountInString(line[:i]) + 1, true
		}
		i += size
	}
	return 0, false
}

func isControl(r rune) bool { return r < ' ' && r != '\t' && r != '\r' || r == 0x7f }

// unreadable reports a file whose punctuation is wrong, in words that name the usual causes.
func (r reader) unreadable(path string, content []byte, err error) {
	s := slip{lines: strings.Split(string(content), "\n"), at: position{path, 1, 1}}
	var load *yaml.LoadError
	if errors.As(err, &load) {
		s.at.line = min(max(load.Mark.Line, 1), len(s.lines))
		s.at.column = max(load.Mark.Column, 1)
		s.opened = position{path, load.ContextMark.Line, load.ContextMark.Column}
	}
	text, fix := s.guess()
	r.add(s.at, "unreadable", fix, "%s", text)
}

// slip is a place that cannot be read, and the guess at what made it so.
type slip struct {
	lines  []string
	at     position // where reading ended; moved to where the cause is
	opened position // where what was being read began, if anything was
}

// guess names the cause and moves to it.
func (s *slip) guess() (text, fix string) {
	line := s.line(s.at.line)
	switch opened := s.openedBy(); {
	case strings.Contains(line[:indent(line)], "\t"):
		return "This line begins with a tab.", "Use spaces to move it to the right."
	case opened == `"` && s.at.line == s.opened.line && strings.Contains(line, `\`):
		return "A `\\` cannot stand between quotation marks.", "Take it out."
	case opened == `"` || opened == "'":
		s.at = s.opened
		return "A quotation mark is opened here and not closed.", "Put `\"` at both ends of the words."
	case opened != "" && s.at.line > s.opened.line:
		s.at = s.opened
		return fmt.Sprintf("A `%s` is opened here and not closed.", opened), "Put what closes it at the end of the line."
	}
	if text, fix := commaMissing(valueOf(line)); text != "" {
		return text, fix
	}
	if text := s.wordsNeedQuotes(valueOf(line)); text != "" {
		return text, "Put `\"` at both ends of the words."
	}
	return s.misplaced(line)
}

func (s *slip) line(number int) string {
	if number < 1 || number > len(s.lines) {
		return ""
	}
	return strings.TrimRight(s.lines[number-1], "\r")
}

// openedBy gives the quotation mark, brace or bracket that was opened, "" for none.
func (s *slip) openedBy() string {
	line := []rune(s.line(s.opened.line))
	if s.opened.column < 1 || s.opened.column > len(line) {
		return ""
	}
	if mark := string(line[s.opened.column-1]); strings.Contains("\"'{[", mark) {
		return mark
	}
	return ""
}

// valueOf is what stands behind the first colon of a line.
func valueOf(line string) string {
	_, after, _ := strings.Cut(line, ": ")
	return strings.TrimSpace(after)
}

// wordsNeedQuotes says why words cannot stand as they are, "" when they can.
func (s *slip) wordsNeedQuotes(value string) string {
	if value == "" {
		return ""
	}
	first, last := value[:1], value[len(value)-1:]
	switch {
	case strings.ContainsAny(value, "“”"):
		return "Curly quotation marks do not hold words together; only straight ones do."
	case strings.Contains("\"'", first):
		return "The quotation marks end before the words do."
	case first == "{" && last != "}", first == "[" && last != "]", strings.Contains("*&!%@`|>?-", first):
		return "Words that begin with `" + first + "` need quotation marks around them."
	case first != "{" && first != "[" && strings.Contains(value, ": "): // what is in braces has colons of its own
		return "There are two colons on this line."
	}
	return ""
}

// misplaced looks for a line without a colon, and for one that stands too far to the right.
func (s *slip) misplaced(line string) (text, fix string) {
	above := s.at.line - 1
	for above > 0 && isBlank(s.line(above)) {
		above--
	}
	for _, number := range []int{above, s.at.line} {
		if l := s.line(number); !isBlank(l) && !strings.Contains(l+" ", ": ") && !strings.HasPrefix(strings.TrimSpace(l), "-") {
			s.at.line, s.at.column = number, indent(l)+1
			return "There is no colon with a space behind it on this line.", "Write it like `say: Thank you for calling.`"
		}
	}
	before := s.line(above)
	if indent(line) > indent(before) && valueOf(before) != "" {
		return "This line stands too far to the right.", "Begin it right below the beginning of the line above."
	}
	if indent(line) > 0 && indent(line) < indent(before) && !s.hasAbove(above, indent(line)) {
		return "This line and the one above do not begin in the same column.", "Move one of them, so that they do."
	}
	return "This line cannot be read.", "Look here and one line above: a colon, a bracket or a quotation mark is missing, or the line stands too far left or right."
}

// hasAbove says whether a line of the same menu, from this one upwards, begins in a column.
func (s *slip) hasAbove(number, column int) bool {
	for ; number > 0; number-- {
		l := s.line(number)
		if !isBlank(l) && indent(l) <= column {
			return indent(l) == column
		}
	}
	return false
}

func isBlank(line string) bool {
	bare := strings.TrimSpace(line)
	return bare == "" || bare[0] == '#'
}

// indent is how many spaces and tabs a line begins with.
func indent(line string) int { return len(line) - len(strings.TrimLeft(line, " \t")) }
