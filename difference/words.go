package difference

import (
	"slices"
	"strings"
	"unicode/utf8"

	"campusline/menus"
	"campusline/translations"
)

// apart gives the sentences in which two texts differ: what they have in common before and behind is left out.
func apart(was, now string) (wasApart, nowApart string) {
	a, b := sentences(was), sentences(now)
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return strings.Join(a, " "), strings.Join(b, " ")
}

// sentences cuts a text behind each full stop that is not that of a time of day.
func sentences(text string) []string {
	var all []string
	var sentence []string
	for word := range strings.FieldsSeq(text) {
		sentence = append(sentence, word)
		if last, _ := utf8.DecodeLastRuneInString(word); strings.ContainsRune(".?!:。？！؟۔।", last) && !isOfTheClock(word) {
			all, sentence = append(all, strings.Join(sentence, " ")), nil
		}
	}
	if len(sentence) > 0 {
		all = append(all, strings.Join(sentence, " "))
	}
	return all
}

// isOfTheClock says whether a word that ends with a stop tells the half of a day: "a.m.", or "a. m." in two words.
func isOfTheClock(word string) bool {
	return strings.HasSuffix(word, ".m.") || word == "a." || word == "p." || word == "m."
}

// segments is what a prompt costs as a text.
func segments(p menus.Prompt) int {
	all := make([]string, len(p))
	for i, s := range p {
		all[i] = s.Words
	}
	return segmentsOf(strings.Join(all, "\n"))
}

func segmentsOf(text string) int {
	if text == "" {
		return 0
	}
	return translations.Measure(translations.Smart(text)).Segments
}

// slotNames are the names that menus fill in from the calendar and the campuses.
func slotNames() []string {
	return []string{"campus", "address", "phone", "opens", "closes", "holiday"}
}

// filled is what stands for a name where a step has led.
func (s *side) filled(state menus.State, name string) string {
	return strings.TrimRight(s.version.Filled(state, &s.world, name), ".")
}

// shortestFilled is from how many bytes on something filled in is known again among other words.
const shortestFilled = 4

// opened puts the names back for what was filled in, in the caller's language or in the one the menus are written in.
func (s *side) opened(words string, state menus.State) string {
	words = s.openCampus(words, &state)
	for _, tag := range slices.Compact([]string{state.Language, s.version.Tags()[0]}) {
		state.Language = tag
		for _, name := range slotNames()[1:] {
			if value := s.filled(state, name); len(value) >= shortestFilled {
				words = strings.ReplaceAll(words, value, "{"+name+"}")
			}
		}
	}
	return words
}

// longestQuote is as much of what is heard as is needed to know it again, in characters.
const longestQuote = 90

func quoted(words string) string {
	if words == "" {
		return "nothing"
	}
	if r := []rune(words); len(r) > longestQuote {
		words = string(r[:longestQuote])
		words = strings.TrimRight(words[:strings.LastIndex(words, " ")], " ,.") + "…"
	}
	return "“" + words + "”"
}
