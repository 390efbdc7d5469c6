package opportunities

import (
	"slices"
	"strconv"
	"strings"

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
	case "yes", "true", "y", "x", "1":
		return true
	case "", "no", "false", "n", "0":
		return false
	default:
		r.add(r.at(name), "yes or no", "", "`%s` should be yes or no, not `%s`.", name, words)
		return false
	}
}

// skills reads what helps to be able to do, each in a few words: as district.yaml names it, by any of the words of any language
// that it has there. What it does not name is kept as it is written, and families read it so in every language.
func (r *rowReader) skills() []string {
	var skills []string
	for _, words := range r.list("skills") {
		name, known := r.version.Skill(words)
		switch {
		case known:
			words = name
		case strings.Contains(words, ","):
			r.warn(r.at("skills"), "skills", "If it is several, put semicolons between them, or in YAML commas in brackets.",
				"`%s` is taken for one skill.", words)
		case len(r.version.Skills()) > 0:
			r.warn(r.at("skills"), "skills", NearestName(words, r.version.Skills())+" A new one needs a line under `skills` of district.yaml.",
				"District.yaml has no words for the skill `%s`, so it is told as it is written here in every language.", words)
		}
		if !slices.Contains(skills, words) {
			skills = append(skills, words)
		}
	}
	return skills
}

// phones reads phone numbers as E.164. One that is wrong is told by its place and its end, since it is somebody's.
func (r *rowReader) phones(name string) []string {
	var all []string
	for i, words := range r.list(name) {
		n, err := phonenumbers.Parse(words, "US")
		if err != nil || !phonenumbers.IsPossibleNumber(n) {
			const end = 4
			fix := "Write it like `512-555-0142`."
			if strings.ContainsAny(words, "E+") && strings.Contains(words, ".") {
				fix = "A spreadsheet has shortened it: give the column the form of text, and write it like `512-555-0142`."
			}
			r.add(r.at(name), "phone number", fix, "Number %d under `%s`, which ends in `%s`, is not a phone number.",
				i+1, name, words[max(0, len(words)-end):])
			continue
		}
		all = append(all, phonenumbers.Format(n, phonenumbers.E164))
	}
	return all
}
