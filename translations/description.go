package translations

import (
	"cmp"
	"fmt"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

// description is a language as its YAML file describes it.
type description struct {
	Name        string       `yaml:"name"`
	Spoken      string       `yaml:"spoken"` // its name on the phone, where it is another
	English     string       `yaml:"english"`
	Also        []string     `yaml:"also"` // other names by which people ask for it
	RightToLeft bool         `yaml:"right-to-left"`
	Letters     string       `yaml:"letters"` // those that hardly another language writes, in lower case
	Locale      string       `yaml:"locale"`  // whose separators its numbers are written with: of itself, or of a language that has the same
	Digits      string       `yaml:"digits"`  // the numbering system of CLDR that its keyboards have beside 0 to 9: "arab"
	Voice       Voice        `yaml:"voice"`
	Recogniser  string       `yaml:"recogniser"`
	Purpose     purpose      `yaml:"purpose"`
	Numbers     []string     `yaml:"numbers"` // from 0 to 31 or further; after a comma, other forms that are heard
	Manner      manner       `yaml:"manner"`
	Calendar    calendar     `yaml:"calendar"`
	Consent     consentWords `yaml:"consent"`
}

// manner is how a language puts what is filled into a sentence.
type manner struct {
	// Said and Written are how a time of day looks for each part of the day.
	Said    []dayPart `yaml:"said"`
	Written []dayPart `yaml:"written"`
	// WrittenPhone is how a text writes a number of the North American plan, from {area}, {exchange} and {line}. In a
	// script from right to left it has no brackets or spaces, which would change the order of its parts.
	WrittenPhone string `yaml:"written-phone"`
	// Extension comes before the extension of a phone number.
	Extension        string `yaml:"extension"`
	WrittenExtension string `yaml:"written-extension"`
	// Noon and Midnight stand for 12:00 and 0:00.
	Noon     string `yaml:"noon"`
	Midnight string `yaml:"midnight"`
	// List stands between the things of a list, ", " where it is not given.
	List string `yaml:"list"`
	// Comma stands between what is told of one thing, its day and its time, ", " where it is not given.
	Comma string `yaml:"comma"`
	// Joins are the pairs of words that this language runs together where a sentence was filled in.
	Joins []join `yaml:"joins"`
}

type join struct {
	Apart    string `yaml:"apart"`
	Together string `yaml:"together"`
}

// language checks a description and makes the language of it.
func (d *description) language(tag string) (*Language, error) {
	if len(d.Numbers) < 32 || len(d.Calendar.Months) != 12 || len(d.Calendar.Weekdays) != 7 {
		return nil, fmt.Errorf("it has %d numbers of 32, %d months of 12, %d weekdays of 7",
			len(d.Numbers), len(d.Calendar.Months), len(d.Calendar.Weekdays))
	}
	if len(d.Manner.Said) == 0 || len(d.Manner.Written) == 0 {
		return nil, fmt.Errorf("it does not tell how a time is said and written")
	}
	locale, err := language.Parse(d.Locale)
	if err != nil {
		return nil, fmt.Errorf("locale %q: %w", d.Locale, err)
	}
	l := &Language{
		Tag: tag, Name: d.Name, EnglishName: d.English, Also: d.Also, RightToLeft: d.RightToLeft,
		Voice: d.Voice, Recogniser: d.Recogniser, purpose: d.Purpose,
		Spoken: cmp.Or(d.Spoken, d.Name), script: scriptOf(d.Name, d.Letters),
		printer: message.NewPrinter(locale), manner: d.Manner, calendar: d.Calendar,
		counts: language.Make(tag), plurals: pluralsOf(language.Make(tag)),
		consent: d.Consent.whenAsked(),
	}
	l.nameNumbers(d.Numbers)
	if d.Digits != "" {
		l.digits = digitsOf(d.Digits)
	}
	l.calendar.fold()
	return l, nil
}

func foldAll(texts []string) []string {
	folded := make([]string, len(texts))
	for i, text := range texts {
		folded[i] = Fold(text)
	}
	return folded
}
