package menus

import (
	"slices"
	"time"

	"campusline/translations"
)

// mostSteps bounds the steps that one input can lead through without waiting, whatever the menus say.
const mostSteps = 32

// mostTries is how many times a step is asked again before a person is found: two re-prompts.
const mostTries = 2

// taking is one step being taken.
type taking struct {
	version  *Version
	state    State
	world    World
	follower Follower // the world, when it wants to be told where the step went
	observer Observer // the world, when it wants to be told what was asked of it
	input    Input
	spoken   bool      // the campus spoken of was set in this step
	language int       // index of the state's language
	moment   time.Time // the world's now in the district's zone, once asked
	acts     []Act
	prompt   Prompt
	expect   Expect
}

// Start is the state in which a line's calls or texts begin. Begin is its first input.
func (v *Version) Start(line *Line, channel Channel, language string) State {
	to := line.calls
	if channel == Text {
		to = line.texts
	}
	if !v.Speaks(language) {
		language = v.Languages[0].Tag
	}
	return State{
		Channel: channel, Language: language, Campus: to.campus, Menu: to.menu.name, Home: home(to),
	}
}

// home is where "menu" leads in a session that begins at a line: the first menu that offers something, behind those
// that only greet or ask for the language. One that leads to different menus at different times is home itself.
func home(to destination) Place {
	place := Place{Menu: to.menu.name, Campus: to.campus}
	for range mostSteps {
		first := to.menu.steps[0]
		if first.next.kind != toMenu || first.kind != passing && first.answer != languageAnswer || first.divides() {
			break
		}
		to = first.next
		place.Menu = to.menu.name
		if to.campus != "" {
			place.Campus = to.campus
		}
	}
	return place
}

// divides says whether the branches of a step lead, behind what they say, to other menus than the step itself.
func (s *step) divides() bool {
	for i := range s.when {
		if to := s.when[i].to; to.kind != toMenu || behind(to) != behind(s.next) {
			return true
		}
	}
	return false
}

// behind is the first menu that offers something where a way leads, whatever its branches.
func behind(to destination) *menu {
	for range mostSteps {
		first := to.menu.steps[0]
		if first.next.kind != toMenu || first.kind != passing && first.answer != languageAnswer {
			break
		}
		to = first.next
	}
	return to.menu
}

// Step takes one step: what a person did leads from a state to the next one, with what is to be said, waited for and
// committed. It is pure: equal arguments and equal answers of the world give equal outcomes. It never fails: a state
// that these menus do not know leads to a person.
func (v *Version) Step(s State, in Input, w World) Outcome {
	t := &taking{version: v, state: s, world: w, input: in, language: v.languageIndex(s.Language)}
	t.observer, _ = w.(Observer)
	t.follower, _ = w.(Follower)
	t.state.Taken++
	switch at := v.stepAt(s.Menu, s.Step); {
	case s.Done:
	case at == nil:
		t.state.Step = 0
		t.enter(v.menus[personMenu].steps[0])
	case in.Kind == Begin:
		t.begin(at)
	default:
		t.respond(at)
	}
	return Outcome{State: t.state, Acts: t.acts, Prompt: t.prompt, Expect: t.expect}
}

// stepAt finds a step, nil when these menus have none there.
func (v *Version) stepAt(name string, index int) *step {
	m := v.menus[name]
	if m == nil || index < 0 || index >= len(m.steps) {
		return nil
	}
	return m.steps[index]
}

// following is the step behind one: the next written one, or the end behind the last and behind those inside choices.
func (v *Version) following(s *step) *step {
	if s.index+1 < s.menu.written {
		return s.menu.steps[s.index+1]
	}
	if s.menu.name == endMenu {
		return nil
	}
	return v.menus[endMenu].steps[0]
}

// enter begins a step and goes on until something is waited for or the end is reached. Menus that lead in a circle
// lead to a person.
func (t *taking) enter(s *step) {
	if t.arrives(s) {
		return
	}
	if t.follower != nil {
		t.follower.Circled()
	}
	t.prompt = nil
	t.sayPhrase(translations.FindingPerson)
	if !t.arrives(t.version.menus[personMenu].steps[0]) {
		t.end()
	}
}

// arrives goes from step to step; false when there are more than one input can lead through.
func (t *taking) arrives(s *step) bool {
	for range mostSteps {
		if s == nil {
			return true
		}
		s = t.pass(s)
	}
	return s == nil
}

// pass begins one step. It gives the next one when there is nothing to wait for.
func (t *taking) pass(s *step) *step {
	t.state.Menu, t.state.Step = s.menu.name, s.index
	t.state.Tries, t.state.Between = 0, nil
	for i := range s.when {
		if t.all(s.when[i].all) {
			return t.follow(s, &s.when[i].to)
		}
	}
	t.took(s.part)
	switch s.kind {
	case passing:
		t.say(s.say)
		return t.after(s, &s.next)
	case transferring:
		t.say(s.say)
		return t.transfer(s)
	}
	t.speak(t.rendering(s).full)
	t.await(s)
	return nil
}

func (t *taking) all(conditions []condition) bool {
	for _, c := range conditions {
		if !t.holds(c) {
			return false
		}
	}
	return true
}

// follow gives the step that a way leads to, nil at the end.
func (t *taking) follow(s *step, d *destination) *step {
	t.took(d.part)
	switch d.kind {
	case toMenu:
		switch {
		case d.campus != "":
			t.speakOf(d.campus)
		case d.menu.name == t.state.Home.Menu && !d.menu.needsCampus:
			return t.home()
		}
		return d.menu.steps[0]
	case toStep:
		return d.menu.steps[d.step]
	case toBack:
		return t.goBack(s)
	case toRepeat:
		return s
	}
	next := t.version.following(s)
	if next == nil {
		t.end()
	}
	return next
}

// back gives the exchange before this one; where there is none, this one again.
func (t *taking) back(s *step) *step {
	if s.kind != passing && s.menu.back != nil && s.menu.back.kind == toMenu {
		return t.follow(s, s.menu.back)
	}
	for n := len(t.state.Trail); n > 0; n = len(t.state.Trail) {
		place := t.state.Trail[n-1]
		t.state.Trail = t.state.Trail[: n-1 : n-1]
		if before := t.version.stepAt(place.Menu, place.Step); before != nil {
			if place.Campus != t.state.Campus {
				t.speakOf(place.Campus)
			}
			return before
		}
	}
	return s
}

// goBack follows a "back" that the menu itself says: out of a step inside a choice to the choices, and out of any other
// to the exchange before this menu. Where there is none it leads to the line's menu.
func (t *taking) goBack(s *step) *step {
	if s.index < s.menu.written {
		for n := len(t.state.Trail); n > 0 && t.state.Trail[n-1].Menu == s.menu.name; n = len(t.state.Trail) {
			t.state.Trail = t.state.Trail[: n-1 : n-1]
		}
	}
	if len(t.state.Trail) == 0 {
		return t.home()
	}
	return t.back(s)
}

// home gives the step at which the session's line begins, with nothing said yet about a campus.
func (t *taking) home() *step {
	t.speakOf(t.state.Home.Campus)
	if s := t.version.stepAt(t.state.Home.Menu, 0); s != nil {
		return s
	}
	return t.version.menus[personMenu].steps[0]
}

// leave remembers the exchange being left, for "back". An exchange left before is remembered once, so that a caller
// who goes in circles does not have to go back through each of them.
func (t *taking) leave(s *step) {
	here := Place{s.menu.name, s.index, t.state.Campus}
	trail := t.state.Trail
	if at := slices.Index(trail, here); at >= 0 {
		trail = trail[:at]
	}
	if len(trail) >= maxTrail {
		trail = trail[1:]
	}
	kept := make([]Place, len(trail), len(trail)+1)
	copy(kept, trail)
	t.state.Trail = append(kept, here)
}

// after does what a step does once it is answered, and gives the step that follows.
func (t *taking) after(s *step, to *destination) *step {
	if s.log != nil {
		t.logFeedback(s)
	}
	if s.text != nil {
		t.textCaller(s)
	}
	t.say(s.then)
	return t.follow(s, to)
}

// end closes the session.
func (t *taking) end() {
	how := EndAnswer
	if t.state.Case != 0 {
		how = EndPromise
	}
	t.endAs(how)
}

func (t *taking) endAs(how string) {
	t.state.Done = true
	t.expect = Expect{}
	t.acts = append(t.acts, Ended{how})
}

// retry asks again, and after two times finds a person. Who has not chosen a language yet is not told why: the languages
// are offered again, each in its own words.
func (t *taking) retry(s *step, why translations.Phrase) {
	if t.state.Tries >= mostTries {
		t.giveUp(s)
		return
	}
	t.state.Tries++
	if s.answer != languageAnswer {
		t.sayPhrase(why)
	}
	if len(t.state.Between) > 0 {
		t.askWhich(s)
		return
	}
	t.speak(t.rendering(s).again)
	t.await(s)
}

// giveUp leads on from a step that could not be answered: where its menu says, else to a person.
func (t *taking) giveUp(s *step) {
	t.leave(s)
	if s.otherwise.given() {
		t.enter(t.follow(s, &s.otherwise))
		return
	}
	t.sayFindingPerson(s)
	t.enter(t.version.menus[personMenu].steps[0])
}

// sayFindingPerson says that a person is being found, in every language to somebody who has not chosen one.
func (t *taking) sayFindingPerson(s *step) {
	if s.answer != languageAnswer {
		t.sayPhrase(translations.FindingPerson)
		return
	}
	for i := range t.version.Languages {
		t.speak(t.version.phrase(i, translations.FindingPerson))
	}
}
