package proof

import (
	"fmt"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// wordsHaveNoEmoji tells of pictures among words: what a voice makes of them, and what they cost in a text.
func (c *check) wordsHaveNoEmoji() {
	wordings := c.version.Wordings()
	for i := range wordings {
		for _, l := range c.version.Languages {
			words := wordings[i].Text
			if l.Tag != c.version.Languages[0].Tag {
				translated, _ := c.version.Translation(l.Tag, words)
				words = translated.Text
			}
			c.emojiIn(words, l, wordings[i].Uses)
		}
	}
}

func (c *check) emojiIn(words string, l *translations.Language, uses []menus.Use) {
	emoji, without := translations.Emoji(words)
	if emoji == "" {
		return
	}
	for _, use := range uses {
		harm, weight := emojiHarm(words, without, use, l)
		if harm == "" {
			continue
		}
		c.suspect(suspect{
			rule: emojiInWords, weight: weight, file: use.File, line: use.Line, column: use.Column, language: l.Tag,
			text: fmt.Sprintf("Among these words stands %s: %s.", emoji, harm),
			fix:  "Take it out. Where it should stand in texts alone: `say: {call: …, text: …}`.",
		})
	}
}

// emojiHarm says what is wrong with emoji where words are said or written, "" for nothing, and how bad it is.
func emojiHarm(words, without string, use menus.Use, l *translations.Language) (harm string, weight float64) {
	all := translations.EmojiHarm(words, without, use.Said && l.Voice.Name != "", use.Written)
	with := translations.Measure(translations.Smart(words))
	return strings.Join(all, "; "), float64(1 + len(all) + with.Segments)
}
