package menus

// Notice is a message that stands in front of a line for a while, such as that schools are closed today.
type Notice struct {
	ID    string            // random
	Words map[string]string // by the BCP 47 tag of the language
	// Sounds are the paths from which recordings of it are played on calls in place of the words, likewise.
	Sounds map[string]string `json:",omitempty"`
	// Urgent says that it is heard before the question for the language, too, in the language in which that is asked.
	Urgent bool `json:",omitempty"`
}

// Notices is a world that knows what stands in front of the session's line now.
type Notices interface {
	// Notice gives the notices in the order in which they are told, none for most of the time.
	Notice() []Notice
}

// Notice tells again what stood in front of the line.
func (t *Told) Notice() []Notice { return t.Notices }

// tellNotices puts what stands in front of the line before everything else that a step says, so every key that is
// awaited behind it can be pressed while it is said. A language in which a notice has no words is told nothing, since
// nobody is told anything in another's.
func (t *taking) tellNotices(before State, in Input) {
	world, knows := t.world.(Notices)
	if !knows || in.Kind != Begin && !t.version.asksLanguage(before) {
		return
	}
	var front Prompt
	for _, n := range world.Notice() {
		if words := n.Words[t.state.Language]; words != "" && t.hears(&n, before, in) {
			said := Saying{Language: t.state.Language, Words: words}
			if t.state.Channel == Call {
				said.Sound = n.Sounds[said.Language]
			}
			front = append(front, said)
		}
	}
	t.prompt = append(front, t.prompt...)
}

// hears says whether a notice is told in a step that begins a session or comes from the question for the language. Who is
// asked for it on a call hears the notice when they have answered, or have gone on without; who was answered a text in
// another language before reads it again.
func (t *taking) hears(n *Notice, before State, in Input) bool {
	asks := !t.state.Done && t.version.asksLanguage(t.state)
	switch {
	case in.Kind == Begin:
		return n.Urgent || !asks || t.state.Channel == Text
	case asks:
		return false
	}
	return t.state.Channel == Call || before.Language != t.state.Language
}

// asksLanguage says whether a state waits for an answer to the question for the language.
func (v *Version) asksLanguage(s State) bool {
	at := v.stepAt(s.Menu, s.Step)
	return at != nil && at.answer == languageAnswer
}
