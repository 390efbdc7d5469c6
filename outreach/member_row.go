package outreach

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/nyaruka/phonenumbers"

	"campusline/translations"
)

// row reads one contact.
func (r *memberReader) row(cells []string, line int) {
	before := len(r.problems)
	m := Member{
		Number: r.number(r.cell(cells, "number"), line), Language: r.language(r.cell(cells, "language"), line),
		Campuses: r.campuses(r.cell(cells, "campus"), line), Zone: r.zone(r.cell(cells, "zone"), line),
		Household: r.household(r.cell(cells, "household"), line),
	}
	if len(r.problems) > before {
		return
	}
	first, twice := r.places[m.Number]
	if !twice {
		r.places[m.Number] = place{len(r.contacts.Members), line}
		r.contacts.Members = append(r.contacts.Members, m)
		return
	}
	r.contacts.Twice++
	r.more(&r.contacts.Members[first.index], &m, first.line, line)
}

func (r *memberReader) cell(cells []string, column string) string {
	at, ok := r.header[column]
	if !ok || at >= len(cells) {
		return ""
	}
	// An apostrophe keeps a spreadsheet from changing what stands behind it.
	return strings.TrimPrefix(strings.TrimSpace(cells[at]), "'")
}

// more adds what a further row says of a number.
func (r *memberReader) more(to, m *Member, first, line int) {
	differ := func(a, b string) bool { return a != "" && b != "" && a != b }
	if differ(to.Language, m.Language) || differ(to.Zone, m.Zone) || differ(to.Household, m.Household) {
		r.add(line, "written twice", "Make the two rows say the same.", "Line %d says something else of the same number.", first)
		return
	}
	to.Language, to.Zone = cmp.Or(to.Language, m.Language), cmp.Or(to.Zone, m.Zone)
	to.Household = cmp.Or(to.Household, m.Household)
	for _, campus := range m.Campuses {
		if !slices.Contains(to.Campuses, campus) {
			to.Campuses = append(to.Campuses, campus)
		}
	}
}

// number reads a phone number as E.164. What is wrong is not repeated: it may be most of somebody's number.
func (r *memberReader) number(words string, line int) string {
	const fix = "Write it like `512-555-0142`."
	n, err := phonenumbers.Parse(words, "US")
	switch {
	case words == "":
		r.add(line, "missing", fix, "There is no number in this row.")
		return ""
	case strings.ContainsAny(words, "eE") && strings.Contains(words, "+"):
		r.add(line, "phone number", "Make the column one of text in the spreadsheet, and put the numbers in again.",
			"The spreadsheet has rounded this number.")
		return ""
	case err != nil || !phonenumbers.IsPossibleNumber(n):
		r.add(line, "phone number", fix, "This is not a phone number: it has %s.", digits(words))
		return ""
	}
	number := phonenumbers.Format(n, phonenumbers.E164)
	if _, ours := r.version.Line(number); ours {
		r.add(line, "phone number", "Take the row out.", "This is a line of the district's own.")
	}
	return number
}

// longestHousehold is how many letters the name of a household may have.
const longestHousehold = 40

// household reads the name of a household, which says nothing to us but that two numbers have the same.
func (r *memberReader) household(words string, line int) string {
	if utf8.RuneCountInString(words) > longestHousehold {
		r.add(line, "household", "Use a short one, such as the number that the school's records have for the family.",
			"The name of this household is longer than %d letters.", longestHousehold)
		return ""
	}
	return words
}

// digits says how many digits there are.
func digits(words string) string {
	n := 0
	for _, c := range words {
		if c >= '0' && c <= '9' {
			n++
		}
	}
	if n == 1 {
		return "1 digit"
	}
	return fmt.Sprintf("%d digits", n)
}

// language reads a tag, or the name of a language in English or in itself.
func (r *memberReader) language(words string, line int) string {
	if words == "" {
		return ""
	}
	if tag, ok := translations.Match(words, translations.Shipped()); ok {
		return tag
	}
	for _, tag := range translations.Shipped() {
		if l, ok := translations.Lookup(tag); ok && (strings.EqualFold(l.EnglishName, words) || strings.EqualFold(l.Name, words)) {
			return l.Tag
		}
	}
	r.add(line, "unknown language", "Write a tag such as `es`, or its name. Leave the cell empty if it is not known.",
		"`%s` is not a language we know.", words)
	return ""
}

func (r *memberReader) campuses(words string, line int) []string {
	var all []string
	for word := range strings.SplitSeq(words, ";") {
		if word = strings.TrimSpace(word); word == "" {
			continue
		}
		campus, near := campusCalled(r.version, word)
		if campus == nil {
			r.add(line, "unknown campus", near, "`%s` is not in campuses.yaml.", word)
			continue
		}
		if !slices.Contains(all, campus.ID) {
			all = append(all, campus.ID)
		}
	}
	return all
}

func (r *memberReader) zone(words string, line int) string {
	if words == "" {
		return ""
	}
	if _, err := time.LoadLocation(words); err != nil || !strings.Contains(words, "/") {
		r.add(line, "unknown time zone", "Write it like `America/Denver`. Leave the cell empty if it is not known.",
			"`%s` is not a time zone.", words)
		return ""
	}
	return words
}
