package menus

import (
	"time"
)

// mostSteps bounds the steps that one input can lead through without waiting, whatever the menus say.
const mostSteps = 32

// taking is one step being taken.
type taking struct {
	version  *Version
	state    State
	world    World
	follower Follower // the world, when it wants to be told where the step went
	observer Observer // the world, when it wants to be told what was asked of it
	linguist Linguist // the world, when it wants to be told what had to do with the language
	input    Input
	spoken   bool      // the campus spoken of was set in this step
	language int       // index of the state's language
	chosen   bool      // the language was set in this step
	moment   time.Time // the world's now in the district's zone, once asked
	// opportunities is the world, when it knows them, and told what it told of each code asked for.
	opportunities Opportunities
	told          map[string]tellingOf
	// correspondence is the world, when it knows what the person was sent and what became of what they told us, and cases
	// what it told of each case asked for.
	correspondence Correspondence
	cases          map[CaseSought]tellingOfCase
	refused        bool  // what the last `do` was to do could not be done
	partyTold      bool  // the text told with the code how many people come
	replying       bool  // the text is known to be a reply, and to what
	low            bool  // the last `do` rated a case so low that somebody looks at it again
	entering       *step // the step that the input leads to, nil where it leads nowhere else
	acts           []Act
	prompt         Prompt
	expect         Expect
}

// Step takes one step: what a person did leads from a state to the next one, with what is to be said, waited for and
// committed. It is pure: equal arguments and equal answers of the world give equal outcomes. It never fails: a state
// that these menus do not know leads to a person.
func (v *Version) Step(s State, in Input, w World) Outcome {
	t := v.Turn(s, in, w)
	return t.Arrive()
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
	if next := t.without(s); next != nil {
		return next
	}
	if next := t.untold(s); next != nil {
		return next
	}
	for i := range s.when {
		if t.all(s.when[i].all) {
			t.speakOfUnrated(s.when[i].all)
			return t.follow(s, &s.when[i].to)
		}
	}
	t.took(s.part)
	if s.do != "" && !isOfOffers(s.do) && !isAboutCase(s.do) && !isAboutAnswer(s.do) && t.isWithheld() {
		return t.version.menus[withoutNumberMenu].steps[0]
	}
	t.do(s)
	if s.gate {
		return t.beginSurvey(s.survey)
	}
	t.endSurvey(s)
	switch s.kind {
	case passing:
		t.say(s.say)
		if s.last {
			t.end()
			return nil
		}
		return t.after(s, &s.next)
	case transferring:
		t.say(s.say)
		return t.transfer(s)
	}
	switch {
	case s.finds():
		return t.offerFound(s)
	case s.answer.trait() != "":
		return t.askTrait(s)
	case s.answer == sharedAnswer:
		return t.askShared(s)
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
		case !d.menu.needsCampus && t.beginsAt(d.menu):
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
