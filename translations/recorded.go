package translations

import (
	"embed"
	"io/fs"
)

// recordings are those of the product's own words, in a folder for each language that no voice speaks.
//
//go:embed languages/audio
var recordings embed.FS

// Recordings holds the recordings of the product's own words, in the folder "languages/audio/TAG" for each language that
// has some.
func Recordings() fs.FS { return recordings }

// mostRecorded is up to which number a language is recorded number by number. Greater ones are said digit by digit.
const mostRecorded = 100

// SaidPatterns gives everything of which this language makes numbers, times of day and days when they are said, with
// placeholders where one of the others is filled in: what has to be recorded where no voice speaks it.
func (l *Language) SaidPatterns() []string {
	var all []string
	for n := range mostRecorded + 1 {
		all = append(all, l.Number(n))
	}
	for _, part := range l.manner.Said {
		all = append(all, part.Time, part.Whole)
	}
	all = append(all, l.manner.Noon, l.manner.Midnight, l.manner.Extension)
	all = append(all, l.calendar.Date, l.calendar.Day, l.calendar.First)
	for _, name := range l.calendar.Months {
		all = append(all, said(name))
	}
	for _, name := range l.calendar.Weekdays {
		all = append(all, said(name))
	}
	for _, j := range l.manner.Joins {
		all = append(all, j.Together)
	}
	return all
}

// ReadAs is how a number that stands alone is read aloud, where this language tells; "" for other words.
func (l *Language) ReadAs(words string) string {
	n, ok := plainNumber(words)
	if !ok || words == "" {
		return ""
	}
	return l.NumberWord(n)
}
