package staff

import (
	"slices"
	"strings"
	"unicode/utf8"

	"campusline/opportunities"
	"campusline/translations"
)

// bare reads a text as a command that names no code: "roster", "headcount for reading, please", "cancel today, rain". What only
// tells something has to be all that the text says, but for the title of something that is theirs; to call something off it has
// to begin so.
func bare(text string, languages []*translations.Language, mine []opportunities.Opportunity) (command, bool) {
	fields := strings.Fields(text)
	if slices.ContainsFunc(fields, func(field string) bool { return digitsOf(field) != "" }) {
		return command{}, false
	}
	for _, l := range languages {
		around := aroundCommands(l, mine)
		for _, list := range []translations.Phrase{translations.WordsHeadcount, translations.WordsRoster} {
			if at, behind := among(l, list, fields); at >= 0 && around.hold(fields[:at]) && around.hold(fields[behind:]) {
				return command{verb: list, language: l, meant: true}, true
			}
		}
		begun := around.begun(fields)
		if at, behind := among(l, translations.WordsCallOff, fields[begun:]); at == 0 {
			rest := fields[begun+behind:]
			rest = rest[around.begun(rest):]
			return command{verb: translations.WordsCallOff, language: l, rest: rest, meant: true}, begun+behind < len(fields)
		}
	}
	return command{}, false
}

// around are words that can stand around a command without changing it, folded.
type around struct{ words [][]string }

// aroundCommands are small words, thanks, days, and the words of the titles of what somebody looks after.
func aroundCommands(l *translations.Language, mine []opportunities.Opportunity) around {
	a := around{words: [][]string{
		l.Words(translations.WordsSmall), l.Words(translations.WordsThanks),
		l.Words(translations.WordsToday), l.Words(translations.WordsTomorrow),
	}}
	for i := range mine {
		a.words = append(a.words, titleWords(&mine[i]))
	}
	return a
}

// hold says whether words are nothing but such.
func (a around) hold(fields []string) bool { return a.begun(fields) == len(fields) }

// begun is how many words of such a kind others begin with.
func (a around) begun(fields []string) int {
	for at, field := range fields {
		for word := range strings.FieldsSeq(translations.Fold(field)) {
			known := len(word) == 1 || slices.ContainsFunc(a.words, func(list []string) bool { return slices.Contains(list, word) })
			if !known {
				return at
			}
		}
	}
	return len(fields)
}

// shortestNaming is how many bytes a word of a title has at least that can tell it from others.
const shortestNaming = 3

// titleWords are the words of the title of an opportunity in all its languages, folded.
func titleWords(o *opportunities.Opportunity) (words []string) {
	for _, title := range o.Title {
		for word := range strings.FieldsSeq(translations.Fold(title)) {
			if len(word) >= shortestNaming && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
	}
	return words
}

// isSlipOfConfirm finds the language in which a text is the word that confirms with a slip in it, nil for none.
func isSlipOfConfirm(text string, languages []*translations.Language) *translations.Language {
	var words []string
	for _, field := range fieldsOf(text) {
		if digitsOf(field) == "" {
			words = append(words, field)
		}
	}
	written := translations.Fold(strings.Join(words, " "))
	for _, l := range languages {
		for _, word := range l.Words(translations.WordsConfirm) {
			if utf8.RuneCountInString(word) >= shortestSlips && slipsIn(written, word) <= mostSlips {
				return l
			}
		}
	}
	return nil
}
