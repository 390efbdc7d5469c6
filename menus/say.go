package menus

import (
	"strings"

	"campusline/translations"
)

// say adds a text to what is said.
func (t *taking) say(words *text) {
	t.speak(words.in(t.language, t.state.Channel))
}

// sayPhrase adds one of the product's own sentences.
func (t *taking) sayPhrase(p translations.Phrase, pairs ...string) {
	if words, ok := t.version.phrases[t.language][p]; ok {
		t.speak(words)
		return
	}
	t.speak(t.version.phrase(t.language, p, pairs...))
}

// speak fills a template and adds it. Words in the same language become one saying.
func (t *taking) speak(words template) {
	for _, p := range words {
		t.add(t.filled(p))
	}
}

// add puts a saying behind the others, in one with the last where the language is the same.
func (t *taking) add(said Saying) {
	last := len(t.prompt) - 1
	if last < 0 || t.prompt[last].Language != said.Language || t.prompt[last].Slow.Given() && said.Slow.Given() {
		t.prompt = append(t.prompt, said)
		return
	}
	before, separator := &t.prompt[last], separatorOf(t.state.Channel)
	if at := len(before.Words) + len(separator); said.Slow.Given() {
		before.Slow = Span{at + said.Slow.From, at + said.Slow.To}
	}
	before.Words += separator + said.Words
}

// filled gives the words of a piece, which costs nothing where there is nothing to fill in.
func (t *taking) filled(p piece) Saying {
	l := t.version.Languages[p.language]
	if len(p.parts) == 1 && p.parts[0].slot == "" {
		return Saying{Language: l.Tag, Words: p.parts[0].words}
	}
	var b strings.Builder
	b.Grow(len(p.parts) * 24)
	if i := t.codeIn(p); i >= 0 {
		return t.filledSlowly(&b, p, i)
	}
	t.fill(&b, p, t.state.Channel)
	return Saying{Language: l.Tag, Words: strings.TrimRight(l.Join(b.String()), " ")}
}

func (t *taking) fill(b *strings.Builder, p piece, channel Channel) {
	t.fillParts(b, p.parts, p.language, channel)
}

func (t *taking) fillParts(b *strings.Builder, parts []part, language int, channel Channel) {
	ended := false // the words so far end with a full stop that belongs to an abbreviation, as in "8 a.m."
	for i := range parts {
		x := &parts[i]
		if x.forms != nil {
			t.fillParts(b, x.forms[t.formOf(x, language)], language, channel)
			continue
		}
		words := x.words
		if x.slot != "" {
			words = t.slot(x.slot, language, channel == Text)
			if words == "" && t.follower != nil && x.slot != noteSlot && x.slot != arrivalSlot {
				t.follower.Unfilled(x.slot)
			}
		} else if ended {
			words = strings.TrimPrefix(words, ".")
		}
		b.WriteString(words)
		ended = x.slot != "" && strings.HasSuffix(words, ".")
	}
}

// rendering is what a step says in the language and on the channel of this session.
func (t *taking) rendering(s *step) *rendering {
	if t.state.Channel == Text {
		return &s.written[t.language]
	}
	return &s.spoken[t.language]
}
