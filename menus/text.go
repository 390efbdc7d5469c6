package menus

import (
	"slices"
	"strings"

	"campusline/translations"
)

// text is something that is said or written, in the language the menus are written in.
type text struct {
	source  string   // as said on a call, and written in a text unless the menu gives other words for texts
	texted  string   // as written in a text
	counted *counted // set where the words depend on a number; source and texted are then those for other numbers
	at      position
	builtin bool // the product's own, translated in its own catalogues

	said    []template // by language
	written []template // by language
}

// newText reads words that are said or written. They are one text for both channels, or `{call: …, text: …}` where
// the two differ; a channel left out hears nothing.
func (l *loader) newText(n node, what string) *text {
	t := &text{at: n.at(), builtin: n.file == builtinFile}
	if l.isCounted(n) {
		l.readCounted(t, n, what)
	} else if n.isWords() || !l.isPerChannel(n) {
		t.source = l.said(n, what)
		t.texted = t.source
	} else {
		for _, f := range l.fields(n, what) {
			switch f.name {
			case "call":
				t.source = l.said(f.value, what)
			case "text":
				t.texted = l.said(f.value, what)
			}
		}
	}
	l.texts = append(l.texts, t)
	return t
}

// newNames reads what families call something: words with commas between.
func (l *loader) newNames(n node, what string) *text {
	t := l.newText(n, what)
	if t.source != "" && slices.Contains(translations.Listed(t.source), "") {
		l.add(n.at(), "comma", "Take that comma out, or write what is missing.", "%s has a comma with nothing beside it.", what)
	}
	return t
}

// said reads words that callers hear, and warns of a hash among them: what stands behind it is lost.
func (l *loader) said(n node, what string) string {
	if n.isCutOff() {
		l.warn(n.at(), "hash", "If it belongs to the words, put `\"` around all of them.", "What stands behind ` #` on this line is a note, and callers do not hear it.")
	}
	return l.text(n, what)
}

// isPerChannel says whether a value gives words for each channel.
func (l *loader) isPerChannel(n node) bool {
	if n.Kind != mappingKind {
		return false
	}
	for i := 0; i < len(n.Content); i += 2 {
		if key := n.Content[i].Value; key != "call" && key != "text" {
			return false
		}
	}
	return len(n.Content) > 0
}

// sources are the texts a translator translates for it; none where the words could not be read.
func (t *text) sources() []string {
	switch {
	case t.source == "" && t.texted == "" && t.counted == nil:
		return nil
	case t.counted != nil:
		return []string{t.counted.key}
	case t.source == t.texted || t.texted == "":
		return []string{t.source}
	case t.source == "":
		return []string{t.texted}
	}
	return []string{t.source, t.texted}
}

// says says whether a name in braces is among the words.
func (t *text) says(name string) bool {
	return t != nil && (strings.Contains(t.source, "{"+name+"}") || strings.Contains(t.texted, "{"+name+"}"))
}

// in gives what a text says, made ready for a language and a channel; nothing where there is no text.
func (t *text) in(language int, channel Channel) template {
	switch {
	case t == nil:
		return nil
	case channel == Text:
		return t.written[language]
	}
	return t.said[language]
}

// on gives the words of a channel.
func (t *text) on(c Channel) string {
	if c == Text {
		return t.texted
	}
	return t.source
}
