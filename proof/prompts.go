package proof

import (
	"fmt"
	"math"
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// promptsAreShort proves that a greeting leaves room for attention and that a menu can be kept in mind.
func (c *check) promptsAreShort() {
	for _, r := range c.roots {
		for i := range r.edges {
			if !r.byItself() {
				c.greetingIsShort(r, &r.edges[i])
			}
		}
	}
	for _, n := range c.nodes {
		if !isFirstTry(n) || c.step(n).BuiltIn {
			continue
		}
		for _, language := range c.spokenIn(n.in) {
			c.questionIsShort(n, language)
		}
	}
}

func (c *check) questionIsShort(n *node, language int) {
	say, question := c.question(n, c.firstIn(n.in, language))
	took := c.spoken(say) + c.spoken(question)
	if math.Round(took) <= c.limits.Menu {
		return
	}
	c.suspect(suspect{
		rule: longMenu, weight: took, part: c.place(n), node: n, in: c.inLanguage(n.in, language), language: c.languages[language],
		text: fmt.Sprintf("This takes %.0f seconds to say in %s; %.0f are the most.", took, c.named(language), c.limits.Menu),
		fix:  "Say less, or offer fewer choices.",
	})
}

// named is the English name of a language.
func (c *check) named(language int) string { return c.version.Languages[language].EnglishName }

// greetingIsShort looks at what is said at the beginning of a call before anything is asked.
func (c *check) greetingIsShort(r *root, x *edge) {
	language := c.languageIndex(r.start.Language)
	took := c.spoken(c.prompt(nil, x, language))
	if x.to.expect != menus.Nothing && x.to.expect != menus.ADesk {
		_, question := c.question(x.to, c.after(x, x.in).first())
		took -= c.spoken(question)
	}
	if math.Round(took) > c.limits.Greeting {
		c.suspect(suspect{
			rule: longGreeting, weight: took, part: c.firstPart(r), node: x.to, in: x.in, root: r, inputs: []menus.Input{x.option.any()},
			text: fmt.Sprintf("The greeting of %s takes %.0f seconds in %s; %.0f are the most.", r.line.Name, took,
				c.named(language), c.limits.Greeting),
			fix:      "Say who you are, and begin with the choices.",
			language: r.start.Language,
		})
	}
}

// recordingsAreAnnounced proves that whoever is recorded has just been told so, in the language they are spoken to in.
func (c *check) recordingsAreAnnounced() {
	notice := map[string]string{}
	for _, l := range c.version.Languages {
		notice[l.Tag], _, _ = strings.Cut(l.Phrase(translations.HowRecord), ".")
	}
	announced := map[*said]bool{}
	c.eachEdge(func(n *node, x *edge) {
		if x.to.expect != menus.ARecording {
			return
		}
		for _, language := range c.spokenIn(x.in) {
			s := c.said(n, x, language)
			if announced[s] || isAnnounced(s.prompt, notice) {
				announced[s] = true
				continue
			}
			c.suspect(suspect{
				rule: noNotice, part: c.place(x.to), node: n, edge: x, in: c.inLanguage(x.in, language),
				text: "Here a caller is recorded and has not been told.",
				fix:  "Let the prompt say that the message will be recorded.",
			})
		}
	})
}

func isAnnounced(p menus.Prompt, notice map[string]string) bool {
	for _, s := range p {
		if strings.Contains(s.Words, notice[s.Language]) {
			return true
		}
	}
	return false
}
