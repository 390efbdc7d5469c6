package translations

import (
	"cmp"
	"slices"
	"strings"
)

// Topic is something a district texts about, which a person may end for themselves while other texts go on. The zero
// value has no words; make one with NewTopic.
type Topic struct {
	// Name is what the ledger of consent calls it.
	Name string

	said   map[string]string     // by tag, what it is called where people are told of it
	called map[string][][]string // by tag, all it is called, folded, each taken apart into its words
}

// NewTopic makes a topic of what it is called in each language, by tag: "events, workshops". People are told of it by
// the first of the words, and understood by any of them.
func NewTopic(name string, called map[string]string) Topic {
	t := Topic{name, map[string]string{}, map[string][][]string{}}
	for tag, words := range called {
		t.said[tag] = Listed(words)[0]
		for _, one := range foldedList(words) {
			if one != "" {
				t.called[tag] = append(t.called[tag], strings.Fields(one))
			}
		}
		slices.SortStableFunc(t.called[tag], func(a, b []string) int { return len(b) - len(a) })
	}
	return t
}

// Said is what the topic is called in a language where people are told of it, its name if the language has no words
// for it.
func (t Topic) Said(tag string) string {
	if said := t.said[tag]; said != "" {
		return said
	}
	return t.Name
}

// Called returns all that the topic is called in a language, folded by Fold.
func (t Topic) Called(tag string) []string {
	var all []string
	for _, words := range t.called[tag] {
		all = append(all, strings.Join(words, " "))
	}
	return all
}

// ReadTopicOpting tells whether a text asks to end or to begin the texts about one topic: "stop events". The words
// that end texts may be those of the topic's language or English, which every message names. Anything else in the
// text makes it an ordinary one, or leaves it to ReadOpting, which must be asked after this.
func ReadTopicOpting(body string, offered []string, topics []Topic) Opting {
	if len(topics) == 0 {
		return Opting{}
	}
	text := splitSentences(body)
	if len(text) == 0 {
		return Opting{}
	}
	for _, tag := range offered {
		for _, topic := range topics {
			for _, called := range topic.called[tag] {
				intent := cmp.Or(topicIntent(tag, text[0].words, called), commandsOne(tag, text[0].words, called))
				if intent == StopIntent || intent == StartIntent && len(text) == 1 {
					return Opting{Intent: intent, Language: tag, Topic: topic.Name, More: len(text) > 1}
				}
			}
		}
	}
	return Opting{}
}

// topicIntent tells what some words say of a topic that is called so.
func topicIntent(tag string, words, called []string) Intent {
	own, ok := Lookup(tag)
	at := indexOf(words, called)
	if !ok || at < 0 {
		return NoIntent
	}
	before, after := words[:at], words[at+len(called):]
	for _, c := range []*consent{own.consent(), shipped()[sourceTag].consent()} {
		for _, rest := range c.aroundTopic(before, after) {
			switch {
			case c.saysJust(c.stop, rest):
				return StopIntent
			case c.saysJust(c.start, rest):
				return StartIntent
			}
		}
	}
	return NoIntent
}

// aroundTopic returns what may be meant to be said of a topic by the words before and after it: with and without those
// that only lead to it, as "about" does in "stop texts about events" and "more" does not in "no more events". In most
// languages they begin before it: "the bus stop" is no end of texts about buses.
func (c *consent) aroundTopic(before, after []string) [][]string {
	var all [][]string
	for i := len(before); i >= 0; i-- {
		if !c.about.hasAll(before[i:]) || !c.topicFirst && len(c.courtesy.without(before[:i])) == 0 {
			continue
		}
		for j := range len(after) + 1 {
			if c.about.hasAll(after[:j]) {
				all = append(all, slices.Concat(before[:i], after[j:]))
			}
		}
	}
	return all
}

// saysJust reports whether some words say a thing and nothing else.
func (c *consent) saysJust(w ways, words []string) bool {
	w.words = w.unmarked
	others, said := c.beside(w, sentence{words: words, clauses: [][]string{words}})
	return said && others == 0
}

// EndsAllTexts reports whether a word behind one that ends texts says to end all of them, as "texts" does in "stop
// texts". Such a word cannot name a topic.
func (l *Language) EndsAllTexts(word string) bool {
	called, c := strings.Fields(Fold(word)), l.consent()
	return slices.ContainsFunc(c.stops(), func(stop string) bool {
		return c.saysJust(c.stop, slices.Concat(strings.Fields(stop), called))
	})
}

// indexOf returns where some words stand in others, and -1 if they do not.
func indexOf(words, called []string) int {
	for i := 0; i+len(called) <= len(words); i++ {
		if slices.Equal(words[i:i+len(called)], called) {
			return i
		}
	}
	return -1
}
