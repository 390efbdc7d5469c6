package punctuation

import "strings"

// unclosed tells of a brace or bracket after which reading went on to another line.
func (f *failure) unclosed(opened string) (text, fix string) {
	line := f.line(f.at.line)
	if column := openQuote(line); column > 0 {
		f.at.column = column
		return unclosedQuote()
	}
	for _, ask := range []func(string) (text, fix string){f.looseBraces, f.notOpened} {
		if text, fix := ask(line); text != "" {
			return text, fix
		}
	}
	if opened == "{" && isInBraces(line) {
		return "There is nothing before this `{`.", "Write a name and a colon in front of it, or `- ` if it belongs to a list."
	}
	return notClosed(opened), "Put what closes it at the end of the line."
}

func notClosed(opened string) string { return "A `" + opened + "` is opened here and not closed." }

// wrongEnd says which bracket or brace is closed by what closes the other, or by one too many.
func (f *failure) wrongEnd(line string) (text, fix string) {
	mark, opened, value := f.mark(f.at), f.openedBy(), valueOf(line)
	for _, pair := range [][3]string{{"[", "]", "}"}, {"{", "}", "]"}} {
		open, end, other := pair[0], pair[1], pair[2]
		switch {
		case opened == open && mark == other:
			f.at = f.opened
			return notClosed(open), "Put `" + end + "` behind the last of its words."
		case mark == end && strings.HasPrefix(value, open) && strings.Count(value, end) > strings.Count(value, open):
			return "There is a `" + end + "` too many here.", "Take it out."
		}
	}
	return "", ""
}

// notOpened says what closes something on a line that nothing opened there, if anything does.
func (f *failure) notOpened(line string) (text, fix string) {
	if strings.ContainsAny(line, `"'#`) {
		return "", ""
	}
	for _, pair := range [][2]string{{"[", "]"}, {"{", "}"}} {
		at := strings.Index(line, pair[1])
		if at >= 0 && !strings.Contains(line[:at], pair[0]) && !f.isOpenAbove() {
			f.at.column = columnOf(line, at)
			return "There is a `" + pair[1] + "` here, and no `" + pair[0] + "` before it.",
				"Put `" + pair[0] + "` where it should begin, or take the `" + pair[1] + "` out."
		}
	}
	return "", ""
}

// isOpenAbove says whether something that was opened above reaches to this line.
func (f *failure) isOpenAbove() bool {
	was := f.at
	defer func() { f.at = was }()
	return f.moveToOpen()
}

// moveToOpen moves to the last bracket or brace above that nothing closes; false where there is none, or quotation marks
// make it uncertain.
func (f *failure) moveToOpen() bool {
	closed := map[rune]int{}
	for number := f.at.line - 1; number > 0; number-- {
		line := []rune(f.line(number))
		if isBlank(string(line)) || strings.ContainsAny(string(line), `"'#`) {
			continue
		}
		for i := len(line) - 1; i >= 0; i-- {
			switch mark := line[i]; mark {
			case ']', '}':
				closed[mark]++
			case '[', '{':
				end := map[rune]rune{'[': ']', '{': '}'}[mark]
				if closed[end] == 0 {
					f.at = place{number, i + 1}
					return true
				}
				closed[end]--
			}
		}
	}
	return false
}
