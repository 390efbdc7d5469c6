package spreadsheet

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// unlikely are letters in an order in which no language of the West has them, and so are signs of a file that was written in
// other letters than those of Windows for the West: signs within a word, as an old Macintosh's accents become, capitals
// behind small letters, and three accents in a row, as Arabic or Russian letters become.
var unlikely = regexp.MustCompile(
	"[\u0080-\u009f†‡‰ˆ˜ƒ‹›]" + `|\p{L}[^\x00-\x7f\p{L}’\x{a0}\x{ad}·]\p{L}|\p{Ll}[ŽŠŒŸ]|[À-ÿ]{3}`)

// doubtful finds the first word of a text that cannot be right, and its line; 0 if there is none.
func doubtful(text string) (line int, word string) {
	return wordAt(text, unlikely.FindStringIndex(text))
}

// wordAt is the word around a place, and its line; 0 for no place.
func wordAt(text string, place []int) (line int, word string) {
	if place == nil {
		return 0, ""
	}
	const ends = " \t\r\n,;\""
	from := strings.LastIndexAny(text[:place[0]], ends) + 1
	to := len(text)
	if end := strings.IndexAny(text[place[1]:], ends); end >= 0 {
		to = place[1] + end
	}
	before := text[:from]
	return 1 + strings.Count(before, "\n") + strings.Count(before, "\r") - strings.Count(before, "\r\n"), text[from:to]
}

// mostShown is how many words are shown of those that had letters of their own.
const mostShown = 3

var foreign = regexp.MustCompile(`[\p{L}’]*[^\x00-\x7f][\p{L}’]*`)

// foreignWords are some words that are not of plain letters, as they were read.
func foreignWords(text string) (words []string) {
	for _, word := range foreign.FindAllString(text, -1) {
		if quoted := "`" + word + "`"; !slices.Contains(words, quoted) && len(words) < mostShown {
			words = append(words, quoted)
		}
	}
	return words
}

var replaced, twice = regexp.MustCompile("\ufffd"), regexp.MustCompile(`[Â-ô][\x{80}-\x{ff}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+`)

// broken finds the first word in which a program has lost a letter, or has taken UTF-8 for the letters of Windows, as in
// "NiÃ±os"; and what was meant, if that can be told. The line is 0 if there is none.
func broken(text string) (line int, word, meant string) {
	if line, word = wordAt(text, replaced.FindStringIndex(text)); line > 0 {
		return line, word, ""
	}
	for _, place := range twice.FindAllStringIndex(text, -1) {
		line, word = wordAt(text, place)
		back, err := charmap.Windows1252.NewEncoder().String(word)
		if err == nil && utf8.ValidString(back) {
			return line, word, back
		}
	}
	return 0, "", ""
}
