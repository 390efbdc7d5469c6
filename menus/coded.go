package menus

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"campusline/translations"
)

// coded is a text that may be about an opportunity or a case: digits, a number of people and other words.
type coded struct {
	digits string
	party  string // how many people come, "" where that is not said, or not clearly
	words  string // what stands beside them, folded
}

// readCoded parts a text into the digits of a code, the number of people beside it and the other words. Digits that stand
// apart, "47 03", are one code; "4703 3" is a code that checks, and a number of people.
func (t *taking) readCoded(written string) coded {
	var numbers, words []string
	for word := range strings.FieldsSeq(apart(translations.DigitsApart(translations.Fold(written)))) {
		if strings.IndexFunc(word, isNoDigit) >= 0 {
			words = append(words, word)
		} else {
			numbers = append(numbers, word)
		}
	}
	c := coded{digits: strings.Join(numbers, ""), words: strings.Join(words, " ")}
	at := slices.IndexFunc(numbers, mayBeCode)
	if at < 0 || len(numbers) != 2 || isCode(c.digits) && !isCode(numbers[at]) {
		return c
	}
	if n, err := strconv.Atoi(numbers[1-at]); err == nil && n >= 1 && n <= LargestParty {
		c.digits, c.party = numbers[at], strconv.Itoa(n)
	}
	return c
}

// apart puts a space between digits and Chinese characters, which are written without.
func apart(folded string) string {
	var b strings.Builder
	before := ' '
	for _, r := range folded {
		if unicode.IsDigit(before) && unicode.Is(unicode.Han, r) || unicode.Is(unicode.Han, before) && unicode.IsDigit(r) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}

func isNoDigit(r rune) bool { return !unicode.IsDigit(r) }

// intent is what somebody wants who writes words beside a code.
type intent uint8

const (
	unclear   intent = iota
	joining          // the code alone, or words for joining
	leaving          // exactly the words for giving up a place, which is done at once
	mayLeave         // words by which somebody may want to give one up
	changing         // how many people come
	aboutCase        // where a case stands
)

// intentOf says what words beside a code want, in any language offered: whoever writes first is not known to speak one yet.
// Sure is false where other words stand beside those that were understood, and where nothing is done before it was asked
// anyway it makes no difference.
func (t *taking) intentOf(words string) (wanted intent, sure bool) {
	if words == "" {
		return joining, true
	}
	if t.version.saysCase(words) {
		return aboutCase, true
	}
	for i := range t.version.Languages {
		if w, exactly := t.version.intentIn(i, words, t.input.Words); w != unclear && (wanted == unclear || exactly && !sure) {
			wanted, sure = w, exactly
		}
	}
	return wanted, sure
}

// intentIn says what words want in a language, folded and as the whole text is written.
func (v *Version) intentIn(language int, words, written string) (wanted intent, sure bool) {
	l := v.Languages[language]
	polite := l.Words(translations.WordsPolite)
	bare := translations.Without(words, polite)
	if bare == "" {
		return joining, true
	}
	if slices.Contains(l.Words(translations.WordsWithdraw), bare) {
		return leaving, true
	}
	if l.SaysStop(bare, written) { // alone it would end all texts, and beside a code it may be meant for that
		return mayLeave, true
	}
	people := l.Words(translations.WordsPeople)
	for _, list := range []struct {
		phrase translations.Phrase
		intent intent
	}{
		{translations.WordsWithdraw, mayLeave},
		{translations.WordsLeaving, mayLeave},
		{translations.WordsChange, changing},
		{translations.WordsJoin, joining},
	} {
		for _, phrase := range l.Words(list.phrase) {
			if begins(bare, phrase) {
				return list.intent, list.intent == mayLeave || translations.Without(bare, people, l.Words(list.phrase)) == ""
			}
		}
	}
	rest := translations.Without(bare, people)
	if len(v.telling(language, rest)) == 0 {
		return joining, rest == ""
	}
	return unclear, false
}

// begins says whether a phrase stands among folded words, or its last word is the beginning of one: "cancel" in "can I
// cancelar". A short one has to stand there as it is.
func begins(words, phrase string) bool {
	words = " " + words + " "
	return strings.Contains(words, " "+phrase+" ") || len(phrase) >= leastOfSkill && strings.Contains(words, " "+phrase)
}
