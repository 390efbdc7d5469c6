package menus

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"campusline/translations"
)

// hearing is what the choices of a step are called in one language.
type hearing struct {
	exact map[string]int // whole folded answers
	words map[string]int // single telling words; shared means more than one choice has it
	hints []string       // for the carrier's recogniser
}

// shared marks a word that does not tell choices apart.
const shared = -1

// hear collects what a caller may call each choice: what it is for, its other words, and its number.
func (v *Version) hear(s *step, language int) hearing {
	h := hearing{exact: map[string]int{}, words: map[string]int{}}
	for i, c := range s.choices {
		said, _ := v.wordsIn(c.said, language, Call)
		v.hearWords(&h, i, language, said)
		if c.words != nil {
			others, _ := v.wordsIn(c.words, language, Call)
			for _, other := range translations.Listed(others) {
				v.hearWords(&h, i, language, other)
			}
		}
		number, _ := strconv.Atoi(string(c.key))
		if word := v.Languages[language].NumberWord(number); word != "" {
			h.exact[translations.Fold(word)] = i
		}
	}
	return h
}

func (v *Version) hearWords(h *hearing, choice, language int, words string) {
	h.hints = append(h.hints, strings.TrimSpace(words))
	folded := translations.Fold(words)
	telling := v.telling(language, folded)
	for _, whole := range []string{folded, strings.Join(telling, " ")} {
		if _, taken := h.exact[whole]; !taken && whole != "" {
			h.exact[whole] = choice
		}
	}
	for _, word := range telling {
		if other, taken := h.words[word]; taken && other != choice {
			h.words[word] = shared
		} else if !taken {
			h.words[word] = choice
		}
	}
}

// telling drops the words of a language that carry no meaning of their own.
func (v *Version) telling(language int, folded string) []string {
	var telling []string
	for word := range strings.FieldsSeq(folded) {
		if !v.words[language].small[word] {
			telling = append(telling, word)
		}
	}
	return telling
}

// Telling gives the words of a folded text that carry a meaning of their own in a language, as [translations.Fold] folds it.
func (v *Version) Telling(tag, folded string) []string {
	return v.telling(v.languageIndex(tag), folded)
}

// WordsAnywhere are the texts that mean the same at every step in a language, folded and in no order.
func (v *Version) WordsAnywhere(tag string) []string {
	return slices.Collect(maps.Keys(v.words[v.languageIndex(tag)].ways))
}

// choiceOf finds the choice that words mean; false when they mean none, or more than one.
func (v *Version) choiceOf(s *step, language int, folded string) (int, bool) {
	h := &s.heard[language]
	if i, ok := h.exact[folded]; ok {
		return i, true
	}
	votes, best, clear := map[int]int{}, shared, false
	for _, word := range v.telling(language, folded) {
		i, ok := h.words[word]
		if !ok {
			i = nearest(h.words, word)
		}
		if i == shared {
			continue
		}
		votes[i]++
	}
	for i, n := range votes {
		switch {
		case best == shared || n > votes[best]:
			best, clear = i, true
		case n == votes[best]:
			clear = false
		}
	}
	return best, clear
}

// nearest finds the one choice whose word is misspelled here.
func nearest(words map[string]int, word string) int {
	allowed := allowedSlips(word)
	if allowed == 0 {
		return shared
	}
	found, letters := shared, utf8.RuneCountInString(word)
	for known, i := range words {
		if more := utf8.RuneCountInString(known) - letters; more > allowed || -more > allowed {
			continue // it would take as many slips to be as long
		}
		if i == shared || translations.Distance(known, word) > allowed {
			continue
		}
		if found != shared && found != i {
			return shared
		}
		found = i
	}
	return found
}

// allowedSlips is how many letters of a word may be wrong, missing, added or swapped.
func allowedSlips(word string) int {
	switch n := len([]rune(word)); {
	case n >= 8:
		return 2
	case n >= 5:
		return 1
	}
	return 0
}

// ways are the words that mean the same thing at every step.
type way uint8

const (
	noWay way = iota
	wayYes
	wayNo
	wayRepeat
	wayBack
	wayPerson
	wayLanguage
	wayMenu
)

// vocabulary is the words of one language that mean the same thing everywhere.
type vocabulary struct {
	ways     map[string]way
	below    map[string]int // the keys below a list, by the words for them
	small    map[string]bool
	everyday map[string]bool // single words of all of these, by which a language is known
}

func (v *Version) vocabulary(language int) vocabulary {
	l := v.Languages[language]
	words := vocabulary{ways: map[string]way{}, below: keysBelow(l), small: map[string]bool{}, everyday: map[string]bool{}}
	for _, list := range []struct {
		phrase translations.Phrase
		way    way
	}{
		{translations.WordsYes, wayYes},
		{translations.WordsNo, wayNo},
		{translations.WordsRepeat, wayRepeat},
		{translations.WordsBack, wayBack},
		{translations.WordsPerson, wayPerson},
		{translations.WordsLanguage, wayLanguage},
		{translations.WordsMenu, wayMenu},
	} {
		for _, word := range l.Words(list.phrase) {
			words.ways[word] = list.way
			for single := range strings.FieldsSeq(word) {
				words.everyday[single] = true
			}
		}
	}
	for _, word := range l.Words(translations.WordsThanks) {
		for single := range strings.FieldsSeq(word) {
			words.everyday[single] = true
		}
	}
	for _, small := range l.Words(translations.WordsSmall) {
		for word := range strings.FieldsSeq(small) {
			words.small[word], words.everyday[word] = true, true
		}
	}
	return words
}

// keyword is a word that begins a menu from anywhere by text.
type keyword struct {
	folded   string
	language int
	menu     *menu
}

func (v *Version) compileKeywords() []keyword {
	var all []keyword
	for _, name := range sortedKeys(v.menus) {
		m := v.menus[name]
		if m.keywords == nil {
			continue
		}
		for i := range v.Languages {
			words, spoken := v.wordsIn(m.keywords, i, Text)
			if spoken != i {
				continue
			}
			for _, word := range translations.Listed(words) {
				all = append(all, keyword{translations.Fold(word), i, m})
			}
		}
	}
	return withoutOverruled(all)
}

// withoutOverruled leaves out the product's own keywords that a district has given to a menu of its own.
func withoutOverruled(all []keyword) []keyword {
	districts := map[string]bool{}
	for i := range all {
		if k := &all[i]; !k.menu.builtin {
			districts[k.folded] = true
		}
	}
	return slices.DeleteFunc(all, func(k keyword) bool { return k.menu.builtin && districts[k.folded] })
}

// keywordMeant finds the keyword that a text is, or the only telling words of its sentence are: "I want to volunteer".
func (t *taking) keywordMeant(folded string) *keyword {
	if k := t.version.keywordOf(folded, t.language); k != nil || !isSentence(folded) {
		return k
	}
	return t.version.keywordOf(strings.Join(t.version.telling(t.language, folded), " "), t.language)
}

// keywordOf finds the keyword that a whole text is, preferring the language already spoken.
func (v *Version) keywordOf(folded string, language int) *keyword {
	var found *keyword
	for i := range v.keywords {
		if k := &v.keywords[i]; k.folded == folded && (found == nil || k.language == language) {
			found = k
		}
	}
	return found
}
