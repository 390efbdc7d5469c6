package translations

import (
	"strings"
	"sync"
)

// consent is how people say in one language that they want texts or do not. All its words are folded by Fold.
type consent struct {
	stop, start, help ways
	// stops are the words that end texts, each written out.
	stops func() []string
	// courtesy may stand around words that are a whole sentence. It is filler too.
	courtesy lexicon
	// filler may stand around a phrase, and in sentences of its own, without making a text about anything else.
	filler lexicon
	// negations, right before a phrase, make it say the opposite or tell of somebody else: "don't", "told him to".
	negations [][]string
	// narrowings, right after a phrase, make it about something else: "take me off the list of volunteers".
	narrowings lexicon
	// about may stand between words that end or begin texts and the topic they are about: "stop texts about events".
	about lexicon
	// topicFirst tells that the topic may come before the words that end texts about it.
	topicFirst bool
}

// ways are the ways to say one thing.
type ways struct {
	// words count only when they are a whole sentence, but for words of courtesy around them: "stop" does, in
	// "Stop, please", and does not in "does the bus stop at Oak".
	words lexicon
	// marked are words that count like these, but only with their accents, because others are written alike without:
	// "dừng" is stop in Vietnamese, and "đúng" is right. They stand here by what they are folded.
	marked map[string][]string
	// unmarked are both, folded: where a topic is named beside them nothing is in doubt.
	unmarked lexicon
	// phrases count though a few other words stand beside them: "take me off your list".
	phrases lexicon
}

// consentWords is how a language's file gives its consent.
type consentWords struct {
	Stop       waysToSay `yaml:"stop"`
	Start      waysToSay `yaml:"start"`
	Help       waysToSay `yaml:"help"`
	Courtesy   []string  `yaml:"courtesy"`
	Filler     []string  `yaml:"filler"`
	Negations  []string  `yaml:"negations"`
	Narrowings []string  `yaml:"narrowings"`
	About      []string  `yaml:"about"`
	TopicFirst bool      `yaml:"topic-first"`
}

// waysToSay may hold alternatives in parentheses: "stop (texting|calling) me" are two phrases.
type waysToSay struct {
	Words   []string `yaml:"words"`
	Marked  []string `yaml:"marked"` // single words that count only with their accents
	Phrases []string `yaml:"phrases"`
}

// The words that end texts and begin them again in every language, since every message names them: "STOP, por favor".
const (
	stopEverywhere  = "stop"
	startEverywhere = "start"
)

// whenAsked prepares the words when they are first asked for. Some languages say these things in thousands of ways, and
// most of what the program does asks for none.
func (c consentWords) whenAsked() func() *consent {
	return sync.OnceValue(c.consent)
}

func (c consentWords) consent() *consent {
	c.Stop.Words = append(c.Stop.Words, stopEverywhere)
	courtesy := newLexicon(c.Courtesy)
	prepared := &consent{
		stop: c.Stop.ways(), start: c.Start.ways(), help: c.Help.ways(),
		stops:      sync.OnceValue(func() []string { return spellOut(c.Stop.Words) }),
		courtesy:   courtesy,
		filler:     courtesy.with(c.Filler),
		narrowings: newLexicon(c.Narrowings),
		about:      newLexicon(c.About), topicFirst: c.TopicFirst,
	}
	for _, not := range spellOut(c.Negations) {
		prepared.negations = append(prepared.negations, strings.Fields(not))
	}
	return prepared
}

func (w waysToSay) ways() ways {
	words := newLexicon(w.Words)
	prepared := ways{
		words:    words,
		marked:   make(map[string][]string, len(w.Marked)),
		unmarked: words.with(w.Marked),
		phrases:  newLexicon(w.Phrases),
	}
	for _, word := range w.Marked {
		folded := Fold(word)
		prepared.marked[folded] = append(prepared.marked[folded], marked(word))
	}
	return prepared
}

// marked returns a word as one that counts only with its accents is compared.
func marked(word string) string { return strings.ToLower(composed(word)) }
