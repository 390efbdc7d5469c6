package translations

import "strings"

// sentence is one sentence of a text, and its words, folded: all of them, and clause by clause.
type sentence struct {
	text    string // as it was written
	words   []string
	clauses [][]string
}

// splitSentences takes a text apart at the marks and line breaks that end sentences, and each at its commas, before
// folding them takes those away. Sentences without words are left out.
func splitSentences(body string) []sentence {
	var all []sentence
	for part := range strings.FieldsFuncSeq(body, endsSentence) {
		s := sentence{text: part}
		for clause := range strings.FieldsFuncSeq(part, endsClause) {
			if words := strings.Fields(Fold(clause)); len(words) > 0 {
				s.clauses = append(s.clauses, words)
				s.words = append(s.words, words...)
			}
		}
		if len(s.clauses) > 0 {
			all = append(all, s)
		}
	}
	return all
}

func endsSentence(r rune) bool {
	return strings.ContainsRune(".!?¡¿\n\r…。！？｡؟۔।॥", r)
}

func endsClause(r rune) bool {
	return strings.ContainsRune(",;:–—()，、；：،؛（）", r)
}
