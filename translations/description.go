package translations

import "fmt"

// description is a language as its YAML file describes it.
type description struct {
	Name        string       `yaml:"name"`
	English     string       `yaml:"english"`
	RightToLeft bool         `yaml:"right-to-left"`
	Locale      string       `yaml:"locale"` // whose separators its numbers are written with
	Voice       Voice        `yaml:"voice"`
	Recogniser  string       `yaml:"recogniser"`
	Purpose     []string     `yaml:"purpose"`
	Numbers     []string     `yaml:"numbers"` // from 0 to 31; after a comma, other forms that are heard
	Manner      manner       `yaml:"manner"`
	Calendar    calendar     `yaml:"calendar"`
	Consent     consentWords `yaml:"consent"`
}

// manner is how a language puts what is filled into a sentence.
type manner struct {
	// Said and Written are how a time of day looks for each part of the day.
	Said    []dayPart `yaml:"said"`
	Written []dayPart `yaml:"written"`
	// Extension comes before the extension of a phone number.
	Extension        string `yaml:"extension"`
	WrittenExtension string `yaml:"written-extension"`
	// Noon and Midnight stand for 12:00 and 0:00.
	Noon     string `yaml:"noon"`
	Midnight string `yaml:"midnight"`
	// Joins are the pairs of words that this language runs together where a sentence was filled in.
	Joins []join `yaml:"joins"`
}

type join struct {
	Apart    string `yaml:"apart"`
	Together string `yaml:"together"`
}

// language checks a description and makes the language of it.
func (d *description) language(tag string) (*Language, error) {
	if len(d.Numbers) != 32 || len(d.Calendar.Months) != 12 || len(d.Calendar.Weekdays) != 7 {
		return nil, fmt.Errorf("it has %d numbers of 32, %d months of 12, %d weekdays of 7",
			len(d.Numbers), len(d.Calendar.Months), len(d.Calendar.Weekdays))
	}
	if len(d.Manner.Said) == 0 || len(d.Manner.Written) == 0 {
		return nil, fmt.Errorf("it does not tell how a time is said and written")
	}
	printer, err := printerFor(d.Locale)
	if err != nil {
		return nil, err
	}
	l := &Language{
		Tag: tag, Name: d.Name, EnglishName: d.English, RightToLeft: d.RightToLeft,
		Voice: d.Voice, Recogniser: d.Recogniser, Purpose: d.Purpose,
		printer: printer, manner: d.Manner, calendar: d.Calendar,
		consent: d.Consent.consent(),
	}
	l.nameNumbers(d.Numbers)
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
