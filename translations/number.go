package translations

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/number"
)

// longestNumber is the most digits a number is read with: more is no number that a menu asks for, and fits any int.
const longestNumber = 9

// Number returns a number with this language's separators, written and said alike: "1,234".
func (l *Language) Number(n int) string {
	return l.printer.Sprint(number.Decimal(n))
}

// NumberWord returns a number from 0 to 31 as a word, "tres", and "" for any other.
func (l *Language) NumberWord(n int) string {
	return l.names[n]
}

// Digits returns a code or number so that a voice says its digits and letters one by one: "4, 2, 7, 1".
func (l *Language) Digits(s string) string {
	var b strings.Builder
	for _, r := range s {
		if !unicode.In(r, unicode.L, unicode.N) {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		b.WriteRune(r)
	}
	return b.String()
}

// ParseNumber reads a number as a person gives it: "7", "seven", "number seven". Words are understood from 0 to
// 31, digits up to nine of them.
func (l *Language) ParseNumber(words string) (int, bool) {
	n, used := 0, false
	for rest := strings.Fields(Fold(words)); len(rest) > 0; {
		value, length := l.leadingNumber(rest)
		switch {
		case length > 0 && !used:
			n, used = value, true
			rest = rest[length:]
		case length == 0 && l.calendar.filler(rest[0]):
			rest = rest[1:]
		default:
			return 0, false
		}
	}
	return n, used
}

// ParseDigits reads digits as a person gives them, with or without words around them: "1 2 3", "thirteen", "route 13".
// It reports false where there are none, and where other words stand between them: those are two numbers.
func (l *Language) ParseDigits(words string) (string, bool) {
	var digits strings.Builder
	all := strings.Fields(Fold(words))
	ended := false
	for rest := all; len(rest) > 0; {
		found, length := l.leadingDigits(rest, len(all) == 1)
		switch {
		case length == 0:
			ended = digits.Len() > 0
			rest = rest[1:]
		case ended:
			return "", false
		default:
			digits.WriteString(found)
			rest = rest[length:]
		}
	}
	return digits.String(), digits.Len() > 0
}

// leadingDigits reads the digits that folded words begin with. A word that is an article as well, such as "una", is a
// number only when it is alone.
func (l *Language) leadingDigits(words []string, alone bool) (digits string, length int) {
	if strings.Trim(words[0], "0123456789") == "" {
		return words[0], 1
	}
	if !alone && slices.Contains(l.Words(WordsSmall), words[0]) {
		return "", 0
	}
	n, length := l.leadingNumber(words)
	if length == 0 {
		return "", 0
	}
	return strconv.Itoa(n), length
}

// leadingNumber reads the number that folded words begin with, and tells how many of them it took, 0 for none.
// The longest reading wins: "twenty one" is not 20.
func (l *Language) leadingNumber(words []string) (n, length int) {
	for length := min(3, len(words)); length > 0; length-- {
		if n, ok := l.numbers[strings.Join(words[:length], " ")]; ok {
			return n, length
		}
	}
	if n, ok := plainNumber(words[0]); ok {
		return n, 1
	}
	return 0, 0
}

func plainNumber(word string) (int, bool) {
	if len(word) > longestNumber {
		return 0, false
	}
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(word)
	return n, err == nil
}

// nameNumbers takes the words for 0, 1, 2 and so on, each followed by the other forms it is heard in.
func (l *Language) nameNumbers(lists []string) {
	l.names = make(map[int]string, len(lists))
	l.numbers = make(map[string]int, 2*len(lists))
	for n, list := range lists {
		first, _, _ := strings.Cut(list, ",")
		l.names[n] = first
		for _, word := range foldedList(list) {
			l.numbers[word] = n
		}
	}
}
