package translations

import "strings"

// purpose is how a language tells a choice of purpose, "to report an absence", from a thing or place, "the front
// office". Its words are in lower case and hold the space that parts them from the others, where there is one.
type purpose struct {
	Begins []string `yaml:"begins"` // "to "
	Ends   []string `yaml:"ends"`   // as in Korean, where the verb comes last
}

// IsPurpose reports whether the words of a choice name a purpose, which is put into a sentence otherwise than a thing
// or a place is.
func (l *Language) IsPurpose(words string) bool {
	words = strings.ToLower(words)
	for _, beginning := range l.purpose.Begins {
		if strings.HasPrefix(words, beginning) {
			return true
		}
	}
	for _, end := range l.purpose.Ends {
		if strings.HasSuffix(words, end) {
			return true
		}
	}
	return false
}
