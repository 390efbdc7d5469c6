package menus

import "campusline/translations"

// Turn is a step half taken: what the person did is understood and done, and where it leads is not entered yet. The
// second half is the same for all who are led to one place with the same words, from wherever they come, so that the
// checker takes it once for them.
type Turn struct {
	taking taking
	before State
	did    Input
}

// Turn takes the first half of a step.
func (v *Version) Turn(s State, in Input, w World) Turn {
	turn := Turn{before: s, did: in, taking: taking{version: v, state: s, world: w, input: in, language: v.languageIndex(s.Language)}}
	t := &turn.taking
	t.observer, _ = w.(Observer)
	t.follower, _ = w.(Follower)
	t.linguist, _ = w.(Linguist)
	t.opportunities, _ = w.(Opportunities)
	t.correspondence, _ = w.(Correspondence)
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
	return turn
}

// LeadsTo is the number of the step that is to be entered, among [Version.Parts]; 0 where the step is taken already.
func (t *Turn) LeadsTo() int {
	if t.taking.entering == nil {
		return 0
	}
	return t.taking.entering.part
}

// SoFar is what came of the first half.
func (t *Turn) SoFar() Outcome { return t.taking.outcome() }

// Arrive takes the second half, and gives what came of both.
func (t *Turn) Arrive() Outcome {
	t.taking.arrive()
	t.taking.tellNotices(t.before, t.did)
	return t.taking.outcome()
}

func (t *taking) outcome() Outcome {
	return Outcome{State: t.state, Acts: t.acts, Prompt: t.prompt, Expect: t.expect}
}

// enter has a step be begun once everything that the input itself asks for is done. Nil is the end, which is reached.
func (t *taking) enter(s *step) { t.entering = s }

// arrive begins the step that the input leads to and goes on until something is waited for or the end is reached. Menus
// that lead in a circle lead to a person.
func (t *taking) arrive() {
	to := t.entering
	t.entering = nil
	if t.arrives(to) {
		return
	}
	if t.follower != nil {
		t.follower.Circled()
	}
	t.prompt = nil // what led there is to be found in the circle
	t.sayPhrase(translations.FindingPerson)
	if !t.arrives(t.version.menus[personMenu].steps[0]) {
		t.end()
	}
}

// unsay drops what would have been said so far.
func (t *taking) unsay() {
	t.prompt = nil
	if t.follower != nil {
		t.follower.Unsaid()
	}
}
