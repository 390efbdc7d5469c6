package translations

import (
	"slices"
	"strings"
	"unicode"
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
	// Topic is the name of the one topic it is about, "" for all texts.
	Topic string
	// ByCarrier tells that the carrier matches this very word and answers it itself: a second answer must not be
	// sent, and one to a STOP is blocked. YES begins texts again only for somebody who had ended them; for
	// everybody else it is an ordinary answer, which whoever asks must tell apart.
	ByCarrier bool
	// More tells that the text goes on to say something else, which somebody should read.
	More bool
}

// ReadOpting tells whether a text asks to end texts, to begin them again, or for help. Any reasonable wording ends
// them (47 CFR 64.1200(a)(10)), in any language the product ships, those the district offers first, if the text says
// next to nothing else: a report that happens to hold such words must be read, not answered with silence. The other
// two are read more narrowly, in the offered languages only, since nobody must be signed up again by accident.
func ReadOpting(body string, offered []string) Opting {
	if intent := carrierIntent(body); intent != NoIntent {
		return Opting{Intent: intent, Language: sourceTag, ByCarrier: true}
	}
	text := splitSentences(body)
	for _, tag := range offeredFirst(offered) {
		l, ok := Lookup(tag)
		switch {
		case !ok, !l.consent.stop.mayBeIn(text):
		case l.consent.says(l.consent.stop, text):
			return Opting{Intent: StopIntent, Language: tag}
		case len(text) > 1 && l.consent.saysOnly(l.consent.stop, text[0]):
			return Opting{Intent: StopIntent, Language: tag, More: true}
		}
	}
	if len(text) != 1 {
		return Opting{}
	}
	for _, tag := range offered {
		l, ok := Lookup(tag)
		switch {
		case !ok:
		case l.consent.says(l.consent.start, text):
			return Opting{Intent: StartIntent, Language: tag}
		case l.consent.says(l.consent.help, text):
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

// mostOthers is how many words may stand in a text beside what ends texts and filler. With more, it tells of
// something that somebody must read: "He yells. I told him to stop bothering me and my son, and he laughed."
const mostOthers = 2

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
	if len(w.marked) > 0 && c.isMarked(w, s.text) {
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
func (c *consent) isMarked(w ways, text string) bool {
	said, others := false, []string(nil)
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) }) {
		if w.marked[marked(word)] {
			said = true
			continue
		}
		others = append(others, Fold(word))
	}
	return said && len(c.courtesy.without(others)) == 0
}

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
