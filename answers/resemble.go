package answers

import (
	"slices"
	"time"
	"unicode/utf8"

	"campusline/menus"
	"campusline/translations"
)

// How alike a question has to be to one that was answered, so that its answer is offered: rather none than a wrong one.
const (
	leastShared  = 2    // telling words that both have
	leastOfOurs  = 0.6  // of the telling words of the question that was answered
	leastOfTheir = 0.35 // of those of what somebody wrote, who may have told more than they asked
	clearlyMore  = 0.15 // than the next best
)

// Asked is what somebody wrote, and where they were spoken with.
type Asked struct {
	Words    string
	Language string // BCP 47
	Campus   string // the one that it is about, "" for none
	At       time.Time
}

// Resembling is the answer that stands, out of all, to the one question which what somebody asked clearly is like, nil where
// there is none or more than one. It depends on nothing but what it is given.
func Resembling(version *menus.Version, all []Answer, asked Asked) *Answer {
	theirs := version.Telling(asked.Language, translations.Fold(asked.Words))
	var best *Answer
	most, next := 0.0, 0.0
	for i := range all {
		a := &all[i]
		words, has := a.Words[asked.Language]
		if !has || !a.Stands(asked.At) || a.Campus != "" && a.Campus != asked.Campus {
			continue
		}
		alike := likeness(version.Telling(asked.Language, translations.Fold(words.Question)), theirs)
		switch {
		case alike > most:
			best, most, next = a, alike, most
		case alike > next:
			next = alike
		}
	}
	if best == nil || most-next < clearlyMore {
		return nil
	}
	return best
}

// likeness is how alike two questions are by their telling words, from 0 for not enough to 1.
func likeness(ours, theirs []string) float64 {
	ours, theirs = slices.Compact(slices.Sorted(slices.Values(ours))), slices.Compact(slices.Sorted(slices.Values(theirs)))
	shared := 0
	for _, word := range ours {
		if slices.ContainsFunc(theirs, func(other string) bool { return sameWord(word, other) }) {
			shared++
		}
	}
	if shared < leastShared {
		return 0
	}
	ofOurs, ofTheirs := float64(shared)/float64(len(ours)), float64(shared)/float64(len(theirs))
	if ofOurs < leastOfOurs || ofTheirs < leastOfTheir {
		return 0
	}
	return (2*ofOurs + ofTheirs) / 3
}

// sameWord says whether two words are one: equal, misspelled, or with another ending.
func sameWord(a, b string) bool {
	if a == b {
		return true
	}
	least := min(utf8.RuneCountInString(a), utf8.RuneCountInString(b))
	switch {
	case least < 4:
		return false
	case least >= 8:
		return translations.Distance(a, b) <= 2
	}
	return translations.Distance(a, b) <= 1
}

// Called is the answer that stands whose keyword a text is, nil for none.
func Called(all []Answer, words string, at time.Time) *Answer {
	folded := translations.Fold(words)
	for i := range all {
		a := &all[i]
		if a.Stands(at) && folded != "" && slices.ContainsFunc(a.Keywords, func(k string) bool { return translations.Fold(k) == folded }) {
			return a
		}
	}
	return nil
}

// Told is an answer as it is told in a language, false where it has no words in it.
func (a *Answer) Told(language string) (menus.SharedAnswer, bool) {
	words, has := a.Words[language]
	return menus.SharedAnswer{ID: a.ID, Question: words.Question, Answer: words.Answer}, has
}
