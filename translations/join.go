package translations

import (
	"cmp"
	"slices"
	"strings"
)

// Join runs together the words of a filled-in sentence that this language joins, which no translator can do where
// a placeholder stands: "a las 1:30" becomes "a la 1:30", and "de el Distrito" "del Distrito" only if it is a
// common name, since a proper one keeps its article. A sentence without such words is returned as it is.
func (l *Language) Join(sentence string) string {
	for _, j := range l.manner.Joins {
		sentence = strings.ReplaceAll(sentence, j.Apart, j.Together)
	}
	return sentence
}

// Beside writes what is told of one thing side by side, as in "Reading buddies, Tuesday, 3 p.m.". Parts that are not known
// are left out.
func (l *Language) Beside(parts ...string) string {
	known := slices.DeleteFunc(slices.Clone(parts), func(part string) bool { return part == "" })
	return strings.Join(known, cmp.Or(l.manner.Comma, ", "))
}

// List writes things one after another, as in "emergencies, buses, meals".
func (l *Language) List(things []string) string {
	return strings.Join(things, cmp.Or(l.manner.List, ", "))
}
