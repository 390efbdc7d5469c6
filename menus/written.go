package menus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"campusline/translations"
)

// The product's own menus about what is written where it is no answer.
const (
	writtenMenu = "written" // it was kept as a question
	thankedMenu = "thanked" // somebody has thanked us
)

// The topics of what is written where it is no answer.
const (
	topicOfText        = TopicOfText
	topicOfBroadcast   = "reply to a broadcast"
	topicOfOpportunity = "reply about an opportunity"
)

// TopicOfText is the topic of a question that somebody writes of their own accord.
const TopicOfText = "asked by text"

// leastSentence is how many words a text has that reads as a sentence.
const leastSentence = 3

// isSentence says whether a text reads as a sentence, so that it is not met by a bare menu. Two Chinese characters count
// as a word.
func isSentence(folded string) bool {
	halves := 0
	for word := range strings.FieldsSeq(folded) {
		first, _ := utf8.DecodeRuneInString(word)
		switch {
		case unicode.Is(unicode.Han, first):
			halves++
		case strings.IndexFunc(word, isNoDigit) >= 0:
			halves += 2
		}
	}
	return halves >= 2*leastSentence
}

// isClear says whether a text that may mean a choice does so clearly: in a sentence, a third of the telling words at least
// have to speak for it. "My son was pushed on the bus" is no wish to hear when buses come.
func (t *taking) isClear(s *step, choice int, folded string) bool {
	if t.input.Kind == Speech || !isSentence(folded) {
		return true
	}
	h := &s.heard[t.language]
	if i, ok := h.exact[folded]; ok && i == choice {
		return true
	}
	telling, votes := t.version.telling(t.language, folded), 0
	for _, word := range telling {
		if i, ok := h.words[word]; ok && i == choice || !ok && nearest(h.words, word) == choice {
			votes++
		}
	}
	return 3*votes >= len(telling)
}

// askedByText keeps a text as a question, or adds it to the case spoken of, or to the one of the person's that is open.
func (t *taking) askedByText() {
	if m := t.version.menus[t.state.Menu]; m != nil && m.needsCase && t.state.OfCase != 0 {
		t.joinWritten(t.state.OfCase)
		t.enter(t.version.menus[caseAddedMenu].steps[0])
		return
	}
	if c, knowledge := t.caseTold(CaseSought{Open: true}); knowledge == Found {
		t.joinWritten(c.Number)
		t.enter(t.version.menus[caseAddedMenu].steps[0])
		return
	}
	if !t.offeredAnswer() {
		t.keepWritten(topicOfText)
	}
}

// keepWritten keeps a text as a question, and says so.
func (t *taking) keepWritten(topic string, details ...Answer) {
	t.state.Case = t.world.NextCase()
	t.state.OfCase = t.state.Case
	t.acts = append(t.acts, Feedback{
		Case: t.state.Case, Kind: KindOfText, Topic: topic, Campus: t.campusToldOf(), Words: t.input.Words, Details: details,
	})
	t.enter(t.version.menus[writtenMenu].steps[0])
}

// campusToldOf is the campus whose name stands in what was said, else the one spoken of.
func (t *taking) campusToldOf() string {
	said := " " + translations.Fold(t.input.Words) + " "
	found, longest := t.state.Campus, 0
	for _, c := range t.version.Campuses {
		for _, name := range t.version.allNames(c) {
			name = translations.Fold(name)
			if len(name) > longest && strings.Contains(said, " "+name+" ") {
				found, longest = c.ID, len(name)
			}
		}
	}
	return found
}

// caseDetail names a case, an opportunity or a broadcast in what is logged.
func caseDetail(kind AboutKind, id string) Answer { return Answer{Name: string(kind), Value: id} }
