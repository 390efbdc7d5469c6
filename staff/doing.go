package staff

import (
	"context"
	"errors"
	"strings"

	"github.com/jmoiron/sqlx"

	"campusline/store"
	"campusline/translations"
)

// begin does what is wanted. Which of theirs somebody means is asked about what they wrote last: what they write next either
// says it, or is about something else.
func (t *Texts) begin(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	if w.askedWhich() != nil {
		if _, err := t.Store.TakeStaffAsked(ctx, tx, w.text.Number, aboutWhich); err != nil && !errors.Is(err, store.ErrNotFound) {
			return "", false, err
		}
	}
	return t.do(ctx, tx, w)
}

// do does what is wanted.
func (t *Texts) do(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	switch {
	case w.decision != nil:
		return t.decide(ctx, tx, w)
	case w.leaving != nil:
		return t.leaves(ctx, tx, w)
	case w.order != nil && w.unsure:
		reply, err = t.askWhetherMeant(ctx, tx, w)
	case w.order != nil:
		reply, err = t.carryOut(ctx, tx, w)
	case w.verb == "":
		reply = w.commands()
	case w.code == "":
		return t.doTheOne(ctx, tx, w)
	default:
		return t.command(ctx, tx, w)
	}
	return reply, err == nil, err
}

// command does a command about the opportunity that it names, and about each other that it names.
func (t *Texts) command(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	var told []string
	for _, code := range append([]string{w.code}, w.more...) {
		w.code = code
		if reply, taken, err = t.commandOne(ctx, tx, w); err != nil || !taken {
			return "", false, err
		}
		told = append(told, reply)
	}
	return strings.Join(told, "\n"), true, nil
}

// commandOne does a command about one opportunity.
func (t *Texts) commandOne(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	o, err := t.Store.Opportunity(ctx, w.code)
	exists := !errors.Is(err, store.ErrNotFound)
	switch {
	case err != nil && exists:
		return "", false, err
	case !o.ManagedBy(w.text.Number): // as nobody does what there is not
		return t.notTheirs(ctx, tx, w, &o, exists)
	}
	o = *w.atMeeting(&o)
	switch w.verb {
	case translations.WordsRoster:
		reply, err = t.roster(ctx, w)
	case translations.WordsHeadcount:
		reply, err = t.headcount(ctx, w)
	case translations.WordsCallOff:
		reply, err = t.callOff(ctx, tx, w, &o)
	case translations.WordsHere:
		if w.meant && !w.confirmed {
			reply, err = t.askWhetherCommanded(ctx, tx, w)
			break
		}
		reply, err = t.checkIn(ctx, tx, w, &o)
	}
	return reply, err == nil, err
}
