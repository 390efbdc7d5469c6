package staff

import (
	"strings"

	"campusline/opportunities"
	"campusline/translations"
)

// say fills one of the product's sentences in the language of the command. Values are given as name, value, name, value;
// one that ends in a full stop, as "3 p.m." does, ends the sentence with it.
func (c *command) say(p translations.Phrase, pairs ...string) string {
	sentence := c.language.Phrase(p)
	for i := 0; i+1 < len(pairs); i += 2 {
		slot, value := "{"+pairs[i]+"}", pairs[i+1]
		if strings.HasSuffix(value, ".") {
			sentence = strings.ReplaceAll(sentence, slot+".", value)
		}
		sentence = strings.ReplaceAll(sentence, slot, value)
	}
	return c.language.Join(sentence)
}

// sayOf is say of a sentence with the title of an opportunity and when it begins.
func (c *command) sayOf(o *opportunities.Opportunity, p translations.Phrase, pairs ...string) string {
	return c.say(p, append([]string{"title", o.Title.In(c.language.Tag), "start", c.when(o)}, pairs...)...)
}

// heading names an opportunity and when it begins, on a line of its own.
func (c *command) heading(o *opportunities.Opportunity) string {
	return c.language.Beside(o.Title.In(c.language.Tag), c.when(o))
}

func (c *command) when(o *opportunities.Opportunity) string {
	return c.language.Beside(c.language.Day(o.Start), c.language.Time(o.Start, true))
}
