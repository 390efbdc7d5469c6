package opportunities

import (
	"strconv"
	"strings"
	"time"

	"github.com/nyaruka/phonenumbers"
)

// number reads a whole number, or gives none where nothing is written.
func (r *rowReader) number(name string, from, to, none int) int {
	words := r.text(name)
	if words == "" {
		return none
	}
	n, err := strconv.Atoi(words)
	if err != nil || n < from || n > to {
		r.add(r.at(name), "number", "", "`%s` should be a whole number from %d to %d, not `%s`.", name, from, to, words)
		return none
	}
	return n
}

func (r *rowReader) yes(name string) bool {
	switch words := strings.ToLower(r.text(name)); words {
	case "yes", "true":
		return true
	case "", "no", "false":
		return false
	default:
		r.add(r.at(name), "yes or no", "", "`%s` should be yes or no, not `%s`.", name, words)
		return false
	}
}

// days reads days like 2026-12-01 or 12/1/2026.
func (r *rowReader) days(name string) []time.Time {
	var all []time.Time
	for _, words := range r.list(name) {
		d, err := time.Parse(time.DateOnly, words)
		if err != nil {
			d, err = time.Parse("1/2/2006", words)
		}
		if err != nil {
			r.add(r.at(name), "date", "Write it like `2026-12-01` or `12/1/2026`.", "`%s` is not a day.", words)
			continue
		}
		all = append(all, d)
	}
	return all
}

// day reads one day; zero where there is none.
func (r *rowReader) day(name string) time.Time {
	if all := r.days(name); len(all) > 0 {
		return all[0]
	}
	return time.Time{}
}

// clock reads a time of day as minutes from midnight; false where there is none.
func (r *rowReader) clock(name string) (minutes int, ok bool) {
	words := r.text(name)
	if words == "" {
		r.add(r.line, "missing", "Add `"+name+"` with a time like `15:30` or `3:30 pm`.", "There is no time under `%s`.", name)
		return 0, false
	}
	plain := strings.ToUpper(strings.NewReplacer(" ", "", ".", "").Replace(words))
	for _, layout := range []string{"15:04", "3:04PM", "3PM", "15:04:05"} {
		if t, err := time.Parse(layout, plain); err == nil {
			return t.Hour()*60 + t.Minute(), true
		}
	}
	r.add(r.at(name), "time", "Write it like `15:30` or `3:30 pm`.", "`%s` is not a time of day.", words)
	return 0, false
}

// phones reads phone numbers as E.164.
func (r *rowReader) phones(name string) []string {
	var all []string
	for _, words := range r.list(name) {
		n, err := phonenumbers.Parse(words, "US")
		if err != nil || !phonenumbers.IsPossibleNumber(n) {
			r.add(r.at(name), "phone number", "Write it like `512-555-0142`.", "A number under `%s` is not a phone number.", name)
			continue
		}
		all = append(all, phonenumbers.Format(n, phonenumbers.E164))
	}
	return all
}
