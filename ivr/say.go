package ivr

import (
	"strings"
	"unicode/utf8"

	"campusline/audio"
	"campusline/menus"
	"campusline/translations"
)

// say writes a prompt: each saying by a voice of its own language or from its recordings. It is false where there was
// something to say and nothing of it is heard.
func (d *document) say(version *menus.Version, prompt menus.Prompt) (heard bool) {
	for _, saying := range prompt {
		if saying.Sound != "" {
			d.element("Play", saying.Sound)
			heard = true
			continue
		}
		l := version.Language(saying.Language)
		if saying.Slow.Given() && l.Voice.Name != "" && utf8.RuneCountInString(saying.Words) <= l.Voice.Limit {
			d.saySlowly(l, saying.Words, saying.Slow)
			heard = true
			continue
		}
		heard = d.sayWords(version, l, saying.Words) || heard
	}
	return heard || len(prompt) == 0
}

// slowly is the rate of a code that is to be written down: of the 155 words a minute of other speech about 120, as guides
// for phone menus advise.
const slowly = "80%"

// saySlowly says words of which a stretch is said slowly.
func (d *document) saySlowly(l *translations.Language, words string, slow menus.Span) {
	d.open("Say", "voice", l.Voice.Name, "language", l.Voice.Language)
	d.escape(words[:slow.From])
	d.element("prosody", words[slow.From:slow.To], "rate", slowly)
	d.escape(words[slow.To:])
	d.close("Say")
}

// mostSaid is the size in bytes from which on a document says nothing more (carrier: a document over 64 kB ends the
// call). Nobody listens for the half hour that this is.
const mostSaid = 40 << 10

// sayWords says words by the voice of their language, cut where the voice's limit is reached, or plays their recordings.
// What is not recorded is not said at all, since a voice of another language would read it so that nobody understands.
func (d *document) sayWords(version *menus.Version, l *translations.Language, words string) (heard bool) {
	if l.Voice.Name == "" {
		return d.play(version.Recorded(l.Tag), words)
	}
	for _, part := range cut(words, l.Voice.Limit) {
		if d.Len() > mostSaid {
			break
		}
		d.element("Say", part, "voice", l.Voice.Name, "language", l.Voice.Language)
		heard = true
	}
	return heard
}

// play plays what is recorded of some words, one recording after another.
func (d *document) play(library *audio.Library, words string) (heard bool) {
	cut := library.Cut(words)
	for _, part := range cut.Parts {
		if part.Recording != nil && d.Len() <= mostSaid {
			d.element("Play", part.Recording.Path)
			heard = true
		}
	}
	return heard
}

// cut divides words into parts of at most limit characters, at the end of a sentence where there is one, else at a
// space (carrier: a Say over its voice's limit fails the call).
func cut(words string, limit int) []string {
	var parts []string
	words = strings.TrimSpace(words)
	for limit > 0 && utf8.RuneCountInString(words) > limit {
		end := byteOfRune(words, limit)
		at := strings.LastIndex(words[:end], ". ") + 1
		if at <= 0 {
			at = strings.LastIndex(words[:end], " ")
		}
		if at <= 0 {
			at = end
		}
		parts = append(parts, strings.TrimSpace(words[:at]))
		words = strings.TrimSpace(words[at:])
	}
	if words == "" {
		return parts
	}
	return append(parts, words)
}

// byteOfRune is where the n-th rune begins.
func byteOfRune(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
