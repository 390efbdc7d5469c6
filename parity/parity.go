// Package parity sets the languages of a district side by side: what is translated and by whom it was looked at, who
// says and hears it, how soon and at which hours callers reach a person, what a text takes. A line is multilingual where
// these are the same, so the gaps are what it is for.
package parity

import (
	"math"

	"campusline/menus"
	"campusline/prices"
	"campusline/proof"
	"campusline/translating"
	"campusline/translations"
)

// Row is one language.
type Row struct {
	Language string `json:"language"`
	Name     string `json:"name"`
	// Texts counts what is said and written in it, of the menus and of the product; Reviewed also counts what was
	// approved. Of the language that the menus are written in all of it counts as approved.
	Texts      int `json:"texts"`
	Translated int `json:"translated"`
	Reviewed   int `json:"reviewed"`
	Approved   int `json:"approved"`
	Stale      int `json:"stale"`
	Missing    int `json:"missing"`
	// Voice is who says it on calls, "recordings", or "" where nobody does; Recogniser hears it, "" where only keys count.
	Voice      string `json:"voice"`
	Recogniser string `json:"recogniser"`
	// Recorded counts the recordings there are of those that no voice can say, which Record counts.
	Recorded int `json:"recorded"`
	Record   int `json:"toRecord"`
	// Heard says whether calls are served in it. If not, the figures of calls are 0.
	Heard bool `json:"heard"`
	// Typical and Worst are the seconds until a caller reaches a person or a promise: the mean over the lines, and the most
	// on any.
	Typical float64 `json:"typicalSeconds"`
	Worst   float64 `json:"worstSeconds"`
	// PersonHours, PromiseHours, AnswerHours and NoHours divide the hours of the school year by what a caller has at best,
	// added up over the lines.
	PersonHours  int `json:"personHours"`
	PromiseHours int `json:"promiseHours"`
	AnswerHours  int `json:"answerHours"`
	NoHours      int `json:"noHours"`
	// Segments is what all texts take together, each sent once with the longest names filled in, Longest what one takes
	// at most, and Price what they cost together.
	Segments int           `json:"segments"`
	Longest  int           `json:"longestSegments"`
	Price    prices.Amount `json:"price"`
	Currency string        `json:"currency"`
}

// Of measures every language of a version, in the district's order. The report is what its check has found.
func Of(v *menus.Version, report proof.Report) []Row {
	rows := make([]Row, len(v.Languages))
	for i, l := range v.Languages {
		r := &rows[i]
		r.Language, r.Name, r.Recogniser = l.Tag, l.EnglishName, l.Recogniser
		r.say(v, l)
		r.reach(report.Figures.Lines)
		r.serve(report.Figures.Coverage)
		r.write(report.Figures.Texts)
	}
	all := translating.Statuses(v)
	rows[0].asWritten(v, all)
	for _, s := range all {
		for i := range rows {
			if rows[i].Language == s.Language {
				rows[i].take(&s)
			}
		}
	}
	return rows
}

// asWritten counts the texts of the language that the menus are written in. The product's own are those that another
// language translates, unless they are translated into this one too.
func (r *Row) asWritten(v *menus.Version, all []translating.Status) {
	n := 0
	for _, w := range v.Wordings() {
		if !w.IsName() {
			n++
		}
	}
	if v.Languages[0].Progress().Texts == 0 {
		n += productTexts(all)
	}
	r.Texts, r.Translated, r.Reviewed, r.Approved = n, n, n, n
}

func productTexts(all []translating.Status) int {
	for i := range all {
		if all[i].Of == "product" {
			return all[i].Texts
		}
	}
	return 0
}

func (r *Row) take(s *translating.Status) {
	r.Texts += s.Texts
	r.Translated += s.Translated
	r.Reviewed += s.Reviewed + s.Approved
	r.Approved += s.Approved
	r.Stale += s.Stale
	r.Missing += s.Missing
}

// TextsSoFar is a figure of all texts, marked where some are not translated yet, so that nobody takes it for a cheap
// language.
func (r *Row) TextsSoFar(figure string) string {
	if r.Missing > 0 {
		return figure + " so far"
	}
	return figure
}

// say finds out who says the language on calls.
func (r *Row) say(v *menus.Version, l *translations.Language) {
	r.Voice, r.Heard = l.Voice.Name, v.IsHeard(l.Tag)
	expected := v.Expected(l.Tag)
	if expected == nil {
		return
	}
	r.Record = len(expected.Recordings())
	r.Recorded = r.Record - len(expected.Missing())
	if r.Heard {
		r.Voice = "recordings"
	}
}

// reach takes how far a person or a promise is.
func (r *Row) reach(lines []proof.LineFigures) {
	count := 0
	for _, f := range lines {
		if f.Language != r.Language || !r.Heard {
			continue
		}
		count++
		r.Typical += f.Typical
		r.Worst = max(r.Worst, f.Worst)
	}
	if count > 0 {
		r.Typical = math.Round(r.Typical/float64(count)*10) / 10
	}
}

// serve takes at which hours there is what help.
func (r *Row) serve(coverage []proof.Coverage) {
	var person, promise, answer, none int
	for i := range coverage {
		c := &coverage[i]
		if c.Language != r.Language || c.Channel != menus.Call.String() || !r.Heard {
			continue
		}
		person, promise, answer, none = person+c.Person, promise+c.Promise, answer+c.Answer, none+c.None
	}
	r.PersonHours, r.PromiseHours, r.AnswerHours, r.NoHours = person/60, promise/60, answer/60, none/60
}

// write takes what its texts take and cost.
func (r *Row) write(texts []proof.TextFigures) {
	for i := range texts {
		if t := &texts[i]; t.Language == r.Language {
			r.Segments += t.Segments
			r.Longest = max(r.Longest, t.Segments)
			r.Price += t.Price
			r.Currency = t.Currency
		}
	}
}
