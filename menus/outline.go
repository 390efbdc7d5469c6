package menus

import "slices"

// Outline is what a line's menus say and where they lead, as data for showing them: the menus by how many steps a caller
// takes to them, and then what any step leads to. Names in braces that only a call can fill are left as written.
type Outline struct {
	Line     *Line
	Channel  Channel
	Language string
	Menus    []OutlinedMenu
}

// OutlinedMenu is a menu.
type OutlinedMenu struct {
	Name string
	From string // the menu from which a caller comes to it first, "" where the line begins
	// Campus is the id of the campus it is about on this line, "" for none or whichever the caller names.
	Campus   string
	Keywords string // that begin it by text, separated by commas
	Steps    []OutlinedStep
}

// OutlinedStep is one exchange of a menu, or something said on the way.
type OutlinedStep struct {
	// Step is its index, by which a [State] stands at it. Steps inside choices stand behind the written ones.
	Step int
	// Says is what is said when it begins, in all; Words is the part of it that is not its choices.
	Says, Words Prompt
	Waits       Awaiting
	Answer      string // the kind of answer a question takes, "" for none
	Choices     []OutlinedChoice
	Desk        string // what the desk that is rung is called; "" is the first desk of whichever campus it is about
	Rung        *Desk  // that desk; nil where it is one of whichever campus it is about
	Logs        string // the topic of what is logged, "" for nothing
	Texts       Prompt // the text that is sent
	Then        Prompt // what is said when it is done
	// Ways are the ways out of it that are not choices, in the order in which they are tried.
	Ways []OutlinedWay
}

// OutlinedChoice is a choice of a step.
type OutlinedChoice struct {
	Key  string
	For  string // what it is for, in the outline's language, or in that it was written in
	Says string // the sentence that offers it
	OutlinedWay
}

// OutlinedWay is a way on: from a step to a menu, to a step inside a choice, back, again, or to the end.
type OutlinedWay struct {
	Kind PartKind
	// When is the condition of a branch as it is written.
	When string
	// To is the name of the menu it leads to, "back" or "repeat"; "" for the next step, or the one in Inside.
	To string
	// Campus is the campus that the menu is then about, "" for the one spoken of.
	Campus string
	// Inside is the index of the step inside a choice that it leads to, 0 for none.
	Inside int
}

// Outline gives the outline of a line in a language, as calls or texts get it.
func (v *Version) Outline(line *Line, channel Channel, language string) Outline {
	o := &outlining{
		taking:  taking{version: v, language: v.languageIndex(language), state: State{Channel: channel}},
		outline: Outline{Line: line, Channel: channel, Language: v.Language(language).Tag},
		seen:    map[string]bool{},
	}
	start := line.calls
	if channel == Text {
		start = line.texts
	}
	o.find(start.menu, "", start.campus)
	o.all()
	o.find(v.menus[personMenu], "", start.campus)
	o.all()
	return o.outline
}

// outlining makes an outline. It says texts as a step does, for one place after another.
type outlining struct {
	taking
	outline Outline
	seen    map[string]bool
	waiting []*menu // found and not outlined yet, those of the outline's last menus
}

// find gives a menu its place in the outline, behind those found before.
func (o *outlining) find(m *menu, from, campus string) {
	if o.seen[m.name] {
		return
	}
	o.seen[m.name] = true
	o.outline.Menus = append(o.outline.Menus, OutlinedMenu{Name: m.name, From: from, Campus: campus})
	o.waiting = append(o.waiting, m)
}

// all outlines every menu that waits, and those they lead to.
func (o *outlining) all() {
	for len(o.waiting) > 0 {
		m := o.waiting[0]
		o.menu(m, &o.outline.Menus[len(o.outline.Menus)-len(o.waiting)])
		campus := o.state.Campus
		o.waiting = o.waiting[1:]
		if m.asksForCampus() {
			campus = "" // from here on it is whichever the caller names
		}
		for _, d := range m.destinations() {
			switch {
			case d.kind != toMenu:
			case d.campus != "":
				o.find(d.menu, m.name, d.campus)
			default:
				o.find(d.menu, m.name, campus)
			}
		}
	}
}

func (o *outlining) menu(m *menu, x *OutlinedMenu) {
	o.state.Campus = x.Campus
	if m.keywords != nil {
		x.Keywords, _ = o.version.wordsIn(m.keywords, o.language, o.state.Channel)
	}
	for _, s := range m.steps {
		x.Steps = append(x.Steps, o.step(s, x.Campus))
	}
}

func (m *menu) asksForCampus() bool {
	return slices.ContainsFunc(m.steps, func(s *step) bool { return s.answer == campusAnswer })
}

func (o *outlining) step(s *step, campus string) OutlinedStep {
	v, channel := o.version, o.state.Channel
	x := OutlinedStep{
		Step: s.index, Answer: s.answer.String(),
		Says:  o.prompt(o.rendering(s).full),
		Texts: o.prompt(v.template(s.text, o.language, Text)),
		Then:  o.prompt(v.template(s.then, o.language, channel)),
	}
	x.Words = o.prompt(v.template(s.say, o.language, channel))
	switch {
	case s.kind == passing:
		x.Says = x.Words
	case s.kind == transferring:
		x.Waits, x.Says = ADesk, x.Words
		o.ring(&x, s, campus)
	case s.answer == wordsAnswer:
		x.Waits, x.Words = ARecording, x.Says
	case s.kind == asking:
		x.Waits, x.Words = AnAnswer, x.Says
	default:
		x.Waits = AnAnswer
	}
	for i, c := range s.choices {
		x.Choices = append(x.Choices, o.choice(c, i == 0))
	}
	if s.log != nil {
		x.Logs = s.log.topic
	}
	x.Ways = ways(s)
	return x
}

// ring says which desk a step rings. Where the caller names the campus, a desk of the campuses is known by name only.
func (o *outlining) ring(x *OutlinedStep, s *step, campus string) {
	desk := o.version.deskOf(s.desk, o.version.campuses[campus])
	if campus == "" && s.desk == operatorDesk && s.menu.needsCampus {
		return // the first desk of whichever campus it is
	}
	if campus != "" || s.desk == operatorDesk || desk.Name == s.desk {
		x.Desk, x.Rung = o.deskName(desk), desk
		return
	}
	for _, c := range o.version.Campuses {
		if d := o.version.deskOf(s.desk, c); d.Name == s.desk {
			x.Desk = o.deskName(d)
			return
		}
	}
}

func (o *outlining) choice(c *choice, first bool) OutlinedChoice {
	words, _ := o.version.wordsIn(c.said, o.language, o.state.Channel)
	offered := o.prompt(o.version.choice(c, o.language, o.state.Channel, first))
	x := OutlinedChoice{Key: string(c.key), For: words, OutlinedWay: wayOut(&c.to, ChoicePart)}
	if len(offered) > 0 {
		x.Says = offered[0].Words
	}
	return x
}

// ways lists the ways out of a step that are written.
func ways(s *step) []OutlinedWay {
	var all []OutlinedWay
	for i := range s.when {
		w := wayOut(&s.when[i].to, WhenPart)
		w.When = s.when[i].words
		all = append(all, w)
	}
	for _, x := range []struct {
		to   *destination
		kind PartKind
	}{
		{&s.yes, YesPart},
		{&s.no, NoPart},
		{&s.busy, BusyPart},
		{&s.noAnswer, NoAnswerPart},
		{&s.failed, FailedPart},
		{&s.otherwise, OtherwisePart},
		{&s.next, GoPart},
	} {
		if x.to.given() {
			all = append(all, wayOut(x.to, x.kind))
		}
	}
	return all
}

func wayOut(d *destination, kind PartKind) OutlinedWay {
	w := OutlinedWay{Kind: kind, Campus: d.campus}
	switch d.kind {
	case toMenu:
		w.To = d.menu.name
	case toStep:
		w.Inside = d.step
	case toBack:
		w.To = "back"
	case toRepeat:
		w.To = "repeat"
	}
	return w
}

// prompt fills a template with what is known without a call.
func (o *outlining) prompt(t template) Prompt {
	var said Prompt
	for _, p := range t {
		words := ""
		for _, part := range p.parts {
			if part.slot == "" {
				words += part.words
			} else {
				words += o.known(part.slot, p.language)
			}
		}
		said = append(said, Saying{o.version.Languages[p.language].Tag, words})
	}
	return said
}

// known fills a name in braces where no call is needed for it.
func (o *outlining) known(name string, language int) string {
	switch {
	case name == "district", o.state.Campus != "" && (name == "campus" || name == "address" || name == "phone"):
		return o.slot(name, language, o.state.Channel == Text)
	}
	return "{" + name + "}"
}
