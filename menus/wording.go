package menus

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"campusline/translations"
)

// Wording is a text of the district's menus that translators translate. However often it stands in them, it is
// translated once.
type Wording struct {
	Text string
	// Plural is what is said of other numbers where Text is said of one, "" where the words depend on no number.
	Plural string
	Uses   []Use
}

// Use is one place where a wording stands.
type Use struct {
	// Place says where, in words that stay the same when lines move: "`main`, choice 1".
	Place string
	File  string
	Line  int // from 1
	// Column is where the words begin, from 1.
	Column int
	// Name says that it is the name of a campus, which most languages leave as it is.
	Name bool
	// Said and Written tell how it reaches people. Neither is true of words that people use.
	Said, Written bool
	// Heard says that it is a list of words, with commas between them, that people may say or write, and Keyword that
	// these begin a menu by text, so that none of them can begin another.
	Heard, Keyword bool
}

// IsName says whether a wording is only ever a name, which need not be translated.
func (w *Wording) IsName() bool {
	return !slices.ContainsFunc(w.Uses, func(use Use) bool { return !use.Name })
}

// Wordings lists every text of the district's own menus, desks, topics and days off in the order of its files.
func (v *Version) Wordings() []Wording { return v.wordings }

// Translation gives what a text is in a language according to the district's own translations, and how far that has
// come; false where it has none.
func (v *Version) Translation(tag, text string) (translations.Translation, bool) {
	return v.catalogue.Translation(tag, text)
}

// wordings collects the texts that translators translate.
func (l *loader) wordings() []Wording {
	var all []Wording
	index := map[string]int{}
	standing := l.standing()
	slices.SortStableFunc(standing, func(a, b stands) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	for _, s := range standing {
		at, known := index[s.text]
		if !known {
			at = len(all)
			index[s.text] = at
			all = append(all, Wording{Text: s.text, Plural: s.plural})
		}
		all[at].Uses = append(all[at].Uses, s.Use)
	}
	return all
}

// placed are wordings as the catalogue follows them.
func placed(wordings []Wording) []translations.Placed {
	all := make([]translations.Placed, len(wordings))
	for i, w := range wordings {
		all[i].Text, all[i].Plural = w.Text, w.Plural
		for _, use := range w.Uses {
			all[i].Places = append(all[i].Places, use.Place)
		}
	}
	return all
}

// stands is a text with one of its uses.
type stands struct {
	text   string
	plural string
	Use
}

// standing finds everything that stands in the district's own files.
func (l *loader) standing() []stands {
	var all []stands
	for _, name := range sortedKeys(l.desks) {
		all = append(all, l.desks[name].Said.stands("the desk `"+name+"`")...)
	}
	for i := range l.topics {
		all = append(all, l.topics[i].said.heard("the topic `"+l.topics[i].name+"`", false)...)
	}
	for _, s := range l.version.skills {
		all = append(all, s.said.heard("the skill `"+s.name+"`", false)...)
	}
	for _, c := range l.version.Campuses {
		at := l.at["campus "+c.ID]
		all = append(all, stands{c.Name, "", Use{
			Place: "the name of the campus `" + c.ID + "`", File: at.file, Line: at.line, Name: true, Said: true, Written: true,
		}})
	}
	for i := range l.version.calendar.closures {
		c := &l.version.calendar.closures[i]
		all = append(all, c.name.stands(fmt.Sprintf("what is closed for from %s", c.from.in(time.UTC).Format(time.DateOnly)))...)
	}
	for _, m := range l.allMenus() {
		if !m.builtin {
			all = append(all, m.standing()...)
		}
	}
	return all
}

// standing finds what stands in a menu.
func (m *menu) standing() []stands {
	all := m.keywords.heard("`"+m.name+"`, keywords", true)
	for i, s := range m.steps {
		place := "`" + m.name + "`"
		if i < m.written && m.written > 1 {
			place += fmt.Sprintf(", step %d", i+1)
		} else if i >= m.written {
			place += ", " + m.choiceWith(s)
		}
		all = append(all, s.standing(place)...)
	}
	return all
}

// choiceWith names the choice that a step stands in.
func (m *menu) choiceWith(inside *step) string {
	for _, s := range m.steps {
		for _, c := range s.choices {
			if c.inside == inside {
				return "choice " + string(c.key)
			}
		}
	}
	return "a choice"
}

func (s *step) standing(place string) []stands {
	var all []stands
	for _, part := range []struct {
		*text
		is string
	}{{s.say, "what it says"}, {s.ask, "what it asks"}, {s.text, "the text that it sends"}, {s.then, "what it says at the end"}} {
		all = append(all, part.stands(place+", "+part.is)...)
	}
	for i, end := range s.ends {
		all = append(all, end.stands(place+", "+[]string{"the beginning", "the end"}[i]+" of the scale")...)
	}
	for _, c := range s.choices {
		choice := place + ", choice " + string(c.key)
		all = append(all, c.said.stands(choice)...)
		all = append(all, c.words.heard(choice+", other words for it", false)...)
	}
	return all
}

// stands gives a text's uses at a place: one for both channels, or one for each that has words of its own.
func (t *text) stands(place string) []stands {
	switch {
	case t == nil || t.builtin:
		return nil
	case t.counted != nil:
		return []stands{{t.counted.key, t.source, t.use(place, true, true)}}
	case t.source == t.texted:
		return []stands{{t.source, "", t.use(place, true, true)}}
	}
	var all []stands
	if t.source != "" {
		all = append(all, stands{t.source, "", t.use(place+", on calls", true, false)})
	}
	if t.texted != "" {
		all = append(all, stands{t.texted, "", t.use(place+", in texts", false, true)})
	}
	return all
}

// heard gives the use of words that people say or write.
func (t *text) heard(place string, keyword bool) []stands {
	if t == nil || t.builtin {
		return nil
	}
	use := t.use(place, false, false)
	use.Heard, use.Keyword = true, keyword
	return []stands{{t.source, "", use}}
}

func (t *text) use(place string, said, written bool) Use {
	return Use{Place: place, File: t.at.file, Line: t.at.line, Column: t.at.column, Said: said, Written: written}
}
