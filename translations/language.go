// Package translations knows the languages Campusline speaks: how one is matched to what a family asked for,
// what the product's own sentences are in it, how it says and writes a number, a time, a day and a phone number,
// how it hears them, and what a text in it costs.
//
// Adding a language is adding two files under languages: TAG.yaml, which holds what the language is like, and
// TAG.po, which holds the product's sentences. The language the sentences are written in needs only the first.
package translations

import (
	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// Language is one language the product ships. It never changes once loaded, so that any number of calls may use
// it at once. Its zero value knows nothing; get one from Lookup.
type Language struct {
	// Tag is the BCP 47 tag as districts write it: "en", "es".
	Tag string
	// Name is what the language calls itself in writing, "español", and Spoken on the phone, where the two differ: what
	// is written in simplified characters is called by the name of the speech. EnglishName is what staff read in reports.
	Name        string
	Spoken      string
	EnglishName string
	// Also lists other names by which people ask for it: "Mandarin", "Chinese".
	Also        []string
	RightToLeft bool
	// Voice says this language on the phone. It is zero where the carrier has no voice for it, and such a
	// language is played from recordings: another language's voice must never read it.
	Voice Voice
	// Recogniser is the tag by which the carrier hears this language, "" where it cannot. It is kept apart
	// from the voice's because for many languages the two differ (carrier: cmn-CN is said, cmn-Hans-CN heard).
	Recogniser string
	sentences  map[string]string
	counted    map[string][]string // the forms of each counted sentence, by the English one for one thing
	progress   Progress
	words      map[Phrase][]string // of the phrases that are lists of words
	printer    *message.Printer
	counts     language.Tag // by whose rules it tells one thing from many
	plurals    []plural.Form
	script     script
	purpose    purpose
	manner     manner
	calendar   calendar
	numbers    map[string]int
	names      map[int]string
	digits     []string // from 0 to 9, as its keyboards have them where those are not of ASCII
	consent    func() *consent
}

// Voice is how the carrier is asked to say a language.
type Voice struct {
	// Language is the tag of Say, and Name its voice: "es-US" and "Polly.Lupe-Neural". A voice of another
	// language makes the carrier drop the call (carrier: 13511, 13512), so the two stand together.
	Language string `yaml:"language"`
	Name     string `yaml:"name"`
	// Limit is the longest text, in characters, to be sent in one Say.
	Limit int `yaml:"limit"`
}

// Lookup returns a shipped language by its exact tag. What a family or a phone asks for goes through Match first.
func Lookup(tag string) (*Language, bool) {
	l, ok := shipped()[tag]
	return l, ok
}

// Phrase returns the product's sentence in this language, its placeholders not yet filled in, or the English one
// if this language lacks it.
func (l *Language) Phrase(p Phrase) string {
	if text, ok := l.sentences[string(p)]; ok {
		return text
	}
	return string(p)
}

// Counted returns the form of a sentence for n things, its placeholders not yet filled in. One and many are the English
// forms, under the first of which each language's catalogue has its own.
func (l *Language) Counted(one, many Phrase, n int) string {
	forms := l.counted[string(one)]
	switch {
	case len(forms) > 0:
		return forms[min(max(l.PluralForm(n), 0), len(forms)-1)]
	case n == 1:
		return string(one)
	}
	return string(many)
}

// Words returns the words of a phrase that is a list separated by commas, each folded by Fold so that it can be
// compared with what was heard or written. The slice is shared and must not be changed.
func (l *Language) Words(p Phrase) []string {
	if words, ok := l.words[p]; ok {
		return words
	}
	return foldedList(l.Phrase(p))
}

// wordLists are the phrases of which the words are asked for while somebody waits.
func wordLists() []Phrase {
	return []Phrase{
		WordsYes, WordsNo, WordsRepeat, WordsBack, WordsPerson, WordsLanguage, WordsMenu, WordsThanks, WordsSmall, WordsWithdraw,
		WordsCase, WordsMore, WordsTextThis, WordsToday, WordsTomorrow, WordsRoster, WordsHeadcount, WordsCallOff, WordsHere, WordsConfirm, WordsKeep, WordsBecause, WordsParent,
		WordsPolite, WordsLeaving, WordsChange, WordsJoin, WordsPeople, WordsAlone, WordsPair,
	}
}

// Translate returns what a text of the product, its sentences and its built-in menus, is in this language, and
// false for a text that is not the product's or has no translation.
func (l *Language) Translate(source string) (string, bool) {
	text, ok := l.sentences[source]
	return text, ok
}
