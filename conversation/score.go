package conversation

import (
	"context"
	"errors"
	"time"

	"campusline/menus"
	"campusline/store"
)

// scoreWithin is how long after we asked how well a case was answered a number alone is taken for that: as long as nobody is
// asked again.
const scoreWithin = 14 * 24 * time.Hour

// isAboutScore finds out whether a number alone, which begins a conversation, is how well a case was answered although the
// text that asked was not the last one, or is older than what people reply to. Where something that was asked since may be
// meant as well, it is to be asked.
func (h *Host) isAboutScore(ctx context.Context, in TextInput, s *step, reading *store.Reading) (menus.About, error) {
	about := reading.About
	switch about.Kind {
	case menus.AboutNothing, menus.AboutBroadcast, menus.AboutOpportunity, menus.AboutWork:
	default:
		return about, nil
	}
	if !s.first || !h.versions.Current().IsScore(in.Words) {
		return about, nil
	}
	var number int
	var asked time.Time
	err := h.ask(ctx, func(ctx context.Context) (err error) {
		number, asked, err = h.store.RatingAsked(ctx, in.Number, h.now().Add(-scoreWithin))
		return err
	})
	switch {
	case errors.Is(err, store.ErrNotFound):
		return about, nil
	case err != nil:
		return about, err
	case about.Kind != menus.AboutNothing, leftOpen(reading.Session, asked):
		return menus.OfScore(number), nil
	}
	return menus.OfRating(number), nil
}

// leftOpen says whether a conversation was left lying at a question of a menu after a time, so that a number may be meant for
// that. The question how well a case was answered is none of those.
func leftOpen(s *store.Session, after time.Time) bool {
	if s == nil || s.EndedAt != nil || s.TouchedAt.Before(after) {
		return false
	}
	var state menus.State
	return state.UnmarshalText([]byte(s.State)) != nil || state.Menu != menus.RateMenu
}
