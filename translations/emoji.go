package translations

import "fmt"

// EmojiHarm says what is wrong with emoji among words: what a voice makes of them where the words are said, and what they
// cost in a text where they are written. Without is the words without them, as [Emoji] gives them. There is none for nothing.
func EmojiHarm(words, without string, said, written bool) (harm []string) {
	if said {
		harm = append(harm, "a voice reads it aloud by its name, such as “party popper”, or leaves a gap")
	}
	with, plain := Measure(Smart(words)), Measure(Smart(without))
	if written && with.Encoding != plain.Encoding {
		cost := fmt.Sprintf("a text with it goes out as %s, with 70 characters to a segment and not 160", with.Encoding)
		if with.Segments > plain.Segments {
			cost += fmt.Sprintf(", and is billed %d segments here, not %d", with.Segments, plain.Segments)
		}
		harm = append(harm, cost)
	}
	return harm
}
