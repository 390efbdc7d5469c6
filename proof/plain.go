package proof

import (
	"slices"

	"campusline/menus"
)

// plain leaves out of a state what cannot make a difference to where it leads: how many inputs there were, which case
// was logged, an opportunity that is not spoken of, answers that the menu does not say back, and, where the menu never
// leads back by itself, the exchanges that the caller can go back to, since each of them is reached by other ways too.
func (e *explorer) plain(s menus.State) menus.State {
	if s.Done {
		return menus.State{Channel: s.Channel, Menu: s.Menu, Done: true}
	}
	s.Taken, s.Kind, s.Campus, s.Language = 1, "", "", ""
	if s.Case != 0 {
		s.Case = 1
	}
	if !e.version.SaysCase(s.Menu) {
		s.Case = 0
	}
	if s.Home.Campus != "" {
		s.Home.Campus = e.home(s.Home)
	}
	if n := len(s.Trail); n > 0 && e.version.LeadsBack(s) {
		last := s.Trail[n-1]
		last.Campus = ""
		s.Trail = []menus.Place{last}
	} else {
		s.Trail = nil
	}
	if !e.needsCase(&s) {
		s.OfCase = 0
	}
	if !e.needsOpportunity(&s) {
		s.Opportunity = ""
	}
	s.Answers = e.standardised(e.remembered(s))
	return s
}

// needsCase says whether the menu of a state, or the one it leads back to, speaks of a case.
func (e *explorer) needsCase(s *menus.State) bool {
	return e.version.NeedsCase(s.Menu) || len(s.Trail) > 0 && e.version.NeedsCase(s.Trail[0].Menu)
}

// needsOpportunity says whether the step of a state, or the one it leads back to, speaks of an opportunity.
func (e *explorer) needsOpportunity(s *menus.State) bool {
	return e.version.NeedsOpportunity(s.Menu, s.Step) ||
		len(s.Trail) > 0 && e.version.NeedsOpportunity(s.Trail[0].Menu, s.Trail[0].Step)
}

// remembered are the answers that may still be said back: in the menu itself, or where it leads back to.
func (e *explorer) remembered(s menus.State) []menus.Answer {
	here := e.version.SaidIn(s.Menu, s.Answers)
	if len(s.Trail) == 0 {
		return here
	}
	for _, a := range e.version.SaidIn(s.Trail[0].Menu, s.Answers) {
		if !slices.ContainsFunc(here, func(b menus.Answer) bool { return b.Name == a.Name }) {
			here = append(here, a)
		}
	}
	return here
}

// home gives one campus for all lines that begin at the same menu.
func (e *explorer) home(place menus.Place) string {
	campus, ok := e.homes[place.Menu]
	if !ok {
		campus = e.version.StandIn(place.Campus)
		e.homes[place.Menu] = campus
	}
	return campus
}

// standardised gives every answer of a name the same value.
func (e *explorer) standardised(answers []menus.Answer) []menus.Answer {
	for i := range answers {
		value, ok := e.values[answers[i].Name]
		if !ok {
			value = answers[i].Value
			e.values[answers[i].Name] = value
		}
		answers[i].Value = value
	}
	return answers
}
