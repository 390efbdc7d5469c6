package translations

import "strings"

// sentence is one sentence of a text, as its clauses, each folded.
type sentence []string

// text returns the sentence as one line.
func (s sentence) text() string {
	return strings.Join(s, " ")
}

// splitSentences takes a text apart at the marks and line breaks that end sentences, and each at its commas, before
// folding them takes those away. Sentences without words are left out.
func splitSentences(body string) []sentence {
	var all []sentence
	for part := range strings.FieldsFuncSeq(body, endsSentence) {
		var s sentence
		for clause := range strings.FieldsFuncSeq(part, endsClause) {
			if words := Fold(clause); words != "" {
				s = append(s, words)
			}
		}
		if len(s) > 0 {
			all = append(all, s)
		}
	}
	return all
}

func endsSentence(r rune) bool {
	return strings.ContainsRune(".!?¡¿\n\r…", r)
}

func endsClause(r rune) bool {
	return strings.ContainsRune(",;:–—()", r)
}
