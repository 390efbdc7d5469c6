package translations

import (
	"slices"
	"strings"
	"unicode"
)

// fewWords is how many different words may hold characters outside GSM 03.38 and still be few, whatever the length of the
// text; in a long one a sixth of its words are.
const fewWords = 3

// dearWords names the characters that make a text dear, each with its word: "ó in reunión".
func dearWords(text string) []string {
	var all []string
	for _, word := range strings.FieldsFunc(text, unicode.IsSpace) {
		word = strings.TrimFunc(word, func(r rune) bool { return unicode.IsPunct(r) && septets(r) > 0 })
		dear := dearOf(word)
		if dear == "" {
			continue
		}
		if dear != word {
			dear += " in " + word
		}
		if !slices.Contains(all, dear) {
			all = append(all, dear)
		}
	}
	return all
}

// dearOf gives the characters of a word that are outside GSM 03.38, each once. Of emoji all is given, since their parts
// mean nothing alone.
func dearOf(word string) string {
	var dear []rune
	for _, r := range word {
		if septets(r) == 0 && (isEmoji(r) || !slices.Contains(dear, r)) {
			dear = append(dear, r)
		}
	}
	return string(dear)
}

// onlyEmoji says whether nothing but emoji makes a text dear.
func onlyEmoji(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return septets(r) == 0 && !isEmoji(r) })
}

// areFew says whether the words named are few enough for a person to find others, and whether the text is otherwise
// written in letters that are cheap: Arabic is not made cheaper by other words.
func areFew(dear []string, text string) bool {
	letters, outside := 0, 0
	for _, r := range text {
		letters++
		if septets(r) == 0 {
			outside++
		}
	}
	return len(dear) <= max(fewWords, len(strings.Fields(text))/6) && 4*outside <= letters
}

// plainly is a text as long as this one would be if its dear characters were others, and without its emoji.
func plainly(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case septets(r) > 0:
			return r
		case isEmoji(r):
			return -1
		}
		return 'x'
	}, text)
}

// withoutEmoji looks whether emoji alone make the difference, as they do in a language that is dear in any case.
func withoutEmoji(text string, now Cost) (Hint, bool) {
	if !strings.ContainsFunc(text, isPicture) {
		return Hint{}, false
	}
	var emoji []rune
	without := strings.Map(func(r rune) rune {
		if isEmoji(r) {
			emoji = append(emoji, r)
			return -1
		}
		return r
	}, text)
	cost := Measure(strings.TrimSpace(without))
	return Hint{Kind: EmojiHint, Text: "without " + string(emoji), Segments: cost.Segments}, cost.Segments < now.Segments
}

// isEmoji says whether a character is a picture, or one of those that hold pictures together or give them their looks.
func isEmoji(r rune) bool {
	return isPicture(r) || r == '\u200d' || r == '\ufe0f' || r == '\u20e3'
}

// isPicture goes by the blocks of Unicode that hold nothing else.
func isPicture(r rune) bool {
	switch {
	case r >= 0x2600 && r <= 0x27bf, r >= 0x2b00 && r <= 0x2bff, r >= 0x2190 && r <= 0x21ff, r >= 0x2300 && r <= 0x23ff:
		return true
	}
	return r >= 0x1f000 && r <= 0x1faff || r >= 0xe0020 && r <= 0xe007f
}

// Emoji gives the emoji of a text, each once and in order, and the text without them. It gives "" and the text where there
// are none.
func Emoji(text string) (emoji, without string) {
	if !strings.ContainsFunc(text, isPicture) {
		return "", text
	}
	var all []rune
	without = strings.Map(func(r rune) rune {
		if !isEmoji(r) {
			return r
		}
		if isPicture(r) && !slices.Contains(all, r) {
			all = append(all, r)
		}
		return -1
	}, text)
	return string(all), strings.Join(strings.Fields(without), " ")
}
