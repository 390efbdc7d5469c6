package conversation

import (
	"errors"
	"slices"

	"campusline/menus"
	"campusline/store"
)

// Traits gives the skills, or the languages, of what can be joined now.
func (s *seats) Traits(of menus.Trait, kinds []string) ([]string, menus.Knowledge) {
	if s.told.Away || s.err != nil {
		return nil, menus.CannotTell
	}
	if values, known := s.told.Traits(of, kinds); known == menus.Found {
		return values, known
	}
	values, err := s.host.store.TraitsNow(s.ctx, of, kinds, s.at)
	if !s.asked(err) {
		return nil, menus.CannotTell
	}
	s.told.KeepTraits(of, kinds, values)
	return values, menus.Found
}

// own gives what the person stands to, and nobody else changes that until the step is committed.
func (s *seats) own(wanted menus.Search) ([]menus.Opportunity, menus.Knowledge) {
	codes, err := s.host.store.OpportunitiesOf(s.ctx, s.number, wanted.Own, s.at, menus.MostListed+1)
	if !s.asked(err) {
		return nil, menus.CannotTell
	}
	if len(codes) > 1 && (!s.asked(s.begin()) || !s.asked(s.host.store.LockOpportunities(s.ctx, s.tx, codes))) {
		return nil, menus.CannotTell
	}
	var found []menus.Opportunity
	for _, code := range codes {
		if o, known := s.Opportunity(code); known == menus.Found && slices.Contains(wanted.Own, o.Standing) {
			found = append(found, o)
		}
	}
	if s.err != nil {
		return nil, menus.CannotTell
	}
	s.told.KeepList(wanted, found)
	return found, menus.Found
}

// Attendee tells how somebody else stands to an opportunity, and nobody changes it until the step is committed.
func (s *seats) Attendee(code, digits string) (menus.Opportunity, menus.Knowledge) {
	if s.told.Away || s.err != nil {
		return menus.Opportunity{}, menus.CannotTell
	}
	if o, known := s.told.Attendee(code, digits); known != menus.CannotTell {
		return o, known
	}
	if !s.asked(s.begin()) {
		return menus.Opportunity{}, menus.CannotTell
	}
	o, err := s.host.store.Attendee(s.ctx, s.tx, code, digits, s.at)
	switch {
	case errors.Is(err, store.ErrNotFound):
		s.told.KeepAttendee(code, digits, nil)
	case s.asked(err):
		s.told.KeepAttendee(code, digits, &o)
	}
	return s.told.Attendee(code, digits)
}

// AtCampusPhone says whether the call comes from a phone of a campus, as its version of the menus has them.
func (s *seats) AtCampusPhone() bool {
	s.told.CampusPhone = s.version.IsCampusPhone(s.number)
	return s.told.CampusPhone
}
