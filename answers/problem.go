package answers

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// The most that an answer may take: callers wait no longer, and more texts cost too much.
const (
	MostSeconds  = 40.0
	MostSegments = 6
)

var goodID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// IsID says whether words can be an answer's id, which stands in its address.
func IsID(id string) bool { return len(id) <= 60 && goodID.MatchString(id) }

// Problems are all that keeps an answer from being published, each in words for whoever writes it.
func (d *District) Problems(a *Answer) []string {
	var all []string
	for _, l := range d.Version.Languages {
		words, has := a.Words[l.Tag]
		switch {
		case has && (words.Question == "" || words.Answer == ""):
			all = append(all, fmt.Sprintf("In %s it needs a question and an answer.", l.EnglishName))
		case has:
			all = append(all, d.problemsOf(a, l, words)...)
		case a.LeftOut[l.Tag] == "":
			all = append(all, fmt.Sprintf("It has no words in %s. Translate it, or say why it is left out.", l.EnglishName))
		}
	}
	if len(a.Words) == 0 {
		all = append(all, "It has no words in any language.")
	}
	return append(all, d.keywordProblems(a)...)
}

// problemsOf are those of one language.
func (d *District) problemsOf(a *Answer, l *translations.Language, words Words) []string {
	var all []string
	for _, x := range d.Private(words.Question+". "+words.Answer, a.NotNames) {
		all = append(all, fmt.Sprintf("In %s, “%s” looks like %s. Take it out.", l.EnglishName, x.Words, x.Looks))
	}
	h := heard(l, words)
	if h.Seconds > MostSeconds {
		all = append(all, fmt.Sprintf("In %s it takes %.0f seconds to say; %.0f are the most.", l.EnglishName, h.Seconds, MostSeconds))
	}
	if h.Segments > MostSegments {
		all = append(all, fmt.Sprintf("In %s it is as long as %d texts; %d are the most.", l.EnglishName, h.Segments, MostSegments))
	}
	return all
}

// keywordProblems are those of keywords, which must mean nothing else.
func (d *District) keywordProblems(a *Answer) []string {
	taken := d.taken()
	var all []string
	for _, word := range a.Keywords {
		folded := translations.Fold(word)
		switch {
		case folded == "" || strings.Trim(folded, "0123456789 ") == "":
			all = append(all, fmt.Sprintf("The keyword “%s” needs letters.", word))
		case taken[folded] || translations.ReadOpting(folded, d.Version.Tags()).Intent != translations.NoIntent:
			all = append(all, fmt.Sprintf("The keyword “%s” means something else already.", word))
		}
	}
	return all
}

// taken are the texts that mean something on the line.
func (d *District) taken() map[string]bool {
	taken := map[string]bool{}
	for _, l := range d.Version.Languages {
		for _, word := range slices.Concat(d.Version.AllKeywords(l.Tag), d.Version.WordsAnywhere(l.Tag), []string{l.Name, l.EnglishName}) {
			taken[translations.Fold(word)] = true
		}
	}
	return taken
}

// Heard is what an answer takes in one language.
type Heard struct {
	Language string  `json:"language"` // BCP 47
	Name     string  `json:"name"`     // of the language, as staff know it
	Question string  `json:"question"`
	Answer   string  `json:"answer"`
	LeftOut  string  `json:"left_out"` // why it has no words, "" where it has
	Spoken   bool    `json:"spoken"`   // a voice says it; else it is only read
	Seconds  float64 `json:"seconds"`  // it takes to say
	Segments int     `json:"segments"` // it takes as a text
}

func heard(l *translations.Language, words Words) Heard {
	h := Heard{Language: l.Tag, Name: l.EnglishName, Question: words.Question, Answer: words.Answer, Spoken: l.Voice.Name != ""}
	if said := strings.TrimSpace(words.Question + " " + words.Answer); said != "" {
		h.Segments = translations.Measure(translations.Smart(said)).Segments
		if h.Spoken {
			h.Seconds = translations.Seconds(said)
		}
	}
	return h
}

// Preview says what an answer takes in each language of a district, in their order.
func Preview(version *menus.Version, a *Answer) []Heard {
	all := make([]Heard, len(version.Languages))
	for i, l := range version.Languages {
		all[i] = heard(l, a.Words[l.Tag])
		all[i].LeftOut = a.LeftOut[l.Tag]
	}
	return all
}
