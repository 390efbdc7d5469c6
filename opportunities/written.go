package opportunities

import "campusline/translations"

// mostWritten is how many characters of what somebody writes are passed on in a text, which has room for 1600.
const mostWritten = 600

// WrittenBy is the text that passes on what somebody with a number wrote about an opportunity, in a language, to those who
// run it.
func (o *Opportunity) WrittenBy(number, words, language string) string {
	l := languageOf(language)
	if letters := []rune(words); len(letters) > mostWritten {
		words = string(letters[:mostWritten]) + "..."
	}
	return filled(l, l.Phrase(translations.FamilyWrote), []string{
		"phone", l.Phone(number, true), "title", o.Title.In(l.Tag), "start", when(l, o.Start), "code", o.Code, "words", words,
	})
}

// languageOf is a language by its tag, or English where the product has none of that tag.
func languageOf(tag string) *translations.Language {
	l, ok := translations.Lookup(tag)
	if !ok {
		l, _ = translations.Lookup("en")
	}
	return l
}
