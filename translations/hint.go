package translations

import (
	"fmt"
	"slices"
	"strings"
)

// The kinds of hints.
const (
	RewordingHint  = "rewording"  // other words, which are known to mean the same
	CharactersHint = "characters" // the few characters that make a text dear, for a person to find other words
	EmojiHint      = "emoji"      // emoji that make a text dear
	DoubleHint     = "double"     // brackets and the like, which count two
	LengthHint     = "length"     // a few characters too many
)

// Hint is a way in which a text would take fewer segments. Accents are never just to be left out.
type Hint struct {
	// Kind is one of the kinds of hints.
	Kind string `json:"kind"`
	// Text says it to whoever writes texts.
	Text string `json:"text"`
	// Segments is what the text would take, and Was what it takes.
	Segments int `json:"segments"`
	Was      int `json:"was"`
	// Rewordings are the words to exchange, for rewordings and for characters of which some can be avoided so.
	Rewordings []Rewording `json:"rewordings,omitempty"`
	// Sent is the text as the rewordings would have it; "" for other hints.
	Sent string `json:"sent,omitempty"`
}

// String says the hint in words.
func (h Hint) String() string { return h.Text }

// fewOver is how many units too many are few enough to be worth a word.
const fewOver = 5

// Hints gives ways in which a text would take fewer segments, the surest first, with the words that the given languages
// know for others. Without a language all are looked through. There are none for a text of one segment, and none for
// accents in a language that cannot do without them.
func Hints(text string, tags ...string) []Hint {
	text = Smart(text)
	now := Measure(text)
	if now.Segments < 2 {
		return nil
	}
	var hints []Hint
	add := func(h Hint, ok bool) {
		if ok {
			h.Was = now.Segments
			h.Text = fmt.Sprintf("%s: %s instead of %d.", h.Text, segmentsInWords(h.Segments), now.Segments)
			hints = append(hints, h)
		}
	}
	if now.Encoding == ucs2 {
		add(withoutDear(text, now, tags))
		add(withoutEmoji(text, now))
	}
	add(withoutDouble(text, now))
	if h, ok := shorter(text, now); ok && !slices.ContainsFunc(hints, func(x Hint) bool { return x.Segments <= h.Segments }) {
		add(h, ok)
	}
	return hints
}

func segmentsInWords(n int) string {
	if n == 1 {
		return "1 segment"
	}
	return fmt.Sprintf("%d segments", n)
}

// withoutDear looks for other words, and failing that names the characters that make the text dear.
func withoutDear(text string, now Cost, tags []string) (Hint, bool) {
	reworded, with := reword(text, tags)
	if cost := Measure(reworded); cost.Segments < now.Segments {
		with, reworded = needed(text, with, cost.Segments)
		return Hint{Kind: RewordingHint, Text: listed(with), Segments: cost.Segments, Rewordings: with, Sent: reworded}, true
	}
	dear := dearWords(text)
	if onlyEmoji(text) || !areFew(dear, text) {
		return Hint{}, false
	}
	cost := Measure(plainly(text))
	h := Hint{Kind: CharactersHint, Text: "without " + strings.Join(dear, ", "), Segments: cost.Segments, Rewordings: with}
	if len(with) > 0 {
		h.Text += " (" + listed(with) + ")"
	}
	return h, cost.Segments < now.Segments
}

// reword makes every rewording there is, and gives those that changed something.
func reword(text string, tags []string) (reworded string, with []Rewording) {
	small := strings.ToLower(text)
	for _, r := range rewordingsOf(tags) {
		if !strings.Contains(small, r.Words) {
			continue // as nearly all are, which costs least to see so
		}
		if other := r.in(text); other != text {
			text, with = other, append(with, r)
			small = strings.ToLower(text)
		}
	}
	return text, with
}

// needed leaves out the rewordings without which the text takes no more segments.
func needed(text string, with []Rewording, segments int) (few []Rewording, reworded string) {
	few = with
	for _, r := range slices.Backward(with) {
		fewer := slices.DeleteFunc(slices.Clone(few), func(x Rewording) bool { return x == r })
		if Measure(apply(text, fewer)).Segments <= segments {
			few = fewer
		}
	}
	return few, apply(text, few)
}

func apply(text string, all []Rewording) string {
	for _, r := range all {
		text = r.in(text)
	}
	return text
}

func listed(all []Rewording) string {
	words := make([]string, len(all))
	for i, r := range all {
		words[i] = r.String()
	}
	return strings.Join(words, ", ")
}

// withoutDouble looks whether characters that count two make the difference.
func withoutDouble(text string, now Cost) (Hint, bool) {
	if now.Encoding != gsm7 {
		return Hint{}, false
	}
	var double []string
	single := strings.Map(func(r rune) rune {
		if septets(r) < 2 {
			return r
		}
		if !slices.Contains(double, string(r)) {
			double = append(double, string(r))
		}
		return '-'
	}, text)
	cost := Measure(single)
	return Hint{Kind: DoubleHint, Text: "without " + strings.Join(double, " ") + ", each of which counts two", Segments: cost.Segments},
		cost.Segments < now.Segments
}

// shorter looks whether a few characters too many make the difference.
func shorter(text string, now Cost) (Hint, bool) {
	characters := []rune(text)
	for n := 1; n <= fewOver && n < len(characters); n++ {
		if cost := Measure(string(characters[:len(characters)-n])); cost.Segments < now.Segments {
			said := fmt.Sprintf("%d characters shorter", n)
			if n == 1 {
				said = "1 character shorter"
			}
			return Hint{Kind: LengthHint, Text: said, Segments: cost.Segments}, true
		}
	}
	return Hint{}, false
}
