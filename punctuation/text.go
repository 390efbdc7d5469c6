package punctuation

import (
	"strings"
	"unicode/utf8"
)

// notText tells what keeps a file from being read as text at all: bytes of another encoding, control characters, or a
// second part that would silently be left out.
func notText(lines []string) *Slip {
	begun := false
	for i, line := range lines {
		if column, bad := strangeByte(line); bad {
			return &Slip{i + 1, column, "There is a character here that is no text.", "Save the file as UTF-8 text."}
		}
		bare := strings.TrimSpace(line)
		if begun && (bare == "..." || bare == "---") && !strings.HasPrefix(line, " ") {
			return &Slip{i + 1, 1, "What stands below this line would not be read.", "Take the line out, or put what is below it into a file of its own."}
		}
		begun = begun || bare != "" && bare != "---" && bare[0] != '#'
	}
	return nil
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
