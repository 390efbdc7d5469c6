package results

import (
	"cmp"
	"maps"
	"slices"
	"unicode"
	"unicode/utf8"

	"campusline/translations"
)

// What makes a word a topic: it is no shorter, as many answers have it, and there are no more of them.
const (
	shortestTopic = 3
	fewestAnswers = 2
	mostTopics    = 8
)

// telling are the words of an answer that could be a topic, each once: no small words, no numbers. In scripts without spaces
// between words there are none.
func (m *making) telling(language, said string) []string {
	all := m.Version.Telling(language, translations.Fold(said))
	all = slices.DeleteFunc(all, func(word string) bool {
		first, _ := utf8.DecodeRuneInString(word)
		return utf8.RuneCountInString(word) < shortestTopic || !unicode.IsLetter(first)
	})
	slices.Sort(all)
	return slices.Compact(all)
}

// topics are the telling words that most answers have.
func topics(telling [][]string) []Topic {
	answers := map[string]int{}
	for _, words := range telling {
		for _, word := range words {
			answers[word]++
		}
	}
	all := []Topic{}
	for _, word := range slices.Sorted(maps.Keys(answers)) {
		if answers[word] >= fewestAnswers {
			all = append(all, Topic{word, answers[word]})
		}
	}
	slices.SortStableFunc(all, func(a, b Topic) int { return cmp.Compare(b.Answers, a.Answers) })
	return all[:min(len(all), mostTopics)]
}

// topicOf is the topic of an answer: the one of its words that most have.
func topicOf(telling []string, all []Topic) string {
	for _, t := range all {
		if slices.Contains(telling, t.Word) {
			return t.Word
		}
	}
	return ""
}
