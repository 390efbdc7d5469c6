package menus

import (
	"regexp"
	"slices"
	"strings"

	"campusline/translations"
)

var zipWritten = regexp.MustCompile(`\b[0-9]{5}\b`)

// zip reads a ZIP code.
func (l *loader) zip(n node) string {
	words := l.text(n, "`zip`")
	if len(words) == zipLength && zipWritten.MatchString(words) || words == "" {
		return words
	}
	l.add(n.at(), "ZIP code", "Write its five digits.", "`%s` is not a ZIP code.", words)
	return ""
}

// ZIP is the ZIP code of a campus, its own or that of its address, "" where neither is known. The number of a house is none,
// though it may have as many digits.
func (c *Campus) ZIP() string {
	if c.zip != "" {
		return c.zip
	}
	all := zipWritten.FindAllString(c.Address, -1)
	if len(all) == 0 || strings.HasPrefix(c.Address, all[len(all)-1]) {
		return ""
	}
	return all[len(all)-1]
}

// isNearZIP says whether digits are a ZIP code around here: one that begins with the same three digits as a campus's, which
// is one region of the mail (USPS).
func (v *Version) isNearZIP(digits string) bool {
	const region = 3
	return len(digits) == zipLength && slices.ContainsFunc(v.Campuses, func(c *Campus) bool {
		return strings.HasPrefix(c.ZIP(), digits[:region])
	})
}

// nearAnswered takes what is no campus as what somebody looks for, where a ZIP code is an answer as well. It is false where it
// says nothing of that.
func (t *taking) nearAnswered(s *step, words string) bool {
	at := s.menu.offering()
	if !s.orZIP || at == nil {
		return false
	}
	found, ok := t.soughtIn(translations.Fold(words), at)
	if digits, _ := t.version.Languages[t.language].ParseDigits(words); !ok && len(digits) == zipLength {
		found, ok = sought{zip: digits}, true
	}
	if !ok || !found.narrows() || !at.looksFor(&found, t.version) {
		return false
	}
	t.leave(s)
	t.state.Between = nil
	t.speakOf(t.homeCampus())
	t.keepSought(at, &found)
	t.enter(t.after(s, &s.next))
	return true
}

// searchedByZIP takes a text that is nothing but a ZIP code around here, and no code of anything, as what somebody looks for.
func (t *taking) searchedByZIP(s *step, m meaning) bool {
	if m.menu != opportunityMenu || s.kind != choosing || !t.version.isNearZIP(m.words) {
		return false
	}
	if _, knowledge := t.opportunity(m.words); knowledge != NotFound {
		return false
	}
	found := t.meaningOfSearch(m.words)
	if found.kind == meansSearch {
		t.leave(s)
		t.beginSearch(found)
	}
	return found.kind == meansSearch
}
