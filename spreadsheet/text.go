package spreadsheet

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"campusline/menus"
)

// saveAnew is what mends a file that cannot be read.
const saveAnew = "In the spreadsheet choose Save As, “CSV UTF-8”."

// Text gives what a file says as UTF-8, with plain line ends and spaces. Any problem but a warning means that it cannot
// be read for certain. What is in the letters of Windows (Windows-1252) is read with a warning, which shows some of the words.
func Text(file string, content []byte) (string, []menus.Problem) {
	refused := func(line int, fix, text string, args ...any) []menus.Problem {
		return []menus.Problem{problem(file, line, menus.Error, fix, text, args...)}
	}
	if isWorkbook(content) {
		return "", refused(0, saveAnew, "This is a spreadsheet's own file, and not CSV.")
	}
	decoded, _, err := transform.Bytes(unicode.BOMOverride(transform.Nop), content)
	if err != nil || bytes.IndexByte(decoded, 0) >= 0 {
		return "", refused(0, saveAnew, "This file is not a text that can be read.")
	}
	var warnings []menus.Problem
	if !utf8.Valid(decoded) {
		decoded, err = charmap.Windows1252.NewDecoder().Bytes(decoded)
		if err != nil {
			return "", refused(0, saveAnew, "This file is not a text that can be read.")
		}
		if line, word := doubtful(string(decoded)); line > 0 {
			return "", refused(line, saveAnew, "The letters of this file are not known for certain: here they would read `%s`.", word)
		}
		warnings = append(warnings, problem(file, 0, menus.Warning, "If a letter is wrong: "+saveAnew,
			"This file is not in UTF-8, and is read in the letters of Windows: %s.", strings.Join(foreignWords(string(decoded)), ", ")))
	}
	text := plain.Replace(string(norm.NFC.Bytes(decoded)))
	if line, word, meant := broken(text); line > 0 {
		fix := saveAnew
		if meant != "" {
			fix = "Should it be `" + meant + "`? Open the file as UTF-8, look, and save it again as “CSV UTF-8”."
		}
		return "", refused(line, fix, "A letter was lost when this was saved: `%s`.", word)
	}
	return text, warnings
}

// plain are the line ends and spaces that programs write in several ways.
var plain = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u00a0", " ", "\u202f", " ", "\ufeff", "")

func problem(file string, line int, severity menus.Severity, fix, text string, args ...any) menus.Problem {
	return menus.Problem{
		File: file, Line: line, Column: min(line, 1), Rule: "wrong form", Severity: severity, Text: fmt.Sprintf(text, args...), Fix: fix,
	}
}

// isWorkbook says whether a file begins as those of spreadsheet programs do: an archive, or the older compound file.
func isWorkbook(content []byte) bool {
	return bytes.HasPrefix(content, []byte("PK\x03\x04")) || bytes.HasPrefix(content, []byte("\xd0\xcf\x11\xe0"))
}
