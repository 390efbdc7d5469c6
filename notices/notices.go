// Package notices reads the words of a notice that is to stand in front of a line for a while, and says what callers will
// hear of it in each language.
package notices

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// Longest is how long a notice should take to say, in seconds: a caller is to know what the line offers within half a
// minute, and that begins behind it.
const Longest = 12.0

// Heard is what callers of one language hear of a notice, and what those who text read.
type Heard struct {
	Language string  `json:"language"` // BCP 47
	Name     string  `json:"name"`     // of the language, as staff know it
	Words    string  `json:"words"`    // "" where it has none, so that they hear nothing of it
	Spoken   bool    `json:"spoken"`   // a voice speaks the language
	Recorded bool    `json:"recorded"` // a recording of it is played; what is neither spoken nor recorded is only read
	Seconds  float64 `json:"seconds"`  // it takes to say
	Segments int     `json:"segments"` // it takes in a text of its own
}

// Preview says what is heard in each language of a district, in their order, of words and of recordings that are played
// in their place. The error is one about words in a language that the district does not have, or with braces in them, since nothing
// is filled in.
func Preview(version *menus.Version, words map[string]string, sounds map[string]Sound) ([]Heard, error) {
	for _, tag := range slices.Sorted(maps.Keys(words)) {
		if !slices.Contains(version.Tags(), tag) {
			return nil, fmt.Errorf("%s is no language of the district; it has %s", tag, strings.Join(version.Tags(), ", "))
		}
		if wrong, fix := menus.NotFilledIn(words[tag]); wrong != "" {
			return nil, fmt.Errorf("in the words for %s: %s %s", tag, wrong, strings.TrimSuffix(fix, "."))
		}
	}
	all := make([]Heard, len(version.Languages))
	for i, l := range version.Languages {
		said := words[l.Tag]
		all[i] = Heard{Language: l.Tag, Name: l.EnglishName, Words: said, Spoken: l.Voice.Name != ""}
		if said != "" {
			all[i].Segments = translations.Measure(said).Segments
		}
		sound, recorded := sounds[l.Tag]
		switch all[i].Recorded = recorded; {
		case recorded:
			all[i].Seconds = sound.Seconds
		case said != "" && all[i].Spoken:
			all[i].Seconds = translations.Seconds(said)
		}
	}
	return all, nil
}

// Unheard are those languages in which a notice has words that no caller hears, since no voice speaks them and nothing is
// recorded.
func Unheard(heard []Heard) []Heard {
	var unheard []Heard
	for _, h := range heard {
		if h.Words != "" && !h.Spoken && !h.Recorded {
			unheard = append(unheard, h)
		}
	}
	return unheard
}

// Missing are the names of the languages in which a notice has no words.
func Missing(heard []Heard) []string {
	var names []string
	for _, h := range heard {
		if h.Words == "" {
			names = append(names, h.Name)
		}
	}
	return names
}

// TooLong are the names of the languages in which it takes more than [Longest].
func TooLong(heard []Heard) []string {
	var names []string
	for _, h := range heard {
		if h.Seconds > Longest {
			names = append(names, h.Name)
		}
	}
	return names
}
