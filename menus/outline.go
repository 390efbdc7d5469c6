package menus

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
