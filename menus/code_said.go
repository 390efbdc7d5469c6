package menus

import (
	"strings"

	"campusline/translations"
)

// filledSlowly gives the words of a piece, its i-th part to be said slowly. What a caller is to write down is said again
// behind the sentence that it stands in, and is what is said slowly then.
func (t *taking) filledSlowly(b *strings.Builder, p piece, i int) Saying {
	l := t.version.Languages[p.language]
	words := t.joined(b, piece{p.language, p.parts[:i]})
	slow := Span{From: len(words)}
	digits := t.joined(b, piece{p.language, p.parts[i : i+1]})
	words += digits
	slow.To = len(words)
	rest := t.joined(b, piece{p.language, p.parts[i+1:]})
	if t.isWrittenDown(p.parts[i].slot) {
		end, again := endOfSentence(rest), onceMore(l, digits)
		if end > 0 {
			slow.From = slow.To + end + len(again) - len(digits)
		}
		slow.To += end + len(again)
		rest = rest[:end] + again + rest[end:]
	}
	return Saying{Language: l.Tag, Words: strings.TrimRight(words+rest, " "), Slow: slow}
}

// joined fills in a piece.
func (t *taking) joined(b *strings.Builder, p piece) string {
	b.Reset()
	t.fill(b, p, Call)
	return t.version.Languages[p.language].Join(b.String())
}

// endOfSentence is where the sentence ends that some words begin in the midst of, before the sign that ends it.
func endOfSentence(words string) int {
	for i, r := range words {
		switch r {
		case '.', '!', '?':
			if next := words[i+1:]; next == "" || next[0] == ' ' {
				return i
			}
		case '؟', '۔', '।', '。', '！', '？':
			return i
		}
	}
	return len(strings.TrimRight(words, " "))
}

// onceMore says digits once more behind a sentence.
func onceMore(l *translations.Language, digits string) string {
	_, again, _ := strings.Cut(l.Phrase(translations.CodeTwice), "{code}")
	return substituted(again, "code", digits)
}

// isWrittenDown says whether a caller is to write down what a name in braces stands for: a code, or the number of a new
// case. What the caller gave and hears back is said once.
func (t *taking) isWrittenDown(slot string) bool {
	if slot == "case" {
		return t.state.Case != 0 && t.caseSaid() == t.state.Case
	}
	return slot == "code" && t.state.Opportunity != "" && !t.asksFor(slot)
}

// codeIn finds the part of a piece that fills in digits which a caller writes down, else compares; -1 for none.
func (t *taking) codeIn(p piece) int {
	if t.state.Channel == Text {
		return -1
	}
	found := -1
	for i := range p.parts {
		switch slot := p.parts[i].slot; {
		case slot == "" || !t.version.isCode(slot):
		case t.isWrittenDown(slot):
			return i
		case found < 0:
			found = i
		}
	}
	return found
}

// isCode says whether a name in braces stands for digits that are said one by one.
func (v *Version) isCode(slot string) bool {
	if slot == "case" || slot == "code" {
		return true
	}
	switch v.answerKinds[slot] {
	case digitsAnswer, zipAnswer, codeAnswer:
		return true
	}
	return false
}

// code gives digits as they are written, or one by one as they are said.
func code(l *translations.Language, digits string, written bool) string {
	if written {
		return digits
	}
	return l.Digits(digits)
}
