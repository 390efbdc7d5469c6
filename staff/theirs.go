package staff

import (
	"context"
	"errors"
	"strings"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
	"campusline/translations"
)

// codesOf are the codes of opportunities.
func codesOf(all []opportunities.Opportunity) []string {
	codes := make([]string, len(all))
	for i := range all {
		codes[i] = all[i].Code
	}
	return codes
}

// mostCodes is how many codes are told to somebody who names none of theirs.
const mostCodes = 5

// notTheirs answers a command about what the person does not look after. Who calls off what they have a place in means that they
// do not come, which the conversation hears.
func (t *Texts) notTheirs(
	ctx context.Context, tx *sqlx.Tx, w wanting, o *opportunities.Opportunity, exists bool,
) (reply string, taken bool, err error) {
	if own, err := t.isForThemselves(ctx, tx, &w, o, exists); own || err != nil {
		return "", false, err
	}
	near := opportunities.Nearest(w.code, codesOf(w.mine))
	if len(near) == 0 || exists {
		near = w.codesToTell()
	}
	return w.say(translations.NotYourCode, "code", w.code, "codes", strings.Join(near, ", ")), true, nil
}

// isForThemselves says whether who calls something off has a place in it, or has asked for what has this number.
func (t *Texts) isForThemselves(
	ctx context.Context, tx *sqlx.Tx, w *wanting, o *opportunities.Opportunity, exists bool,
) (bool, error) {
	if w.verb != translations.WordsCallOff {
		return false, nil
	}
	if exists {
		signup, err := t.Store.Signup(ctx, tx, o.ID, w.text.Number)
		if errors.Is(err, opportunities.ErrNoSignup) {
			return false, nil
		}
		return err == nil && signup.State.Live(), err
	}
	number, isNumber := caseNumber(w.code)
	if !isNumber {
		return false, nil
	}
	c, err := t.Store.Case(ctx, number)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil && c.Contact == w.text.Number, err
}

// codesToTell are the codes of what somebody looks after that is not cancelled, what comes soonest first.
func (w *wanting) codesToTell() (codes []string) {
	for i := range w.mine {
		if o := &w.mine[i]; o.CancelledAt == nil && len(codes) < mostCodes {
			codes = append(codes, o.Code)
		}
	}
	return codes
}
