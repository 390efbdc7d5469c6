package interchange

import (
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// decoded is a file's content in UTF-8 without a byte order mark. UTF-16 is known by its own mark.
func decoded(data []byte) (string, *Problem) {
	text := string(data)
	switch {
	case strings.HasPrefix(text, "\xff\xfe"):
		text = fromUTF16(data[2:], binary.LittleEndian)
	case strings.HasPrefix(text, "\xfe\xff"):
		text = fromUTF16(data[2:], binary.BigEndian)
	}
	if !utf8.ValidString(text) {
		return "", &Problem{
			Line: lineOfInvalid(text), Text: "This file is not in UTF-8.",
			Fix: "Save it as UTF-8 in the program it was made with; a spreadsheet calls it “CSV UTF-8”.",
		}
	}
	return strings.TrimPrefix(text, "\ufeff"), nil
}

func fromUTF16(data []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return string(utf16.Decode(units))
}

// lineOfInvalid is the line of the first byte that is not UTF-8.
func lineOfInvalid(text string) int {
	line := 1
	for i, r := range text {
		if r == utf8.RuneError {
			if _, size := utf8.DecodeRuneInString(text[i:]); size == 1 {
				return line
			}
		}
		if r == '\n' {
			line++
		}
	}
	return line
}
