package translations

import (
	"slices"
	"strings"
	"unicode"
)

// mostOthers is how many words may stand in a text beside what ends texts and filler. With more, it tells of
// something that somebody must read: "He yells. I told him to stop bothering me and my son, and he laughed."
const mostOthers = 2

// mayBeSaid reports whether anything in a text is a way to say a thing, whatever else stands there. Most texts hold
// nothing of the kind, and are done with at the cost of a look-up for each word.
func (c *consent) mayBeSaid(w ways, text []sentence) bool {
	for _, s := range text {
		if c.isWord(w, s) {
			return true
		}
		for _, clause := range s.clauses {
			for i := range clause {
				if w.phrases.at(clause[i:]) > 0 {
					return true
				}
			}
		}
	}
	return false
}

// says reports whether a text says a thing and next to nothing else.
func (c *consent) says(w ways, text []sentence) bool {
	others, said := 0, false
	for _, s := range text {
		beside, ok := c.beside(w, s)
		said = said || ok
		if others += beside; others > mostOthers {
			return false
		}
	}
	return said
}

// saysOnly reports whether a sentence says a thing and nothing else. One that begins a text counts whatever follows:
// "STOP. I have asked you five times." Two words may mean anything there: "No more. The cafeteria ran out of lunch."
func (c *consent) saysOnly(w ways, s sentence) bool {
	others, said := c.beside(w, s)
	return said && others == 0 && (len(s.words) != 2 || isHan(s.words[0]))
}

// beside returns how many words of a sentence are neither filler nor a way to say a thing, and whether it is said.
func (c *consent) beside(w ways, s sentence) (others int, said bool) {
	if c.isWord(w, s) {
		return 0, true
	}
	for _, clause := range s.clauses {
		beside, ok := c.besidePhrase(w, clause)
		others, said = others+beside, said || ok
	}
	return others, said
}

// isWord reports whether a sentence is one of some words, or several, with nothing but courtesy around them.
func (c *consent) isWord(w ways, s sentence) bool {
	if c.isMarked(w, s) {
		return true
	}
	said := false
	for rest := s.words; len(rest) > 0; {
		n := w.words.at(rest)
		said = said || n > 0
		if n == 0 {
			n = c.courtesy.at(rest)
		}
		if n == 0 {
			return false
		}
		rest = rest[n:]
	}
	return said
}

// isMarked reports the same of words that count only with their accents.
func (c *consent) isMarked(w ways, s sentence) bool {
	if !slices.ContainsFunc(s.words, func(word string) bool { return w.marked[word] != nil }) {
		return false
	}
	said, others := false, []string(nil)
	for word := range strings.FieldsFuncSeq(s.text, func(r rune) bool { return !inWord(r) }) {
		folded := Fold(word)
		if slices.Contains(w.marked[folded], marked(word)) {
			said = true
			continue
		}
		others = append(others, folded)
	}
	return said && len(c.courtesy.without(others)) == 0
}

// inWord reports whether a character is part of a word.
func inWord(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }

// besidePhrase returns how many words of a clause are neither filler nor a phrase that says a thing, and whether there
// is such a phrase.
func (c *consent) besidePhrase(w ways, clause []string) (others int, said bool) {
	for i := range clause {
		n := w.phrases.at(clause[i:])
		if n == 0 {
			continue
		}
		before, after := c.filler.without(clause[:i]), c.filler.without(clause[i+n:])
		if !c.negated(before) && c.narrowings.at(after) == 0 {
			return weigh(before) + weigh(after), true
		}
	}
	return weigh(c.filler.without(clause)), false
}

// weigh counts words. A Chinese character is half of one.
func weigh(words []string) int {
	halves := 0
	for _, word := range words {
		if halves++; !isHan(word) {
			halves++
		}
	}
	return (halves + 1) / 2
}

func (c *consent) negated(before []string) bool {
	return slices.ContainsFunc(c.negations, func(not []string) bool {
		return len(not) <= len(before) && slices.Equal(not, before[len(before)-len(not):])
	})
}
