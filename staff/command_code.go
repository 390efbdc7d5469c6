package staff

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"campusline/opportunities"
	"campusline/translations"
)

// leastDigits is how many digits are told apart from letters that they are written together with: "roster4271", and not
// the "x2" behind somebody who has come with another.
const leastDigits = 4

// fieldsOf are the words of a text as they are written, with codes apart from the letters around them.
func fieldsOf(text string) (fields []string) {
	for field := range strings.FieldsSeq(text) {
		begins := 0
		for i, r := range field {
			before, _ := utf8.DecodeLastRuneInString(field[:i])
			apart := i > 0 && unicode.IsDigit(before) != unicode.IsDigit(r)
			if apart && max(digitsAt(field[i:]), digitsAt(field[begins:i])) >= leastDigits && isJoint(before, r) {
				fields, begins = append(fields, field[begins:i]), i
			}
		}
		fields = append(fields, field[begins:])
	}
	return fields
}

// digitsAt is how many digits a text begins with.
func digitsAt(text string) (n int) {
	for _, r := range text {
		if !unicode.IsDigit(r) {
			break
		}
		n++
	}
	return n
}

// isJoint says whether a code and something else can meet at two characters: "roster4271", "cancel:4271". A plus, a stroke or
// a bracket belongs to the digits of a phone number.
func isJoint(before, r rune) bool {
	return unicode.IsLetter(before) || unicode.IsLetter(r) || before == ':' || before == '#'
}

// digitsOf are the digits of a word that is digits and marks, as in "#4271:" and "58-31"; "" for another, and for a time of
// day.
func digitsOf(field string) string {
	folded := strings.ReplaceAll(translations.Fold(field), " ", "")
	isTime := strings.Contains(strings.Trim(field, ":"), ":")
	if isTime || strings.IndexFunc(folded, func(r rune) bool { return r < '0' || r > '9' }) >= 0 {
		return ""
	}
	return folded
}

// isDigits says whether a word is digits and marks.
func isDigits(field string) bool { return digitsOf(field) != "" }

// codeIn finds the code in a text, and from where to where it stands: the first that is one of somebody's own, also with
// spaces between its digits, else the first digits.
func codeIn(fields, own []string) (code string, from, to int) {
	for i := range fields {
		joined := ""
		for j := i; j < len(fields) && digitsOf(fields[j]) != ""; j++ {
			joined += digitsOf(fields[j])
			if slices.Contains(own, joined) {
				return joined, i, j + 1
			}
		}
	}
	for i, field := range fields {
		digits := digitsOf(field)
		if digits == "" {
			continue
		}
		joined := digits
		for j := i + 1; j < len(fields) && digitsOf(fields[j]) != ""; j++ {
			if joined += digitsOf(fields[j]); opportunities.IsCode(joined) {
				return joined, i, j + 1
			}
		}
		return digits, i, i + 1
	}
	return "", 0, 0
}

// longestAnd is how many letters a word has at most that may stand between two codes.
const longestAnd = 3

// codesAfter finds the codes of somebody's own that follow another one, with or without a short word between them, and what
// comes then: "1630, and 4271 rain".
func codesAfter(fields, own []string) (codes, rest []string) {
	isOwn := func(i int) bool { return i < len(fields) && slices.Contains(own, digitsOf(fields[i])) }
	at := 0
	for {
		next := at
		if !isOwn(next) && next < len(fields) && utf8.RuneCountInString(fields[next]) <= longestAnd {
			next++
		}
		if !isOwn(next) {
			return codes, fields[at:]
		}
		codes, at = append(codes, digitsOf(fields[next])), next+1
	}
}
