package staff

import (
	"slices"
	"strings"

	"campusline/translations"
)

// command is a text that has something done with what its sender looks after.
type command struct {
	verb     translations.Phrase    // one of the lists of words that commands begin with
	language *translations.Language // in which it was written
	code     string                 // what it is about; "" where it does not say
	more     []string               // codes of what else it is about
	rest     []string               // what follows, word by word as it was written
	meant    bool                   // it is mistyped, or stands in a sentence
}

// verbs are the commands that name a code.
func verbs() []translations.Phrase {
	return []translations.Phrase{
		translations.WordsRoster, translations.WordsHeadcount, translations.WordsCallOff, translations.WordsHere,
	}
}

// read reads a text as a command in one of some languages, the first in which it is one. A command has its word and its
// code in either order, and what belongs to it after them. Own are the codes that its sender looks after: the first of them
// that the text names is what it is about.
func read(text string, languages []*translations.Language, own []string) (command, bool) {
	fields := fieldsOf(text)
	code, from, to := codeIn(fields, own)
	if code == "" || len(code) < shortestNamed && len(fields) > 2 {
		return command{}, false
	}
	for _, l := range languages {
		if verb, rest, ok := verbAround(l, fields, from, to); ok {
			c := command{verb: verb, language: l, code: code}
			return c.with(rest, own), true
		}
	}
	return command{}, false
}

// shortestNamed is how many digits name something where other words are around them. Fewer count people.
const shortestNamed = 3

// verbAround finds the word of a command before its code, or right behind it, and what follows.
func verbAround(l *translations.Language, fields []string, from, to int) (verb translations.Phrase, rest []string, ok bool) {
	for _, verb := range verbs() {
		if from > 0 {
			if says(l, verb, fields[:from]) || says(l, verb, withoutSmall(l, fields[:from])) {
				return verb, fields[to:], true
			}
			continue
		}
		for end := len(fields); end > to; end-- {
			if says(l, verb, fields[to:end]) {
				return verb, fields[end:], true
			}
		}
	}
	return "", nil, false
}

// with gives a command with what follows it: codes of more that it is about, and then the reason. Behind the one where people
// are there come their numbers.
func (c command) with(rest, own []string) command {
	if c.verb != translations.WordsHere {
		c.more, rest = codesAfter(rest, own)
	}
	for len(rest) > 0 && translations.Fold(rest[0]) == "" {
		rest = rest[1:]
	}
	c.rest = rest
	return c
}

// text is the command as it is to be written.
func (c *command) text() string {
	parts := []string{c.word()}
	if c.code != "" {
		parts = append(parts, c.code)
	}
	return strings.Join(append(parts, c.rest...), " ")
}

// word is the word of a command as people are told to write it.
func (c *command) word() string { return asWritten(c.language, c.verb) }

// asWritten is the first of a list of words, as people are told to write it.
func asWritten(l *translations.Language, list translations.Phrase) string {
	first, _, _ := strings.Cut(l.Phrase(list), ",")
	return strings.ToUpper(strings.TrimSpace(first))
}

// says says whether words are one of a list, in a language.
func says(l *translations.Language, list translations.Phrase, words []string) bool {
	return len(words) > 0 && slices.Contains(l.Words(list), translations.Fold(strings.Join(words, " ")))
}

// withoutSmall leaves out the words that carry no meaning of their own: "please cancel the".
func withoutSmall(l *translations.Language, fields []string) (rest []string) {
	for _, field := range fields {
		if !says(l, translations.WordsSmall, []string{field}) {
			rest = append(rest, field)
		}
	}
	return rest
}
