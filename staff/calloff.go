package staff

import (
	"context"
	"errors"
	"strconv"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
	"campusline/translations"
)

// callOff cancels an opportunity and has everybody told, once that is confirmed. Unconfirmed it says what that would mean
// and asks back.
func (t *Texts) callOff(ctx context.Context, tx *sqlx.Tx, w wanting, o *opportunities.Opportunity) (string, error) {
	switch over := errors.Is(o.Joinable(w.text.At), opportunities.ErrOver); {
	case o.CancelledAt != nil:
		return w.sayOf(o, translations.CallOffBefore), nil
	case over:
		return w.sayOf(o, translations.ItIsOver), nil
	case !w.confirmed:
		return t.askWhetherToCallOff(ctx, tx, w, o)
	}
	off, err := t.Store.CancelOpportunity(ctx, tx, t.callingOff(w))
	switch {
	case errors.Is(err, opportunities.ErrCancelled): // by somebody else, since we looked
		return w.sayOf(o, translations.CallOffBefore), nil
	case err != nil:
		return "", err
	}
	return w.calledOff(o, &off), nil
}

// callingOff is what is wanted.
func (t *Texts) callingOff(w wanting) store.CallingOff {
	version := t.Version()
	return store.CallingOff{
		Code: w.code, Reason: w.reason(), By: w.text.Number, Line: w.text.Line,
		Road: store.Road{Policy: version.District.SendingPolicy(), Heard: version.IsHeard}, At: w.text.At,
	}
}

// askWhetherToCallOff tells how many would be told, and why, and the word that does it.
func (t *Texts) askWhetherToCallOff(
	ctx context.Context, tx *sqlx.Tx, w wanting, o *opportunities.Opportunity,
) (string, error) {
	off, err := t.Store.ForeseeCancelling(ctx, t.callingOff(w))
	if err != nil {
		return "", err
	}
	c := command{verb: w.verb, language: w.language, code: w.code, rest: w.rest}
	if err := t.ask(ctx, tx, &w, w.code, c.text()); err != nil {
		return "", err
	}
	asked := w.sayOf(o, translations.CallOffAsked, "count", strconv.Itoa(off.Told.People()),
		"word", w.confirming(w.code), "keep", asWritten(w.language, translations.WordsKeep))
	if reason, _ := w.language.Reason(w.reason()); reason != "" {
		asked += "\n" + w.say(translations.CallOffReason, "reason", reason)
	}
	return asked, nil
}
