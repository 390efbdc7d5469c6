package translating

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"campusline/interchange"
	"campusline/menus"
	"campusline/proof"
	"campusline/translations"
)

// Wanted is a text to be translated: an entry without a translation, and the places by which it is known again when its
// words change. They are among the entry's context.
type Wanted struct {
	interchange.Entry
	Standing []string
}

// wanted lists the texts of the menus with what a translator has to know of each.
func wanted(v *menus.Version, limits proof.Limits, into *translations.Language) []Wanted {
	var all []Wanted
	for _, w := range v.Wordings() {
		x := Wanted{Entry: interchange.Entry{Text: w.Text, Plural: w.Plural}}
		for _, use := range w.Uses {
			x.Standing = append(x.Standing, use.Place)
			x.Places = append(x.Places, fmt.Sprintf("%s:%d", use.File, use.Line))
		}
		x.Context = append(append(x.Context, x.Standing...), advice(&w, limits, v.Languages[0], into)...)
		all = append(all, x)
	}
	return all
}

// ownWords lists the texts of the product that a district's file translates in its own words. They stand in no menu of the
// district, and are said all the same.
func ownWords(current interchange.Document, into *translations.Language) []Wanted {
	var all []Wanted
	for _, e := range current.Entries {
		if _, ours := into.Translate(e.Text); ours && !e.Gone {
			const place = "What Campusline says by itself, in words of your own"
			all = append(all, Wanted{interchange.Entry{Text: e.Text, Plural: e.Plural, Context: []string{place}}, []string{place}})
		}
	}
	return all
}

// withoutRepeats are two lists as one, in which a text of the second that the first has too is left out.
func withoutRepeats(first, second []Wanted) []Wanted {
	for _, w := range second {
		if !slices.ContainsFunc(first, func(o Wanted) bool { return o.Text == w.Text }) {
			first = append(first, w)
		}
	}
	return first
}

// advice tells how a text reaches people, how long it may be, and how the language wants it put.
func advice(w *menus.Wording, limits proof.Limits, from, into *translations.Language) []string {
	var said, written, heard, keyword bool
	for _, use := range w.Uses {
		said, written = said || use.Said, written || use.Written
		heard, keyword = heard || use.Heard, keyword || use.Keyword
	}
	var all []string
	spoken := fmt.Sprintf("Said on calls (%s in %s; a whole menu takes at most %.0f)", seconds(w.Text), from.EnglishName, limits.Menu)
	sent := fmt.Sprintf("ritten in texts (at most %d characters and %d segments with all that stands beside it)", limits.Characters, limits.Segments)
	switch {
	case said && written:
		all = append(all, spoken+" and w"+sent+".")
	case said:
		all = append(all, spoken+".")
	case written:
		all = append(all, "W"+sent+".")
	}
	if w.IsName() {
		all = append(all, "A name: leave it empty where families call the place by this name, else write what they call it.")
	}
	if heard {
		all = append(all, "A list with commas, of what people say or write. Put the words that families really use.")
	}
	if keyword {
		all = append(all, "Each of these words begins a menu by text, so none may stand in two lists.")
	}
	if w.Plural != "" {
		all = append(all, "What is said depends on a number. "+into.EnglishName+" has words for: "+strings.Join(into.PluralNames(), ", ")+".")
	}
	if names := strings.Count(w.Text+w.Plural, "{"); names > 0 {
		all = append(all, "Words in braces are filled in: copy them as they are, and put them where they belong in "+into.EnglishName+".")
	}
	return all
}

// seconds says how long words take to say.
func seconds(words string) string {
	if n := math.Round(translations.Seconds(words)); n > 1 {
		return fmt.Sprintf("%.0f seconds", n)
	}
	return "a second"
}
