package proof

import (
	"fmt"
	"math"
	"math/bits"

	"campusline/menus"
	"campusline/translations"
)

// secondsAKey is what pressing a key takes.
const secondsAKey = 1

// spoken is how long a prompt takes to say.
func (c *check) spoken(p menus.Prompt) float64 {
	took := 0.0
	for _, s := range p {
		t, known := c.seconds[s]
		if !known {
			t = c.version.Seconds(s)
			c.seconds[s] = t
		}
		took += t
	}
	return took
}

// taking is how long it takes to do what an edge does where a language is spoken, and to hear what is said then.
func (c *check) taking(n *node, x *edge, language int) float64 {
	took := c.spoken(c.prompt(n, x, language))
	switch in := x.option.in(language); in.Kind {
	case menus.Keys:
		took += float64(len(in.Words)) * secondsAKey
	case menus.Speech:
		took += translations.Seconds(in.Words)
	case menus.Silence:
		took += silenceLasts
	case menus.Recorded:
		took += float64(in.Seconds)
	}
	return took
}

// silenceLasts is how many seconds are waited for an input.
const silenceLasts = 5

// farthest is the worst and the typical distance of a person on a line, in a language.
type farthest struct {
	worst   distance // with the seconds until a person or a promise
	typical float64  // the seconds from the first question, times the minutes of the year in which it takes so long
	minutes float64
	keys    int // from the first question
	reached bool
}

// aPersonIsNear proves that a person or a promise is near from everywhere on every line, about as near in every language,
// and that no desk lies behind too many menus.
func (c *check) aPersonIsNear() {
	for _, line := range c.version.Lines {
		c.aPersonIsNearOn(line)
	}
}

func (c *check) aPersonIsNearOn(line *menus.Line) {
	far := make([]farthest, len(c.languages))
	deep := map[string]*distance{}
	c.distances(line, func(d *distance) {
		c.measure(far, d)
		if d.node.expect == menus.ADesk && d.edge.desk != nil {
			name := d.edge.desk.Desk
			if deep[name] == nil || d.menus < deep[name].menus {
				deep[name] = d
			}
		}
	})
	c.judgeNearness(line, far)
	c.judgeDepth(line, deep)
}

// measure notes how far a person is from where one arrived.
func (c *check) measure(far []farthest, d *distance) {
	if !isFirstTry(d.node) || d.from != nil && !c.isMenu(d.node) {
		return
	}
	f := &far[d.language]
	for _, x := range c.askingForAPerson(d.node) {
		in := c.pool.meet(x.in, d.in)
		if in == nil {
			continue
		}
		to := distance{
			node: d.node, in: in, from: d, edge: x, language: d.language, keys: d.keys + len(x.option.any().Words),
			seconds: d.seconds + c.taking(d.node, x, d.language) - c.message(x, in),
		}
		if d.from == nil {
			in = in.clone()
			in.within(c.ofKnown) // a new caller is first asked for a language, in all of them
			minutes := c.minutes(in)
			f.typical, f.minutes, f.keys = f.typical+to.seconds*minutes, f.minutes+minutes, to.keys
		}
		if to.seconds > f.worst.seconds {
			f.worst = to
		}
		f.reached = true
	}
}

// message is how much of an edge's prompt asks for a message: then the promise has been reached.
func (c *check) message(x *edge, in set) float64 {
	if x.to.expect != menus.ARecording {
		return 0
	}
	_, question := c.question(x.to, c.pool.become(in, x.language, x.campus).first())
	return c.spoken(question)
}

func (c *check) judgeNearness(line *menus.Line, far []farthest) {
	least := math.Inf(1)
	for i := range far {
		if far[i].reached {
			least = min(least, far[i].worst.seconds)
		}
	}
	for language, tag := range c.languages {
		f := &far[language]
		if !f.reached {
			continue
		}
		c.lines = append(c.lines, LineFigures{
			Line: line.Name, Language: tag, Typical: rounded(f.typical / max(f.minutes, 1)), Worst: rounded(f.worst.seconds),
			TypicalKeys: f.keys, WorstKeys: f.worst.keys,
		})
		if math.Round(f.worst.seconds) > c.limits.Worst {
			c.suspectFar(line, slowToPerson, f, fmt.Sprintf("From here it takes %.0f seconds until a caller has a person or a promise; %.0f are the most.", f.worst.seconds, c.limits.Worst))
		}
		if math.Round(f.worst.seconds-least) > c.limits.Gap {
			c.suspectFar(line, languagesApart, f, fmt.Sprintf("In %s it takes %.0f seconds longer to a person than in another language.",
				c.version.Language(tag).EnglishName, f.worst.seconds-least))
		}
	}
}

func (c *check) suspectFar(line *menus.Line, rule string, f *farthest, text string) {
	root, inputs := f.worst.inputsOf()
	c.suspect(suspect{
		rule: rule, weight: f.worst.seconds, part: c.place(f.worst.node), node: f.worst.node, edge: f.worst.edge, in: f.worst.in, root: root, inputs: inputs,
		text: text, fix: "Say less on the way here, or lead here from nearer to the beginning.",
		language: c.languages[f.worst.language], lines: []string{line.Name},
	})
}

func (c *check) judgeDepth(line *menus.Line, deep map[string]*distance) {
	for _, name := range sortedNames(deep) {
		d := deep[name]
		if d.menus <= c.limits.Depth {
			continue
		}
		root, inputs := d.inputsOf()
		c.suspect(suspect{
			rule: tooDeep, part: max(d.edge.part, c.place(d.from.node)), node: d.from.node, edge: d.edge, in: d.in, root: root, inputs: inputs,
			text:  fmt.Sprintf("The desk `%s` lies behind %d menus; %d are the most.", name, d.menus, c.limits.Depth),
			fix:   "Lead to it from nearer to the beginning.",
			lines: []string{line.Name},
		})
	}
}

// minutes counts the minutes of the school year in some situations, each by itself.
func (c *check) minutes(in set) float64 {
	n := 0
	for i, w := range in {
		for ; w != 0; w &= w - 1 {
			n += c.cells[c.cell(situation(i*64+bits.TrailingZeros64(w)))].Minutes
		}
	}
	return float64(n)
}

func rounded(seconds float64) float64 { return math.Round(seconds*10) / 10 }
