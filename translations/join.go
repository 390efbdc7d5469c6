package translations

import "strings"

// Join runs together the words of a filled-in sentence that this language joins, which no translator can do where
// a placeholder stands: "a las 1:30" becomes "a la 1:30", and "de el Distrito" "del Distrito" only if it is a
// common name, since a proper one keeps its article. A sentence without such words is returned as it is.
func (l *Language) Join(sentence string) string {
	for _, j := range l.manner.Joins {
		sentence = strings.ReplaceAll(sentence, j.Apart, j.Together)
	}
	return sentence
}

// List writes things one after another, as in "emergencies, buses, meals".
func (l *Language) List(things []string) string {
	between := l.manner.List
	if between == "" {
		between = ", "
	}
	return strings.Join(things, between)
}
