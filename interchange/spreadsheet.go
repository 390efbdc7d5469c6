package interchange

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A spreadsheet that opens a file of commas takes a cell for whatever it looks like: "=1+1" for a formula that it
// works out, "9/21" for a day that it writes its own way when it saves, "0042" for 42, and twenty digits for a rounded
// number. An apostrophe before such a cell makes it words. Quotation marks around it do not.

// guarded is a text as a cell that every spreadsheet takes for words.
func guarded(text string) string {
	if isTempting(text) {
		return "'" + text
	}
	return text
}

// unguarded is the text of a cell. The apostrophe may be missing: somebody typed the cell anew, or the spreadsheet took
// it for a mark of its own.
func unguarded(cell string) string {
	if rest, ok := strings.CutPrefix(cell, "'"); ok && isTempting(rest) {
		return rest
	}
	return cell
}

// briefest is how many characters a text has at least that no spreadsheet takes for a day, a time or a sum.
const briefest = 30

// isTempting says whether a spreadsheet might take a text for something else, or whether its apostrophe might be taken
// for a guard.
func isTempting(text string) bool {
	if rest, ok := strings.CutPrefix(text, "'"); ok {
		return isTempting(rest)
	}
	if text == "" {
		return false
	}
	// A formula may follow spaces, and full-width signs begin one too where they are typed.
	first, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(text, unicode.IsSpace))
	if strings.ContainsRune("=+-@|%＝＋－＠", first) || strings.ContainsRune("\t\r\n", rune(text[0])) {
		return true
	}
	if isTruth(text) {
		return true
	}
	digits := strings.ContainsFunc(text, unicode.IsNumber)
	return digits && (!strings.ContainsFunc(text, unicode.IsLetter) || utf8.RuneCountInString(text) < briefest)
}

// isTruth says whether a text is what a spreadsheet calls true or false in some language, and would write in capitals.
func isTruth(text string) bool {
	return slices.Contains([]string{
		"TRUE", "FALSE", "VERDADERO", "FALSO", "VERDADEIRO", "VRAI", "FAUX", "WAHR", "FALSCH",
	}, strings.ToUpper(strings.TrimSpace(text)))
}
