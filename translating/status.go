package translating

import (
	"campusline/menus"
	"campusline/translations"
)

// Status is how far the translations into one language are.
type Status struct {
	Language string `json:"language"`
	Name     string `json:"name"`
	// Of tells whose texts they are: those of the "menus", or the product's own, which are said beside them.
	Of         string `json:"of"`
	Texts      int    `json:"texts"`
	Translated int    `json:"translated"`
	Draft      int    `json:"draft"`
	Reviewed   int    `json:"reviewed"`
	Approved   int    `json:"approved"`
	Stale      int    `json:"stale"`
	Missing    int    `json:"missing"`
	// Written counts the translated texts that are written in texts, and Unicode those of them that the carrier cannot
	// send in its small alphabet. Segments is what they take together, with names in braces as they stand, and
	// SourceSegments what the same texts take in the first language. All are 0 for the product's own.
	Written        int `json:"written"`
	Unicode        int `json:"unicode"`
	Segments       int `json:"segments"`
	SourceSegments int `json:"sourceSegments"`
}

// Statuses tells how far the translations of a version are, into each language: those of its menus, then those of the
// product's own texts.
func Statuses(v *menus.Version) []Status {
	var all []Status
	for _, l := range v.Languages[1:] {
		all = append(all, statusOf(v, l))
	}
	for _, l := range v.Languages {
		if p := l.Progress(); p.Texts > 0 {
			s := Status{Language: l.Tag, Name: l.EnglishName, Of: "product"}
			s.take(p)
			all = append(all, s)
		}
	}
	return all
}

func statusOf(v *menus.Version, l *translations.Language) Status {
	s := Status{Language: l.Tag, Name: l.EnglishName, Of: "menus"}
	var p translations.Progress
	for _, w := range v.Wordings() {
		if w.IsName() {
			continue // it needs no translation, so that languages would be counted by other texts
		}
		t, ok := v.Translation(l.Tag, w.Text)
		p.Count(t, ok)
		if ok && isWritten(&w) {
			cost := translations.Measure(translations.Smart(t.Text))
			s.Written++
			s.Segments += cost.Segments
			s.SourceSegments += translations.Measure(translations.Smart(w.Text)).Segments
			if cost.Encoding != "GSM-7" {
				s.Unicode++
			}
		}
	}
	s.take(p)
	return s
}

func (s *Status) take(p translations.Progress) {
	s.Texts, s.Translated, s.Draft, s.Reviewed, s.Approved = p.Texts, p.Translated(), p.Draft, p.Reviewed, p.Approved
	s.Stale, s.Missing = p.Stale, p.Missing
}

func isWritten(w *menus.Wording) bool {
	for _, use := range w.Uses {
		if use.Written {
			return true
		}
	}
	return false
}

// TextStatus is how far one text is in one language, and what it costs to send.
type TextStatus struct {
	Language    string `json:"language"`
	File        string `json:"file"`
	Line        int    `json:"line"`
	Place       string `json:"place"`
	Text        string `json:"text"`
	Translation string `json:"translation"`
	State       string `json:"state"` // missing, stale, draft, reviewed or approved
	By          string `json:"by"`
	On          string `json:"on"`
	// Encoding, Units and Segments are of texts that are written; "" and 0 for others.
	Encoding string `json:"encoding"`
	Units    int    `json:"units"`
	Segments int    `json:"segments"`
	Hint     string `json:"hint"` // a way in which it would take fewer segments
}

// TextStatuses lists every text of the menus in every language that they are translated into.
func TextStatuses(v *menus.Version) []TextStatus {
	var all []TextStatus
	for _, l := range v.Languages[1:] {
		for _, w := range v.Wordings() {
			if _, ok := v.Translation(l.Tag, w.Text); ok || !w.IsName() {
				all = append(all, textStatus(v, l, &w))
			}
		}
	}
	return all
}

func textStatus(v *menus.Version, l *translations.Language, w *menus.Wording) TextStatus {
	use := w.Uses[0]
	s := TextStatus{Language: l.Tag, File: use.File, Line: use.Line, Place: use.Place, Text: w.Text, State: "missing"}
	t, ok := v.Translation(l.Tag, w.Text)
	if !ok {
		return s
	}
	s.Translation, s.State, s.By, s.On = t.Text, string(t.State), t.By, t.On
	if t.Stale {
		s.State = "stale"
	}
	if isWritten(w) {
		cost := translations.Measure(translations.Smart(t.Text))
		s.Encoding, s.Units, s.Segments = cost.Encoding, cost.Units, cost.Segments
		if hints := translations.Hints(t.Text, l.Tag); len(hints) > 0 {
			s.Hint = hints[0].Text
		}
	}
	return s
}
