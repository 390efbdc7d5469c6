package parity

import (
	"cmp"
	"slices"

	"campusline/menus"
	"campusline/proof"
)

// Text is one text in one language, beside what it takes in the others.
type Text struct {
	Menu     string `json:"menu"`
	File     string `json:"file"`
	Line     int    `json:"line"`
	Channel  string `json:"channel"` // text for an answer, call for a text that a caller is sent
	Language string `json:"language"`
	Encoding string `json:"encoding"`
	Units    int    `json:"units"`
	Segments int    `json:"segments"`
	// Fewest is what the same text takes in the language in which it takes the fewest segments.
	Fewest int `json:"fewest"`
}

// place is where a text is written, the same in each language.
type place struct {
	file    string
	line    int
	channel string
}

// Texts sets what each text takes side by side: in the order of the files, and of the languages in the district's order.
// A text that is in two languages at once, because words are missing in one of them, is of neither.
func Texts(v *menus.Version, report proof.Report) []Text {
	order := map[string]int{}
	for i, tag := range v.Tags() {
		order[tag] = i
	}
	var all []Text
	fewest := map[place]int{}
	for i := range report.Figures.Texts {
		f := &report.Figures.Texts[i]
		if _, ok := order[f.Language]; !ok {
			continue
		}
		at := place{f.File, f.Line, f.Channel}
		if n, ok := fewest[at]; !ok || f.Segments < n {
			fewest[at] = f.Segments
		}
		all = append(all, Text{
			Menu: f.Menu, File: f.File, Line: f.Line, Channel: f.Channel,
			Language: f.Language, Encoding: f.Encoding, Units: f.Units, Segments: f.Segments,
		})
	}
	for i := range all {
		all[i].Fewest = fewest[all[i].place()]
	}
	slices.SortStableFunc(all, func(a, b Text) int {
		return cmp.Or(cmp.Compare(a.File, b.File), a.Line-b.Line, cmp.Compare(a.Channel, b.Channel), order[a.Language]-order[b.Language])
	})
	return all
}

func (t *Text) place() place { return place{t.File, t.Line, t.Channel} }

// SamePlace reports whether two texts are one text in two languages.
func (t *Text) SamePlace(other *Text) bool { return t.place() == other.place() }
