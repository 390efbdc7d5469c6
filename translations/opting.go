package translations

import (
	"slices"
	"strings"
)

// Intent is what a text says about getting texts at all.
type Intent int

// The intents. Most texts have none.
const (
	NoIntent Intent = iota
	StopIntent
	StartIntent
	HelpIntent
)

// Opting is what ReadOpting found in a text.
type Opting struct {
	Intent Intent
	// Language is the tag of the language it was said in, to be answered in.
	Language string
	// ByCarrier tells that the carrier matches this very word and answers it itself: a second answer must not be
	// sent, and one to a STOP is blocked. YES begins texts again only for somebody who had ended them; for
	// everybody else it is an ordinary answer, which whoever asks must tell apart.
	ByCarrier bool
}

// ReadOpting tells whether a text asks to end texts, to begin them again, or for help. Any reasonable wording ends
// them (47 CFR 64.1200(a)(10)), in any language the product ships, those the district offers first; the other two
// are read more narrowly, in the offered languages only, since nobody must be signed up again by accident.
func ReadOpting(body string, offered []string) Opting {
	if intent := carrierIntent(body); intent != NoIntent {
		return Opting{Intent: intent, Language: sourceTag, ByCarrier: true}
	}
	sentences := splitSentences(body)
	for _, tag := range offeredFirst(offered) {
		if l, ok := Lookup(tag); ok && l.meansStop(sentences) {
			return Opting{Intent: StopIntent, Language: tag}
		}
	}
	for _, tag := range offered {
		l, ok := Lookup(tag)
		switch {
		case !ok:
		case l.means(l.Start, sentences):
			return Opting{Intent: StartIntent, Language: tag}
		case l.means(l.Help, sentences):
			return Opting{Intent: HelpIntent, Language: tag}
		}
	}
	return Opting{}
}

// carrierIntent returns what the carrier takes a text for (carrier: the whole body is one of these words, in any
// case; REVOKE and OPTOUT since 2025-05-14).
func carrierIntent(body string) Intent {
	switch strings.ToUpper(strings.TrimSpace(body)) {
	case "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT":
		return StopIntent
	case "START", "YES", "UNSTOP":
		return StartIntent
	case "HELP", "INFO":
		return HelpIntent
	}
	return NoIntent
}

func offeredFirst(offered []string) []string {
	tags := slices.Clone(offered)
	for _, tag := range Shipped() {
		if !slices.Contains(tags, tag) {
			tags = append(tags, tag)
		}
	}
	return tags
}

// meansStop reports whether any sentence of a text ends texts. One is enough: what else the person wrote does not
// take it back.
func (l *Language) meansStop(sentences []sentence) bool {
	return slices.ContainsFunc(sentences, func(s sentence) bool {
		return l.isWord(l.Stop, s) || l.hasPhrase(l.Stop, s)
	})
}

// means reports whether a text is one sentence that says a thing and nothing else.
func (l *Language) means(c Consent, sentences []sentence) bool {
	return len(sentences) == 1 && (l.isWord(c, sentences[0]) || l.hasPhrase(c, sentences[0]))
}

func (l *Language) isWord(c Consent, s sentence) bool {
	return slices.Contains(c.Words, s.whole) || slices.Contains(c.Words, l.withoutCourtesy(s.whole))
}

func (l *Language) hasPhrase(c Consent, s sentence) bool {
	return slices.ContainsFunc(s.clauses, func(clause string) bool {
		return slices.ContainsFunc(c.Phrases, func(phrase string) bool {
			before, found := beforeWords(clause, phrase)
			return found && !l.negated(before)
		})
	})
}

// negated reports whether what stands before a phrase turns it into its opposite.
func (l *Language) negated(before string) bool {
	return slices.ContainsFunc(l.negations, func(not string) bool {
		rest, ok := strings.CutSuffix(before, not)
		return ok && (rest == "" || strings.HasSuffix(rest, " "))
	})
}

// withoutCourtesy takes the words of courtesy off both ends of a sentence.
func (l *Language) withoutCourtesy(said string) string {
	words := strings.Fields(said)
	for trimmed := true; trimmed; {
		trimmed = false
		for _, polite := range l.courtesy {
			n := len(polite)
			if n >= len(words) {
				continue
			}
			if slices.Equal(words[:n], polite) {
				words, trimmed = words[n:], true
			} else if slices.Equal(words[len(words)-n:], polite) {
				words, trimmed = words[:len(words)-n], true
			}
		}
	}
	return strings.Join(words, " ")
}
