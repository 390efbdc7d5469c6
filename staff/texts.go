package staff

import (
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/store"
	"campusline/translations"
)

// Texts answers what staff and coordinators text.
type Texts struct {
	Store *store.Store
	// Version gives the menus being served, whose languages and schools count.
	Version func() *menus.Version
	// Now is the clock.
	Now func() time.Time
	// Orders does what staff want done with cases.
	Orders *Orders
}

// confirmWithin is how long what was asked back about can be confirmed.
const confirmWithin = 15 * time.Minute

// lateWithin is how long after that who confirms is told that it was too late. Later the word is one like any other.
const lateWithin = time.Hour

// wanting is one command with who gives it: an order about a case, or a command about an opportunity.
type wanting struct {
	text   store.StaffText
	person *cases.Person // nil for a coordinator who is nobody of teams.yaml
	order  *order        // nil for none
	command
	codes     []string // of what they look after
	confirmed bool
	unsure    bool     // it is only what they seem to mean, so it is asked back about
	leaving   *leaving // what they say about being away; nil for nothing
}

// Answer does what a text asks for, once, and gives what is answered. Taken is false where it is no command, or not of
// somebody who may give it: it is then a text like everybody's, and nothing is done.
func (t *Texts) Answer(ctx context.Context, x store.StaffText) (reply string, taken bool, err error) {
	x.At = t.Now()
	_, rules := t.Orders.Desk.Current()
	w := wanting{text: x, person: rules.PersonCalled(x.Number)}
	if !w.read(t.Version().Languages) && w.person == nil {
		return "", false, nil // nearly every text of nearly everybody
	}
	if reply, err = t.Store.StaffReply(ctx, x.Message); !errors.Is(err, store.ErrNotFound) {
		return reply, err == nil, err
	}
	wanted, err := t.wanted(ctx, &w)
	if err != nil || !wanted {
		return "", false, err
	}
	contact, err := t.Store.Contact(ctx, x.Number)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return "", false, err
	}
	if contact.Consent == "out" {
		return "", false, nil // no answer would reach them
	}
	if w.order == nil {
		w.read(preferred(t.Version().Languages, contact.Language))
	}
	return t.Store.AnswerStaff(ctx, x, func(tx *sqlx.Tx) (string, bool, error) { return t.do(ctx, tx, w) })
}

// read reads the text as a command about an opportunity, if need be with a slip in it. It is false where it is none.
func (w *wanting) read(languages []*translations.Language) bool {
	var ok bool
	if w.command, ok = read(w.text.Words, languages); !ok {
		w.command, ok = nearly(w.text.Words, languages)
	}
	w.unsure = w.meant != ""
	return ok
}

// wanted finds out whether somebody wants something done that they may want, and what.
func (t *Texts) wanted(ctx context.Context, w *wanting) (bool, error) {
	if w.verb == translations.WordsConfirm && w.person != nil {
		return true, nil
	}
	if w.verb != "" {
		codes, err := t.Store.CodesCoordinatedBy(ctx, w.text.Number, w.text.At)
		isSure := !w.unsure || w.verb == translations.WordsConfirm || slices.Contains(codes, w.code)
		if w.codes = codes; err != nil || len(codes) > 0 && isSure {
			return err == nil, err
		}
	}
	if w.person == nil {
		return false, nil
	}
	w.unsure = false
	if l, ok := readLeaving(w.text.Words, w.text.At.In(t.Version().District.Zone)); ok {
		return t.leavesNow(ctx, w, l)
	}
	return t.orderIn(ctx, w)
}

// preferred puts a person's language before the others: words that several languages share are taken to be of it.
func preferred(languages []*translations.Language, tag string) []*translations.Language {
	at := slices.IndexFunc(languages, func(l *translations.Language) bool { return l.Tag == tag })
	if at <= 0 {
		return languages
	}
	return slices.Concat(languages[at:at+1], languages[:at], languages[at+1:])
}

// do does what is wanted.
func (t *Texts) do(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	switch {
	case w.leaving != nil:
		return t.leaves(ctx, tx, w)
	case w.unsure && w.order == nil:
		return t.askWhetherCommanded(ctx, tx, w)
	case w.unsure:
		reply, err = t.askWhetherMeant(ctx, tx, w)
		return reply, err == nil, err
	}
	if w.order != nil {
		reply, err = t.carryOut(ctx, tx, w)
		return reply, err == nil, err
	}
	if w.verb == translations.WordsConfirm {
		return t.confirm(ctx, tx, w)
	}
	o, err := t.Store.Opportunity(ctx, w.code)
	exists := !errors.Is(err, store.ErrNotFound)
	switch {
	case err != nil && exists:
		return "", false, err
	case !o.ManagedBy(w.text.Number): // as nobody does what there is not
		reply, taken = w.notTheirs(exists)
		return reply, taken, nil
	}
	switch w.verb {
	case translations.WordsRoster:
		reply, err = t.roster(ctx, w)
	case translations.WordsHeadcount:
		reply, err = t.headcount(ctx, w)
	case translations.WordsCallOff:
		reply, err = t.callOff(ctx, tx, w, &o)
	case translations.WordsHere:
		reply, err = t.checkIn(ctx, tx, w, &o)
	}
	return reply, err == nil, err
}

// confirm does what was asked back about.
func (t *Texts) confirm(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	words, until, err := t.Store.StaffAsked(ctx, tx, w.text.Number)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return "", false, nil
	case err != nil:
		return "", false, err
	case w.text.At.After(until.Add(lateWithin)):
		return "", false, nil
	case w.text.At.After(until):
		return w.say(translations.ConfirmedLate), true, nil
	}
	w.confirmed = true
	if asked, ok := readOrder(words); ok && w.person != nil {
		w.order = &asked
		return t.do(ctx, tx, w)
	}
	asked, ok := read(words, preferred(t.Version().Languages, w.language.Tag))
	if !ok {
		return "", false, nil // its words are no longer of a language of the district
	}
	w.command = asked
	return t.do(ctx, tx, w)
}

// mostCodes is how many codes are told to somebody who names none of theirs.
const mostCodes = 5

// notTheirs answers a command about what the person does not look after. Who calls off something of others means that
// they do not come, which the conversation hears.
func (w *wanting) notTheirs(exists bool) (reply string, taken bool) {
	near := nearest(w.code, w.codes)
	if w.verb == translations.WordsCallOff && (exists || len(near) == 0) {
		return "", false
	}
	if len(near) == 0 || exists {
		near = w.codes[:min(mostCodes, len(w.codes))]
	}
	return w.say(translations.NotYourCode, "code", w.code, "codes", strings.Join(near, ", ")), true
}
