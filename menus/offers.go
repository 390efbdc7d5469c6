package menus

import (
	"strings"

	"campusline/translations"
)

// Offer is a choice as callers hear it offered.
type Offer struct {
	Key   string
	Words string // what it is for, in the caller's language
	// Sentence is how it is said or written: "For the front office, press 2."
	Sentence string
	// Others are the other words that take it, and what it is for is not one of them.
	Others []string
}

// Offers lists the choices that a state's step offers, in the order in which they are said. Where a language is asked
// for, each is an offer.
func (v *Version) Offers(s State) []Offer {
	at := v.stepAt(s.Menu, s.Step)
	switch {
	case s.Done || at == nil:
		return nil
	case at.kind == asking && at.answer == languageAnswer:
		return v.offersOfLanguages(at, s.Channel)
	}
	language := v.languageIndex(s.Language)
	var offers []Offer
	for i, c := range at.choices {
		words, _ := v.wordsIn(c.said, language, s.Channel)
		offer := Offer{Key: string(c.key), Words: words, Sentence: v.choice(c, language, s.Channel, i == 0).plain()}
		if c.words != nil {
			others, _ := v.wordsIn(c.words, language, s.Channel)
			offer.Others = translations.Listed(others)
		}
		offers = append(offers, offer)
	}
	return offers
}

// Filled gives the words that stand for a name in braces, such as "opens", in a state and at a moment of the world.
func (v *Version) Filled(s State, w World, name string) string {
	t := &taking{version: v, state: s, world: w, language: v.languageIndex(s.Language)}
	return v.Languages[t.language].Join(t.slot(name, t.language, s.Channel == Text))
}

// plain is a template as words, its names in braces.
func (t template) plain() string {
	var b strings.Builder
	for _, p := range t {
		writePlain(&b, p.parts)
	}
	return b.String()
}

func writePlain(b *strings.Builder, parts []part) {
	for _, x := range parts {
		switch {
		case x.forms != nil:
			writePlain(b, x.forms[len(x.forms)-1])
		case x.slot != "":
			b.WriteString("{" + x.slot + "}")
		default:
			b.WriteString(x.words)
		}
	}
}
