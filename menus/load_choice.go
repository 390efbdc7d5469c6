package menus

import (
	"regexp"
	"strconv"
	"strings"
)

func (l *loader) readChoices(s *step, of field) {
	for _, f := range l.fields(of.value, "`choose`") {
		if len(f.name) != 1 || f.name < "0" || f.name > "8" {
			l.add(f.at, "key", "Use the keys 1 to 8, and 0 for a person. 9, * and # work everywhere by themselves: another language, back, and repeat.", "`%s` cannot be the key of a choice.", f.name)
			continue
		}
		s.choices = append(s.choices, l.readChoice(s, f))
	}
	if len(s.choices) == 0 {
		l.add(of.at, "empty", "Add one, such as `1: {for: the front office, transfer: office}`.", "`choose` has no choices.")
	}
}

func (l *loader) readChoice(s *step, of field) *choice {
	c := &choice{key: of.name[0], at: of.at}
	var inside []field
	for _, f := range l.fields(of.value, "The choice") {
		switch f.name {
		case "for":
			c.said = l.newText(f.value, "`for`")
		case "words":
			c.words = l.wordList(f.value, "`words`")
		case "kind":
			c.kind = l.kind(f.value, choiceKinds(), "of feedback or of an offer")
		case "go":
			c.to = l.destination(f.value)
			inside = append(inside, f)
		default:
			if l.colonMissing(f, choiceOwnWords()) {
				c.said = &text{}
				continue
			}
			inside = append(inside, f)
		}
	}
	if c.said == nil {
		l.add(of.at, "missing", "Add `for:`, such as `for: the front office`.", "The choice %s does not say what it is for.", of.name)
	}
	l.readInside(s, c, inside)
	return c
}

// readInside reads a choice that does more than lead on, as a step of its own.
func (l *loader) readInside(s *step, c *choice, fields []field) {
	switch {
	case len(fields) == 0:
		l.add(c.at, "missing", "Add `go:` with a menu, or `transfer:` with a desk.", "The choice %c leads nowhere.", c.key)
	case len(fields) == 1 && fields[0].name == "go":
	default:
		c.to = destination{}
		c.inside = l.step(s.menu, 0, c.at, fields)
		if len(c.inside.choices) > 0 {
			l.add(c.at, "choice inside a choice", "Make a menu of it, and lead there with `go:`.", "The choice %c has choices of its own.", c.key)
		}
	}
}

// lengths reads how many digits an answer has: "6", or "4-8".
func (l *loader) lengths(n node) (from, to int) {
	words := l.text(n, "`length`")
	first, last, isRange := strings.Cut(words, "-")
	from, err := strconv.Atoi(strings.TrimSpace(first))
	to = from
	if isRange && err == nil {
		to, err = strconv.Atoi(strings.TrimSpace(last))
	}
	if err != nil || from < 1 || to < from || to > longestDigits {
		l.add(n.at(), "length", "Write it like `length: 6`, or `length: 4-8`.", "`%s` is not a number of digits from 1 to %d.", words, longestDigits)
		return 0, 0
	}
	return from, to
}

// longestDigits bounds the digits that can be asked for: nobody enters more without a slip.
const longestDigits = 12

var atCampus = regexp.MustCompile(`^(\S+)\s+at\s+(\S+)$`)

// destination reads a way on: "schools", "campus at oak-hill", "back" or "repeat". Whether it exists is seen when
// all menus are read.
func (l *loader) destination(n node) destination {
	words := l.text(n, "The way on")
	d := destination{kind: toMenu, name: words, at: n.at()}
	switch words {
	case "":
		return destination{}
	case "back":
		d.kind = toBack
	case "repeat":
		d.kind = toRepeat
	}
	if m := atCampus.FindStringSubmatch(words); m != nil {
		d.name, d.campus = m[1], m[2]
	}
	return d
}
