package translations

import "campusline/interchange"

// Translation is what a text is in another language, and how far that has come.
type Translation struct {
	// Text is the translation; of a counted text it is the last of Forms, which are those of the language in CLDR's
	// order. Forms is nil for every other text.
	Text  string
	Forms []string
	// State tells whether somebody has reviewed or approved it; By and On say who and when, where the file tells.
	State  interchange.State
	By, On string
	// Stale says that the text has changed since it was translated, and Earlier what it was.
	Stale   bool
	Earlier string

	plural string   // of a counted text, the words for other numbers that it translates
	places []string // where the text stood, as its file tells
}

// Progress is how far the translations of a number of texts have come.
type Progress struct {
	Texts    int `json:"texts"`
	Draft    int `json:"draft"`
	Reviewed int `json:"reviewed"`
	Approved int `json:"approved"`
	// Stale are translations whose text has changed since, whatever their state was.
	Stale   int `json:"stale"`
	Missing int `json:"missing"`
}

// Count adds a text to those counted; t is its translation where it has one.
func (p *Progress) Count(t Translation, translated bool) {
	p.Texts++
	switch {
	case !translated:
		p.Missing++
	case t.Stale:
		p.Stale++
	case t.State == interchange.Approved:
		p.Approved++
	case t.State == interchange.Reviewed:
		p.Reviewed++
	default:
		p.Draft++
	}
}

// Translated counts the texts that have words, up to date or not.
func (p Progress) Translated() int { return p.Texts - p.Missing }

// Unreviewed counts the translations that nobody but their author has answered for: drafts, and what is stale.
func (p Progress) Unreviewed() int { return p.Draft + p.Stale }

// Progress tells how far the product's own texts have come in this language. It is zero for the language that they are
// written in.
func (l *Language) Progress() Progress { return l.progress }
