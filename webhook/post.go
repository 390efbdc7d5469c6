package webhook

import (
	"net/url"
	"strconv"
	"strings"
)

// Post is one form post of the carrier, signed by it.
type Post struct {
	form  url.Values
	query url.Values
}

// Get gives a parameter of the form, "" if it is absent. Where a name comes twice the first counts (carrier: only one
// ever should). Bytes that are no text, and NUL, which no database keeps, are left out.
func (p Post) Get(name string) string { return cleaned(p.form.Get(name)) }

// Query gives a parameter of the URL that the post came to, "" if it is absent.
func (p Post) Query(name string) string { return cleaned(p.query.Get(name)) }

// Has says whether the form has a parameter at all.
func (p Post) Has(name string) bool { return p.form.Has(name) }

// Number gives a parameter that counts something, 0 where it is no such number or one that no database column holds.
func (p Post) Number(name string) int {
	n, err := strconv.ParseUint(p.Get(name), 10, 31)
	if err != nil {
		return 0
	}
	return int(n)
}

// Phone gives a parameter that is a phone number in E.164 form, and "" for anything else: a caller who withholds the
// number comes as a word such as "anonymous", or as that word spelled on the keys (carrier: section on From).
func (p Post) Phone(name string) string {
	number := p.Get(name)
	if !isE164(number) || withheld(number) {
		return ""
	}
	return number
}

// isE164 says whether a number is a plus and 7 to 15 digits, the first not 0 (ITU-T E.164).
func isE164(number string) bool {
	if len(number) < 8 || len(number) > 16 || number[0] != '+' || number[1] == '0' {
		return false
	}
	for i := 1; i < len(number); i++ {
		if number[i] < '0' || number[i] > '9' {
			return false
		}
	}
	return true
}

// withheld says whether a number is a word spelled on the keys, which some networks send for callers without one.
func withheld(number string) bool {
	switch number {
	case "+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253": // anonymous, restricted, blocked, unknown, unavailable
		return true
	}
	return false
}

// safeID bounds the length of the carrier's ids, which are opaque otherwise (carrier: up to 128 characters).
const safeID = 128

// ID gives a parameter that is one of the carrier's ids, and "" where it is none that can be a key.
func (p Post) ID(name string) string {
	id := p.Get(name)
	if len(id) > safeID || strings.ContainsFunc(id, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return ""
	}
	return id
}

func cleaned(s string) string {
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "")
	}
	return strings.ToValidUTF8(s, "")
}
