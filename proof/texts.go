package proof

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"campusline/menus"
	"campusline/prices"
	"campusline/translations"
)

// TextFigures is what the dearest text of a step takes and costs in a language: the longest names and times are filled in.
type TextFigures struct {
	Menu     string        `json:"menu"`
	File     string        `json:"file"`
	Line     int           `json:"line"`
	Language string        `json:"language"` // mul where it is in several at once
	Channel  string        `json:"channel"`  // text for an answer, call for a text that a caller is sent
	Encoding string        `json:"encoding"`
	Units    int           `json:"units"`
	Segments int           `json:"segments"`
	Price    prices.Amount `json:"price"`
	Currency string        `json:"currency"`
	Text     string        `json:"text"`
}

// Hints are ways in which the text would take fewer segments. They take a while to find, and most of who asks for figures
// asks for none.
func (t *TextFigures) Hints() []translations.Hint { return translations.Hints(t.Text, t.Language) }

// MarshalJSON writes the figures with the hints.
func (t TextFigures) MarshalJSON() ([]byte, error) {
	type figures TextFigures
	return json.Marshal(struct {
		figures
		Hints []translations.Hint `json:"hints,omitempty"`
	}{figures(t), t.Hints()})
}

// textPlace is where a text is written, and in which language.
type textPlace struct {
	part     int
	language string
}

// sentText is a text as it is sent, and what that takes.
type sentText struct {
	sent string
	cost translations.Cost
}

// writtenText is where the dearest text of its place was met.
type writtenText struct {
	sentText
	node *node
	edge *edge

	before int // the language spoken before, by number
}

// dearer says whether a text costs more than another, or as much and is longer.
func (w *writtenText) dearer(x *writtenText) bool {
	return cmp.Or(cmp.Compare(w.cost.Segments, x.cost.Segments), cmp.Compare(w.cost.Units, x.cost.Units), -cmp.Compare(w.sent, x.sent)) > 0
}

// collectTexts finds the dearest text of every place: answers in conversations, and texts that callers are sent. Of one that
// tells a time, the hours are looked at that make it dearest.
func (c *check) collectTexts() {
	c.texts, c.sent, c.told = map[textPlace]*writtenText{}, map[string]sentText{}, map[hour]told{}
	seen := map[textSeen]uint64{}
	c.eachEdge(func(n *node, x *edge) {
		if c.channel == menus.Call && !x.texts {
			return
		}
		at := textSeen{said: x.said, part: c.writtenAt(x)}
		if x.said.times != 0 {
			at.in = &x.in[0]
		}
		for language := range c.languages {
			if seen[at]&(1<<language) != 0 || c.firstIn(x.in, language) < 0 {
				continue
			}
			seen[at] |= 1 << language
			if x.said.times == 0 {
				c.collectFrom(n, x, language, c.said(n, x, language))
				continue
			}
			for _, y := range c.dearestHours(x, language) {
				c.collectFrom(n, x, language, c.saidAt(n, x, y))
			}
		}
	})
}

// textSeen is something said that was looked at already as a text of a part, and for a time in the same situations.
type textSeen struct {
	said *saying
	part int
	in   *uint64
}

// collectFrom looks at what an edge writes where a language is spoken before.
func (c *check) collectFrom(n *node, x *edge, language int, said *said) {
	if c.channel == menus.Text && len(said.prompt) > 0 {
		c.keepDearest(&writtenText{sentText: c.written(said.prompt), node: n, edge: x, before: language}, languageOf(said.prompt))
	}
	for _, sent := range said.texted {
		c.keepDearest(&writtenText{sentText: c.sentAs(sent.Body), node: n, edge: x, before: language}, sent.Language)
	}
}

func (c *check) keepDearest(text *writtenText, language string) {
	at := textPlace{c.writtenAt(text.edge), language}
	if kept := c.texts[at]; text.cost.Units > 0 && (kept == nil || text.dearer(kept)) {
		c.texts[at] = text
	}
}

// writtenAt gives the part with whose words a text begins: the first of the district's own steps that it came to, else the
// step that waits for an answer to it, whoever wrote that.
func (c *check) writtenAt(x *edge) int {
	if x.speaks > 0 {
		return x.speaks
	}
	return max(c.version.PartOf(x.to.state.Menu, x.to.state.Step), 0)
}

// textsAreShort proves that what is written, as an answer or as a text of its own, is neither too long nor too dear in any
// language. What asks for the language itself is as long as there are languages.
func (c *check) textsAreShort() {
	for _, at := range c.textPlaces() {
		if at.language == several {
			continue
		}
		text, language := c.texts[at], c.version.Language(at.language).EnglishName
		s := suspect{part: at.part, node: text.node, edge: text.edge, in: c.inLanguage(text.edge.in, text.before), language: at.language}
		if length := len([]rune(text.sent)); length > c.limits.Characters {
			s.rule, s.weight, s.fix = longText, float64(length), "Write less for texts: `say: {call: …, text: …}`."
			s.text = fmt.Sprintf("This text has %d characters in %s, and is sent as %d messages; %d characters are the most.", length,
				language, text.cost.Segments, c.limits.Characters)
			c.suspect(s)
		}
		if text.cost.Segments > c.limits.Segments {
			s.rule, s.weight, s.fix = costlyText, float64(text.cost.Segments), c.cheaper(text.sent, at.language)
			s.text = fmt.Sprintf("This text takes %d segments in %s and costs %s %s; it should take at most %d.", text.cost.Segments,
				language, c.prices.Text(text.cost.Segments), c.prices.Currency, c.limits.Segments)
			c.suspect(s)
		}
	}
}

// cheaper says what would make a text cost less.
func (c *check) cheaper(sent, language string) string {
	hints := translations.Hints(sent, language)
	if len(hints) == 0 {
		return "Write less for texts: `say: {call: …, text: …}`."
	}
	return "It would take less so: " + hints[0].String()
}

// textPlaces are the places of texts in the order of the menus and of the languages' tags.
func (c *check) textPlaces() []textPlace {
	return slices.SortedFunc(maps.Keys(c.texts), func(a, b textPlace) int {
		return cmp.Or(cmp.Compare(a.part, b.part), cmp.Compare(a.language, b.language))
	})
}

// textFigures are what every text costs, in the order of the menus.
func (c *check) textFigures() []TextFigures {
	all := make([]TextFigures, 0, len(c.texts))
	for _, at := range c.textPlaces() {
		text, part := c.texts[at], &c.parts[at.part]
		all = append(all, TextFigures{
			Menu: part.Menu, File: part.File, Line: part.Line, Language: at.language, Channel: c.channel.String(),
			Encoding: text.cost.Encoding, Units: text.cost.Units, Segments: text.cost.Segments,
			Price: c.prices.Text(text.cost.Segments), Currency: c.prices.Currency,
			Text: text.sent,
		})
	}
	return all
}

// several is the tag of a text that is written in several languages at once (BCP 47).
const several = "mul"

// languageOf gives the language that a prompt is written in, but for a line that offers another one. The state it leads to
// does not tell: one that has ended may be that of any language.
func languageOf(p menus.Prompt) string {
	all, in := 0, map[string]int{}
	for _, s := range p {
		all += len(s.Words)
		in[s.Language] += len(s.Words)
	}
	for language, n := range in {
		if 4*n >= 3*all {
			return language
		}
	}
	return several
}

// written is a prompt as one text.
func (c *check) written(p menus.Prompt) sentText {
	if len(p) == 1 {
		return c.sentAs(p[0].Words)
	}
	lines := make([]string, len(p))
	for i, s := range p {
		lines[i] = c.sentAs(s.Words).sent
	}
	sent := strings.Join(lines, "\n")
	return sentText{sent, translations.Measure(sent)}
}

// sentAs is how words are sent. The same are written on many ways.
func (c *check) sentAs(words string) sentText {
	text, known := c.sent[words]
	if !known {
		text.sent = translations.Smart(words)
		text.cost = translations.Measure(text.sent)
		c.sent[words] = text
	}
	return text
}
