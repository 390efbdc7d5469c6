package menus

import (
	"strconv"

	"campusline/translations"
)

// The product's own menus about cases that steps lead to by themselves.
const (
	caseMenu       = "case"        // says where it stands
	caseNumberMenu = "case-number" // asks for its number
	caseAddedMenu  = "case-added"  // says that something was added to it
	caseLaterMenu  = "case-later"  // nothing can be told of it now
	rateMenu       = "rate-case"   // asks how well it was answered
)

// tellingOfCase is what the world told of a case.
type tellingOfCase struct {
	told      *Case
	knowledge Knowledge
}

// caseTold is what the world tells of a case, asked once in a step. What the step itself has changed of it counts.
func (t *taking) caseTold(which CaseSought) (*Case, Knowledge) {
	if c, asked := t.cases[which]; asked {
		return c.told, c.knowledge
	}
	if t.cases == nil {
		t.cases = map[CaseSought]tellingOfCase{}
	}
	told := tellingOfCase{knowledge: NotFound}
	if t.correspondence != nil {
		c, knowledge := t.correspondence.Case(which)
		told = tellingOfCase{&c, knowledge}
	}
	t.cases[which] = told
	return told.told, told.knowledge
}

// caseSpokenOf is the case spoken of, nil where nothing can be told of it.
func (t *taking) caseSpokenOf() *Case {
	c, knowledge := t.caseTold(CaseSought{Number: t.state.OfCase})
	if knowledge != Found {
		return nil
	}
	return c
}

// isOfCase says whether a condition asks about the case spoken of.
func (k conditionKind) isOfCase() bool {
	return k >= whenCaseClosed && k <= whenCaseRated || k == whenLow
}

// caseStands says whether a condition is true of the case spoken of. One of which nothing can be told is late.
func (t *taking) caseStands(kind conditionKind) bool {
	c := t.caseSpokenOf()
	if c == nil {
		return kind == whenCaseLate
	}
	switch kind {
	case whenCaseClosed:
		return c.State == CaseDone
	case whenCaseWaiting:
		return c.State == CaseAsked
	case whenCaseLate:
		return !c.Due.After(t.now())
	case whenCaseRated:
		return c.Rated
	}
	return t.low
}

// isUnrated says whether the person has a case that was closed and not rated, and was not asked about it yet in this call.
// Who has just told us something else is not asked.
func (t *taking) isUnrated() bool {
	if t.state.Case != 0 {
		return false
	}
	c, knowledge := t.caseTold(CaseSought{Unrated: true})
	return knowledge == Found && !c.Rated && c.Number != t.state.OfCase
}

// speakOfUnrated makes the case that was not rated the one spoken of, where a branch is taken because there is one.
func (t *taking) speakOfUnrated(all []condition) {
	for _, c := range all {
		if c.kind == whenUnrated {
			told, _ := t.caseTold(CaseSought{Unrated: true})
			t.state.OfCase = told.Number
		}
	}
}

// caseSaid is the number that `{case}` stands for: of the case spoken of, else of the one logged last.
func (t *taking) caseSaid() int {
	if m := t.version.menus[t.state.Menu]; m != nil && t.state.OfCase != 0 && (m.needsCase || t.state.Case == 0) {
		return t.state.OfCase
	}
	return t.state.Case
}

// caseNumber gives the number of the case.
func (t *taking) caseNumber(l *translations.Language, written bool) string {
	return code(l, strconv.Itoa(t.caseSaid()), written)
}

// dueOfCase says when the case spoken of is to be answered.
func (t *taking) dueOfCase(l *translations.Language, written bool) string {
	c := t.caseSpokenOf()
	if c == nil {
		return ""
	}
	return t.moments(l, c.Due.In(t.version.District.Zone), !c.Due.IsZero(), written)
}

// join adds something to a case. Someone will answer it, as if it had been told anew.
func (t *taking) join(act JoinCase) {
	t.acts = append(t.acts, act)
	t.state.Case, t.state.OfCase = act.Case, act.Case
}

// sameCase is the open case of the person's that is about the same as what they tell now: of the same kind, topic and campus.
// Short answers, such as a day or the number of a bus, make it another matter, as does a mere wish with no words to add.
func (t *taking) sameCase(f *Feedback) (number int, same bool) {
	if len(f.Details) > 0 || f.Words == "" && f.Recording == "" && len(f.Exchanges) == 0 {
		return 0, false
	}
	c, knowledge := t.caseTold(CaseSought{Open: true, Kind: f.Kind, Topic: f.Topic, Campus: f.Campus})
	if knowledge != Found {
		return 0, false
	}
	return c.Number, true
}

// joinWritten adds what was written just now to a case.
func (t *taking) joinWritten(number int) { t.join(JoinCase{Case: number, Words: t.input.Words}) }

// addToCase adds the messages that were given in a step's menu to the case spoken of.
func (t *taking) addToCase(s *step) {
	f := Feedback{}
	t.attachMessages(&f, s.menu)
	t.join(JoinCase{Case: t.state.OfCase, Words: f.Words, Recording: f.Recording, Exchanges: f.Exchanges})
}

// rateCase rates the case spoken of with the score that was given in the step's menu. One that was rated is not rated
// again.
func (t *taking) rateCase(s *step) {
	c := t.caseSpokenOf()
	score := t.scoreGiven(s.menu)
	t.refused = c == nil || c.Rated || score == 0
	if t.refused {
		return
	}
	t.acts = append(t.acts, Rated{Case: c.Number, Score: score})
	after := *c
	after.Rated = true
	t.cases[CaseSought{Number: c.Number}] = tellingOfCase{&after, Found}
	t.low = score <= c.Low
}

// scoreGiven is the score that was given in a menu, or before one that asks what a number is meant for; 0 for none.
func (t *taking) scoreGiven(m *menu) int {
	if m.name == rateMeantMenu {
		m = t.version.menus[rateMenu]
	}
	for _, s := range m.steps {
		if s.answer != scoreAnswer {
			continue
		}
		value, _ := t.state.answer(s.name)
		if n, err := strconv.Atoi(value); err == nil {
			return n
		}
	}
	return 0
}
