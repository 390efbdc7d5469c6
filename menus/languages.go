package menus

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"campusline/translations"
)

// How many languages a question for one offers by key: nine have keys of their own; of more, eight at a time, and the
// ninth key leads on to the others.
const (
	mostLanguages = 9
	languagesPage = 8
	moreKey       = '9'
)

// offered are the indexes of the languages in which a channel is served. A call offers none that it cannot say.
func (v *Version) offered(channel Channel) []int {
	var offered []int
	for i := range v.Languages {
		if v.isOffered(i, channel) {
			offered = append(offered, i)
		}
	}
	return offered
}

// isOffered says whether a channel is served in a language.
func (v *Version) isOffered(language int, channel Channel) bool {
	return channel == Text || v.isHeard(language)
}

// pageLanguages puts further pages behind every question for the language that has more of them than keys.
func (v *Version) pageLanguages() {
	count := len(v.offered(Call))
	if count <= mostLanguages {
		return
	}
	for _, m := range v.menus {
		for _, s := range m.steps {
			if s.answer == languageAnswer {
				m.addPages(s, (count-1)/languagesPage)
			}
		}
	}
}

// addPages adds that many pages to a question for the language; the last leads back to the first.
func (m *menu) addPages(first *step, pages int) {
	last := first
	for range pages {
		page := *first
		page.index, page.page, page.say, page.when = len(m.steps), last.page+1, nil, nil
		m.steps = append(m.steps, &page)
		last.more = &page
		last = &page
	}
	last.more = first
}

// languageKeyed is what a key of a question for the language stands for: a language of its page, or the next page.
func (v *Version) languageKeyed(s *step, channel Channel, number int) (language int, ok bool) {
	offered := v.offered(channel)
	if s.more != nil && channel == Call {
		offered = page(offered, s.page)
	}
	if number < 1 || number > len(offered) {
		return 0, false
	}
	return offered[number-1], true
}

// page is the part of the offered languages that a page offers.
func page(offered []int, number int) []int {
	from := number * languagesPage
	return offered[from:min(from+languagesPage, len(offered))]
}

// languageChoices offers each language in that language, by its own voice. Those of other pages have the key that
// leads to them.
func (v *Version) languageChoices(s *step, channel Channel) template {
	var all []template
	offered := v.offered(channel)
	if channel == Text {
		for n, i := range offered {
			l := v.Languages[i]
			all = append(all, v.option(l.Name, i, strconv.Itoa(n+1), channel, n == 0))
		}
		return join(separatorOf(channel), all...)
	}
	for n, i := range offered {
		key, here := n+1, true
		if s.more != nil {
			key, here = n%languagesPage+1, n/languagesPage == s.page
		}
		switch {
		case here:
			all = append(all, v.languageChoice(i, key))
		case s.page == 0:
			all = append(all, v.languageChoice(i, moreKey-'0'))
		}
	}
	return join(separatorOf(channel), all...)
}

func (v *Version) languageChoice(language, key int) template {
	return v.phrase(language, translations.ChooseLanguage, "language", v.Languages[language].Spoken, "key", strconv.Itoa(key))
}

// offersOfLanguages lists the same for those who read.
func (v *Version) offersOfLanguages(s *step, channel Channel) []Offer {
	var offers []Offer
	for n, i := range v.offered(channel) {
		key := n + 1
		if channel == Call && s.more != nil {
			if n/languagesPage != s.page {
				continue
			}
			key = n%languagesPage + 1
		}
		offers = append(offers, Offer{Key: strconv.Itoa(key), Words: v.Languages[i].Name})
	}
	return offers
}

// languageKeys are the keys that answer a question for the language.
func (v *Version) languageKeys(s *step, channel Channel) []string {
	var keys []string
	for _, offer := range v.offersOfLanguages(s, channel) {
		keys = append(keys, offer.Key)
	}
	if channel == Call && s.more != nil {
		keys = append(keys, string(moreKey))
	}
	return keys
}

// languageNamed finds the district's language that a whole answer names.
func (v *Version) languageNamed(folded string, channel Channel) (string, bool) {
	i, ok := v.languageNames[folded]
	if !ok || !v.isOffered(i, channel) {
		return "", false
	}
	return v.Languages[i].Tag, true
}

// languageMeant finds the language that is named somewhere in an answer to the question for it, "en español, por favor",
// or that is nearly named. Of several names the longest counts: "traditional Chinese" is not "Chinese".
func (v *Version) languageMeant(folded string, channel Channel) (int, bool) {
	found, longest := shared, 0
	padded := " " + folded + " "
	for name, i := range v.languageNames {
		switch {
		case len(name) < longest || !v.isOffered(i, channel) || !strings.Contains(padded, " "+name+" "):
		case len(name) > longest:
			found, longest = i, len(name)
		case i != found:
			found = shared
		}
	}
	if longest == 0 {
		found = nearest(v.languageNames, folded)
	}
	return found, found != shared && v.isOffered(found, channel)
}

// hintsOfLanguages are the names of languages that a recogniser may hear.
func hintsOfLanguages(languages []*translations.Language) []string {
	var hints []string
	for _, l := range languages {
		hints = append(hints, l.Spoken)
		if l.EnglishName != l.Spoken {
			hints = append(hints, l.EnglishName)
		}
	}
	return hints
}

// namesOfLanguages are the words by which each language is asked for: what it calls itself, what it is called in English
// and what it is called in each of the district's other languages. Where two have a name in common, as the two ways to
// write Mandarin have, the first has it.
func namesOfLanguages(languages []*translations.Language) map[string]int {
	names := map[string]int{}
	add := func(name string, i int) {
		if _, taken := names[translations.Fold(name)]; !taken && name != "" {
			names[translations.Fold(name)] = i
		}
	}
	for i, l := range languages {
		for _, name := range append([]string{l.Name, l.Spoken, l.EnglishName}, l.Also...) {
			add(name, i)
		}
	}
	for _, in := range languages {
		namer := display.Languages(language.Make(in.Tag))
		if namer == nil {
			continue // CLDR has no names in this language
		}
		for i, l := range languages {
			add(namer.Name(language.Make(l.Tag)), i)
		}
	}
	return names
}

// namedIn are the names of some languages in one of them, in English where CLDR knows none.
func namedIn(in *translations.Language, languages []*translations.Language) []string {
	names := make([]string, len(languages))
	namer := display.Languages(language.Make(in.Tag))
	for i, l := range languages {
		names[i] = l.EnglishName
		if in.Tag == "en" || namer == nil {
			continue
		}
		if name := namer.Name(language.Make(l.Tag)); name != "" {
			names[i] = name
		}
	}
	return names
}
