package answers

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"campusline/translations"
)

// Private is something in an answer that may say who somebody is.
type Private struct {
	Words string
	Looks string // what it looks like: "a phone number", "a mail address" or "somebody's name"
}

var (
	aMail   = regexp.MustCompile(`[\p{L}\d._%+-]+\s*(?:@|\(at\)|\[at\])\s*[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`)
	aNumber = regexp.MustCompile(`\+?\(?\d(?:[\s().\-/·]{0,3}\d){6,14}`)
	aWord   = regexp.MustCompile(`[\p{L}\p{M}'’-]+\.?|[.!?…:;,()"“”]`)
)

// Private finds phone numbers and mail addresses other than the district's own, and what looks like somebody's full name, in
// words that everybody is to be told. Names are found by their capital letters, so not in scripts that have none: whoever
// looks the answer over has to.
func (d *District) Private(words string, notNames []string) []Private {
	var found []Private
	for _, mail := range aMail.FindAllString(words, -1) {
		found = append(found, Private{mail, "a mail address"})
	}
	ours := d.numbers()
	for _, number := range aNumber.FindAllString(translations.PlainDigits(words), -1) {
		digits := strings.TrimPrefix(onlyDigits(number), "1")
		if !ours[digits] && !isDate(number) {
			found = append(found, Private{strings.TrimSpace(number), "a phone number"})
		}
	}
	for _, name := range d.names(words, notNames) {
		found = append(found, Private{name, "somebody's name"})
	}
	return found
}

// isDate says whether digits are days or a span of years and no number: "2026-09-21".
func isDate(words string) bool {
	return regexp.MustCompile(`^\s*(19|20)\d\d[-/.]\d\d?[-/.]\d\d?\s*$`).MatchString(words)
}

// numbers are the phone numbers of the lines and desks of the district, ten digits each.
func (d *District) numbers() map[string]bool {
	ours := map[string]bool{}
	add := func(number string) { ours[strings.TrimPrefix(onlyDigits(number), "1")] = true }
	for _, line := range d.Version.Lines {
		add(line.Number)
	}
	for _, desk := range d.Version.DistrictDesks() {
		add(desk.Phone)
	}
	for _, c := range d.Version.Campuses {
		for _, desk := range c.Desks {
			add(desk.Phone)
		}
	}
	return ours
}

func onlyDigits(words string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, words)
}

// names finds two words side by side with capital letters of which one is neither a word of the district's own texts nor
// one that it was said to be no name.
func (d *District) names(words string, notNames []string) []string {
	known := d.known(notNames)
	var found, run []string
	unknown := false
	flush := func() {
		if name := strings.Join(run, " "); len(run) > 1 && unknown && !slices.Contains(found, name) {
			found = append(found, name)
		}
		run, unknown = nil, false
	}
	for _, word := range aWord.FindAllString(words, -1) {
		bare := strings.TrimSuffix(word, ".")
		first, _ := utf8.DecodeRuneInString(bare)
		kind := known[translations.Fold(bare)]
		if d.isSmall(bare) {
			kind = ordinary
		}
		if !unicode.IsUpper(first) && !unicode.IsTitle(first) || kind == ordinary {
			flush()
			continue
		}
		run = append(run, bare)
		unknown = unknown || kind == neverSeen
		if bare != word && utf8.RuneCountInString(bare) > 3 { // the full stop is the end of a sentence, not of "Ms." or "J."
			flush()
		}
	}
	flush()
	return found
}

// isSmall says whether a word carries no meaning of its own in one of the district's languages, such as "the".
func (d *District) isSmall(word string) bool {
	return slices.ContainsFunc(d.Version.Tags(), func(tag string) bool {
		return len(d.Version.Telling(tag, translations.Fold(word))) == 0
	})
}

// familiarity is how a word stands in the district's own texts.
type familiarity uint8

const (
	neverSeen familiarity = iota
	proper                // with a capital letter only: the name of a school
	ordinary
)

// known are the words of the district's own texts in all languages, and those of names that are no child's.
func (d *District) known(notNames []string) map[string]familiarity {
	known := map[string]familiarity{}
	learn := func(text string) {
		for _, word := range aWord.FindAllString(text, -1) {
			word = strings.TrimSuffix(word, ".")
			first, _ := utf8.DecodeRuneInString(word)
			folded := translations.Fold(word)
			switch {
			case unicode.IsLower(first):
				known[folded] = ordinary
			case known[folded] == neverSeen:
				known[folded] = proper
			}
		}
	}
	v := d.Version
	learn(v.District.Name)
	for _, w := range v.Wordings() {
		learn(w.Text)
		for _, tag := range v.Tags() {
			if t, ok := v.Translation(tag, w.Text); ok {
				learn(t.Text)
			}
		}
	}
	for _, c := range v.Campuses {
		learn(c.Name + " " + c.Address)
	}
	for _, t := range d.Rules.Teams {
		learn(t.Name)
	}
	for _, p := range d.Rules.People {
		learn(p.Name)
	}
	for _, words := range notNames {
		for _, word := range aWord.FindAllString(words, -1) {
			known[translations.Fold(strings.TrimSuffix(word, "."))] = ordinary
		}
	}
	return known
}
