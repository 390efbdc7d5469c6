package menus

import "strconv"

// PartKind is the kind of a part of the menus.
type PartKind string

// The kinds of parts: a step, and the ways on from one.
const (
	StepPart      PartKind = "step"
	WhenPart      PartKind = "when"
	ChoicePart    PartKind = "choice"
	GoPart        PartKind = "go"
	YesPart       PartKind = "yes"
	NoPart        PartKind = "no"
	OtherwisePart PartKind = "otherwise"
	BusyPart      PartKind = "busy"
	NoAnswerPart  PartKind = "no-answer"
	FailedPart    PartKind = "failed"
	NonePart      PartKind = "none"
	NarrowPart    PartKind = "narrow"
	BackPart      PartKind = "back"
)

// Part is a step, or a way on from one, as it is written in the files. A [Follower] is told which parts a step takes,
// so that those which nobody ever takes are known.
type Part struct {
	Kind    PartKind
	Menu    string
	Step    int
	Words   string // of a branch its condition, of a choice its key
	To      string // the menu that a way leads to, "back" or "repeat"
	BuiltIn bool   // it is one of the product's own menus, which no editor can change
	Choices int    // how many choices a step has, 0 not counted
	Waits   Awaiting
	Answer  string // the kind of answer a question takes
	Log     bool   // the step keeps what was said, as a case or as an offer
	Shut    bool   // the branch is taken when something is closed
	Survey  string // the survey that the step is of, "" for none
	File    string
	Line    int // from 1
	Column  int // from 1
}

// Parts lists every step of the version and every way on that is written, menu by menu. The index of each is the number
// by which a follower hears of it.
func (v *Version) Parts() []Part { return v.parts }

// PartOf gives the number of a step, -1 when the version has none there.
func (v *Version) PartOf(menu string, step int) int {
	if s := v.stepAt(menu, step); s != nil {
		return s.part
	}
	return -1
}

// numberParts gives every step and every way that is written its number, from 1, since 0 is that of none.
func (v *Version) numberParts() {
	v.parts = append(v.parts, Part{})
	for _, name := range sortedKeys(v.menus) {
		m := v.menus[name]
		for _, s := range m.steps {
			s.part = v.numberStep(s)
			v.numberWays(s)
		}
		if m.back != nil {
			v.numberWay(m.steps[0], m.back, BackPart, "")
		}
	}
}

func (v *Version) numberStep(s *step) int {
	p := v.part(s, StepPart, s.at)
	p.Log, p.Answer = s.log != nil || s.do == doOffer, s.answer.String()
	switch {
	case s.kind == transferring:
		p.Waits = ADesk
	case s.answer == wordsAnswer:
		p.Waits = ARecording
	case s.kind != passing:
		p.Waits = AnAnswer
	}
	for _, c := range s.choices {
		if c.key != '0' {
			p.Choices++
		}
	}
	v.parts = append(v.parts, p)
	return len(v.parts) - 1
}

func (v *Version) numberWays(s *step) {
	for i := range s.when {
		b := &s.when[i]
		v.numberWay(s, &b.to, WhenPart, b.words)
		for _, c := range b.all {
			if b.to.part > 0 && (c.kind == whenClosed || c.kind == whenHoliday) {
				v.parts[b.to.part].Shut = true
			}
		}
	}
	for _, c := range s.choices {
		v.numberWay(s, &c.to, ChoicePart, string(c.key))
	}
	for _, span := range s.spans {
		v.numberWay(s, &span.to, GoPart, "")
	}
	for _, way := range []struct {
		to   *destination
		kind PartKind
	}{
		{&s.next, GoPart},
		{&s.yes, YesPart},
		{&s.no, NoPart},
		{&s.otherwise, OtherwisePart},
		{&s.busy, BusyPart},
		{&s.noAnswer, NoAnswerPart},
		{&s.failed, FailedPart},
		{&s.none, NonePart},
		{&s.narrow, NarrowPart},
	} {
		if way.to.given() {
			v.numberWay(s, way.to, way.kind, "")
		}
	}
}

func (v *Version) numberWay(s *step, d *destination, kind PartKind, words string) {
	if d.implied {
		return
	}
	p := v.part(s, kind, d.at)
	p.Words, p.To = words, d.name
	d.part = len(v.parts)
	v.parts = append(v.parts, p)
}

func (v *Version) part(s *step, kind PartKind, at position) Part {
	return Part{
		Kind: kind, Menu: s.menu.name, Step: s.index, BuiltIn: s.menu.builtin || s.ofProduct, Survey: s.inSurvey(),
		File: at.file, Line: at.line, Column: at.column,
	}
}

// took tells a follower of a part.
func (t *taking) took(part int) {
	if t.follower != nil && part > 0 {
		t.follower.Took(part)
	}
}

// Question gives what a waiting step says by itself, in two halves: what it says first, and what it asks for. Both are
// empty in a state that waits for nothing.
func (v *Version) Question(s State, w World) (say, question Prompt) {
	at := v.stepAt(s.Menu, s.Step)
	if s.Done || at == nil || at.kind == transferring {
		return nil, nil
	}
	t := &taking{version: v, state: s, world: w, language: v.languageIndex(s.Language)}
	t.say(at.say)
	say, t.prompt = t.prompt, nil
	t.speak(v.question(at, t.language, s.Channel))
	t.speak(v.how(at, t.language, s.Channel))
	return say, t.prompt
}

// Passage is a text of the menus as an editor wrote it and translators gave it back, with its names in braces.
type Passage struct {
	Part int      // the step it belongs to
	Said []string // by language, in the order of Languages; "" where it has no words of its own
	File string
	Line int
	// Column is where the words begin, from 1.
	Column int
}

// Passages lists what each step of the district's own menus says, asks or promises, in every language it has been
// translated to.
func (v *Version) Passages() []Passage {
	var all []Passage
	for _, name := range sortedKeys(v.menus) {
		m := v.menus[name]
		if m.builtin {
			continue
		}
		for _, s := range m.steps {
			for _, t := range []*text{s.say, s.ask, s.text, s.then} {
				if t != nil {
					all = append(all, v.passage(s, t))
				}
			}
		}
	}
	return all
}

func (v *Version) passage(s *step, t *text) Passage {
	p := Passage{Part: s.part, File: t.at.file, Line: t.at.line, Column: t.at.column, Said: make([]string, len(v.Languages))}
	for i := range v.Languages {
		channel := Call
		if t.source == "" {
			channel = Text
		}
		if words, spoken := v.wordsIn(t, i, channel); spoken == i {
			p.Said[i] = words
		}
	}
	return p
}

// Name says where a part stands, in words for the person who wrote it.
func (p *Part) Name() string {
	switch p.Kind {
	case StepPart:
		if p.Step == 0 {
			return "`" + p.Menu + "`"
		}
		return "step " + strconv.Itoa(p.Step+1) + " of `" + p.Menu + "`"
	case WhenPart:
		return "`when: " + p.Words + "`"
	case ChoicePart:
		return "choice " + p.Words
	}
	return "`" + string(p.Kind) + ": " + p.To + "`"
}
