package translations

import "strings"

// sentence is one sentence of a text, folded: whole, and clause by clause.
type sentence struct {
	whole   string
	clauses []string
}

// splitSentences takes a text apart at the marks and line breaks that end sentences, and each at its commas, before
// folding them takes those away. Sentences without words are left out.
func splitSentences(body string) []sentence {
	var all []sentence
	for part := range strings.FieldsFuncSeq(body, endsSentence) {
		var s sentence
		for clause := range strings.FieldsFuncSeq(part, endsClause) {
			if words := Fold(clause); words != "" {
				s.clauses = append(s.clauses, words)
			}
		}
		if len(s.clauses) > 0 {
			s.whole = strings.Join(s.clauses, " ")
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

// beforeWords finds a phrase in a clause, whole words only, and returns the words before it.
func beforeWords(clause, phrase string) (before string, found bool) {
	for from := 0; ; {
		i := strings.Index(clause[from:], phrase)
		if i < 0 {
			return "", false
		}
		start, end := from+i, from+i+len(phrase)
		if (start == 0 || clause[start-1] == ' ') && (end == len(clause) || clause[end] == ' ') {
			return strings.TrimSuffix(clause[:start], " "), true
		}
		from = end
	}
}
