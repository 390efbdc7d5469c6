package menus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"campusline/translations"
)

// template is a text made ready for one language and channel: pieces that one voice can say, each of words and of
// slots to be filled.
type template []piece

// piece is words in one language.
type piece struct {
	language int // index of the version's languages
	parts    []part
}

// part is fixed words, or the name of what is to be filled in.
type part struct {
	words string
	slot  string
	// forms are the words for each of the language's forms of a counted thing, whose number the slot names; nil for
	// every other part.
	forms [][]part
}

// rendering is what a step says in one language on one channel.
type rendering struct {
	full  template // when the step begins
	again template // when the answer could not be used
}

// parse cuts words at their placeholders.
func parse(words string) []part {
	if strings.IndexByte(words, '{') < 0 && words != "" {
		return []part{{words: words}} // as nearly all are
	}
	var parts []part
	for words != "" {
		at := placeholder.FindStringIndex(words)
		if at == nil {
			return append(parts, part{words: words})
		}
		if at[0] > 0 {
			parts = append(parts, part{words: words[:at[0]]})
		}
		parts = append(parts, part{slot: words[at[0]+1 : at[1]-1]})
		words = words[at[1]:]
	}
	return parts
}

// join puts templates one after another, keeping to one piece as long as the language stays the same, and to one part as
// long as nothing is to be filled in: a text without slots is one string that is never copied.
func join(separator string, templates ...template) template {
	var all template
	for _, t := range templates {
		for _, p := range t {
			all = all.plus(separator, p)
		}
	}
	return all
}

func (t template) plus(separator string, p piece) template {
	if len(t) == 0 || t[len(t)-1].language != p.language {
		return append(t, piece{p.language, append([]part(nil), p.parts...)})
	}
	last := &t[len(t)-1]
	last.add(part{words: separator})
	for _, x := range p.parts {
		last.add(x)
	}
	return t
}

// add puts a part behind the others of a piece that belongs to nobody else yet.
func (p *piece) add(x part) {
	if n := len(p.parts); n > 0 && x.slot == "" && p.parts[n-1].slot == "" {
		p.parts[n-1].words += x.words
		return
	}
	p.parts = append(p.parts, x)
}

// capitalised begins a sentence with a capital letter where it begins with words of its own.
func capitalised(s string) string {
	r, size := utf8.DecodeRuneInString(s)
	if size == 0 || unicode.IsUpper(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

// substituted puts words for the named placeholders of a phrase; others stay to be filled later.
func substituted(phrase string, pairs ...string) string {
	for i := 0; i+1 < len(pairs); i += 2 {
		phrase = strings.ReplaceAll(phrase, "{"+pairs[i]+"}", pairs[i+1])
	}
	return phrase
}

// phrase makes one of the product's own sentences a template.
func (v *Version) phrase(language int, p translations.Phrase, pairs ...string) template {
	l := v.Languages[language]
	return template{{language, parse(capitalised(l.Join(substituted(l.Phrase(p), pairs...))))}}
}

// template makes a text ready for a language; words without a translation stay in the language they were written in.
func (v *Version) template(t *text, language int, channel Channel) template {
	if t == nil || t.on(channel) == "" {
		return nil
	}
	if t.counted != nil {
		return v.countedTemplate(t, language)
	}
	words, spoken := v.wordsIn(t, language, channel)
	return template{{spoken, parse(words)}}
}

// wordsIn gives a text in a language, and which language that came out in.
func (v *Version) wordsIn(t *text, language int, channel Channel) (words string, spoken int) {
	source := t.on(channel)
	if language == 0 && !t.builtin {
		return source, 0
	}
	key := source
	if t.counted != nil {
		key = t.counted.key
	}
	if words, ok := v.translated(v.Languages[language], t, key); ok {
		return words, language
	}
	return source, 0
}

func (v *Version) translated(language *translations.Language, t *text, source string) (string, bool) {
	if t, ok := v.catalogue.Translation(language.Tag, source); ok && (!t.Stale || v.District.KeepsStale) {
		return t.Text, true
	}
	if t.builtin {
		return language.Translate(source)
	}
	return "", false
}

// isTranslated says whether everything a text of the district says has words in a language, up to date or not.
func (v *Version) isTranslated(language *translations.Language, t *text) bool {
	for _, source := range t.sources() {
		if _, ok := v.Translation(language.Tag, source); !ok {
			return false
		}
	}
	return true
}
