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
			c.greetingIsShort(r, &r.edges[i])
		}
	}
	for _, n := range c.nodes {
		if !isFirstTry(n) || c.step(n).BuiltIn {
			continue
		}
		x := n.from.situation
		c.world.reset(x)
		say, question := c.version.Question(c.placed(n.state, x), &c.world)
		if took := c.spoken(say) + c.spoken(question); math.Round(took) > c.limits.Menu {
			c.suspect(suspect{
				rule: longMenu, weight: took, part: c.place(n), node: n, in: n.in, language: n.state.Language,
				text: fmt.Sprintf("This takes %.0f seconds to say in %s; %.0f are the most.", took, c.version.Language(n.state.Language).EnglishName, c.limits.Menu),
				fix:  "Say less, or offer fewer choices.",
			})
		}
	}
}

// greetingIsShort looks at what is said at the beginning of a call before anything is asked.
func (c *check) greetingIsShort(r *root, x *edge) {
	took := c.spoken(x.prompt)
	if x.to.expect != menus.Nothing && x.to.expect != menus.ADesk {
		at := x.in.first()
		c.world.reset(at)
		_, question := c.version.Question(c.placed(x.to.state, at), &c.world)
		took -= c.spoken(question)
	}
	if math.Round(took) > c.limits.Greeting {
		c.suspect(suspect{
			rule: longGreeting, weight: took, part: c.firstPart(r), node: x.to, in: x.in, root: r, inputs: []menus.Input{x.input},
			text: fmt.Sprintf("The greeting of %s takes %.0f seconds in %s; %.0f are the most.", r.line.Name, took,
				c.version.Language(x.to.state.Language).EnglishName, c.limits.Greeting),
			fix:      "Say who you are, and begin with the choices.",
			language: x.to.state.Language,
		})
	}
}

// recordingsAreAnnounced proves that whoever is recorded has just been told so, in the language they are spoken to in.
func (c *check) recordingsAreAnnounced() {
	notice := map[string]string{}
	for _, l := range c.version.Languages {
		notice[l.Tag], _, _ = strings.Cut(l.Phrase(translations.HowRecord), ".")
	}
	c.eachEdge(func(n *node, x *edge) {
		if x.to.expect != menus.ARecording || isAnnounced(x.prompt, notice) {
			return
		}
		c.suspect(suspect{
			rule: noNotice, part: c.place(x.to), node: n, edge: x, in: x.in,
			text: "Here a caller is recorded and has not been told.",
			fix:  "Let the prompt say that the message will be recorded.",
		})
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

// languagesHaveVoices tells of languages that callers can choose and nobody can say.
func (c *check) languagesHaveVoices() {
	for _, l := range c.version.Languages {
		if l.Voice.Name == "" {
			c.suspect(suspect{
				rule: noVoice, file: "district.yaml", language: l.Tag,
				text: "No voice speaks " + l.EnglishName + ".",
				fix:  "Offer it by text, or have it recorded.",
			})
		}
	}
}
