package results

import (
	"cmp"
	"slices"

	"campusline/surveys"
)

// Words are what people said in one language to a question.
type Words struct {
	Question string  `json:"question"`
	Asks     string  `json:"asks"`
	Language string  `json:"language"`
	Name     string  `json:"name"` // of the language
	Topics   []Topic `json:"topics"`
	Said     []Said  `json:"said"`   // by topic, those of most people first
	Spoken   int     `json:"spoken"` // answers that were spoken, and are recordings
}

// Topic is a telling word, and how many answers have it.
type Topic struct {
	Word    string `json:"word"`
	Answers int    `json:"answers"`
}

// Said is what one person said.
type Said struct {
	Words string `json:"words"`
	Topic string `json:"topic"` // "" where nobody else said something alike
	Group string `json:"group"` // the name of the campus or language that results are divided by, "" for a small one
	group string // its id
}

// words are what everybody said to the questions that are answered so, whether they were asked or not.
func (m *making) words(r *round) []Words {
	all := []Words{}
	for _, question := range r.inOrder(m.Survey) {
		q := m.questions[r.items[question]]
		if !isWords(q) {
			continue
		}
		asks := question
		if q != nil {
			asks = q.Asks
		}
		for _, l := range m.Version.Languages {
			w := Words{Question: question, Asks: asks, Language: l.Tag, Name: l.EnglishName}
			w.gather(m, r)
			if len(w.Said)+w.Spoken > 0 {
				all = append(all, w)
			}
		}
	}
	return all
}

// gather finds what was said in the language, and sorts it.
func (w *Words) gather(m *making, r *round) {
	var said []string
	var groups []string
	for _, p := range r.people {
		a := p.answers[w.Question]
		switch {
		case a == nil || m.languageOf(a) != w.Language:
		case a.Value == "":
			w.Spoken++
		default:
			said, groups = append(said, a.Value), append(groups, m.groupOf(p))
		}
	}
	if m.Mask != nil {
		said = m.Mask(said)
	}
	telling := make([][]string, len(said))
	for i := range said {
		telling[i] = m.telling(w.Language, said[i])
	}
	w.Topics = topics(telling)
	w.Said = make([]Said, len(said))
	for i := range said {
		w.Said[i] = Said{Words: said[i], Topic: topicOf(telling[i], w.Topics), group: groups[i]}
	}
	w.sort()
}

// languageOf is the language of an answer: the first of the district where it is another one by now.
func (m *making) languageOf(a *surveys.Answer) string {
	if slices.Contains(m.Version.Tags(), a.Language) {
		return a.Language
	}
	return m.Version.Tags()[0]
}

func (w *Words) sort() {
	place := func(s Said) int {
		at := slices.IndexFunc(w.Topics, func(t Topic) bool { return t.Word == s.Topic })
		if at < 0 {
			return len(w.Topics)
		}
		return at
	}
	slices.SortStableFunc(w.Said, func(a, b Said) int {
		return cmp.Or(place(a)-place(b), cmp.Compare(a.group, b.group), cmp.Compare(a.Words, b.Words))
	})
}

// labelled names the groups of what was said, but for those that are hidden.
func labelled(all []Words, groups []Group) []Words {
	names := map[string]string{}
	for _, g := range groups[1:] {
		if !g.Hidden {
			names[g.ID] = g.Name
		}
	}
	for i := range all {
		for j := range all[i].Said {
			said := &all[i].Said[j]
			said.Group = names[said.group]
		}
	}
	return all
}
