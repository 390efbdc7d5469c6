package conversation

import (
	"errors"

	"campusline/menus"
	"campusline/store"
)

// InReplyTo tells what the text is a reply to. It was read with the conversation.
func (w *liveWorld) InReplyTo() menus.About {
	w.told.KeepInReplyTo(w.inReplyTo)
	return w.inReplyTo
}

// Case tells of a case of the person's, and nobody else changes it until the step is committed.
func (w *liveWorld) Case(which menus.CaseSought) (menus.Case, menus.Knowledge) {
	s := &w.seats
	if s.told.Away || s.err != nil {
		return menus.Case{}, menus.CannotTell
	}
	if c, known := s.told.Case(which); known != menus.CannotTell {
		return c, known
	}
	if which.Unrated && (s.number == "" || !w.known) {
		return menus.Case{}, menus.NotFound // who was never in touch has nothing to rate
	}
	if s.number == "" {
		s.told.KeepCase(which, nil)
		return menus.Case{}, menus.NotFound
	}
	if !s.asked(s.begin()) {
		return menus.Case{}, menus.CannotTell
	}
	c, err := s.host.store.CaseTold(s.ctx, s.tx, which, s.number, s.host.versions.Rules(w.version).LowScore, s.at)
	switch {
	case errors.Is(err, store.ErrNotFound):
		if which.Unrated {
			return menus.Case{}, menus.NotFound // it is the same as not to know of one, so nothing is kept
		}
		s.told.KeepCase(which, nil)
	case s.asked(err):
		s.told.KeepCase(which, &c)
	}
	return s.told.Case(which)
}
