package difference

import (
	"campusline/cases"
	"campusline/menus"
)

// compareLogged notes that what is said is logged as something else, and who answers it where that is another team.
func (c *comparison) compareLogged() {
	was, now := feedback(c.a), feedback(c.b)
	if was == nil || now == nil {
		return
	}
	f := finding{kind: OtherLogging, was: "a " + was.Kind + " about " + was.Topic, now: "a " + now.Kind + " about " + now.Topic}
	if was.Campus != now.Campus {
		f.was += c.walker.a.atCampus(was)
		f.now += c.walker.b.atCampus(now)
	}
	if f.was == f.now {
		return
	}
	f.reached = [2]string{c.walker.a.answering(was, &c.a.State), c.walker.b.answering(now, &c.b.State)}
	if f.reached[0] == f.reached[1] {
		f.reached = [2]string{}
	}
	f.group = []string{f.was, f.now, f.reached[0], f.reached[1]}
	c.found(f)
}

// feedback is what an outcome logs, nil for nothing.
func feedback(o *menus.Outcome) *menus.Feedback {
	for _, act := range o.Acts {
		if f, ok := act.(menus.Feedback); ok {
			return &f
		}
	}
	return nil
}

// atCampus says at which campus something is logged, "" for none.
func (s *side) atCampus(f *menus.Feedback) string {
	if campus := s.version.Campus(f.Campus); campus != nil {
		return ", at " + campus.Name
	}
	return ""
}

// answering is the team that answers what is logged.
func (s *side) answering(f *menus.Feedback, state *menus.State) string {
	rules := s.rules()
	assigned := rules.Route(cases.Told{Kind: f.Kind, Topic: f.Topic, Campus: f.Campus, Language: state.Language})
	return comesTo(rules, &assigned, f.Campus)
}
