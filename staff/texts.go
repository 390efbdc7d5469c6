package staff

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/opportunities"
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

// wanting is one text with who gives it, and what it has done: an order about a case, a command about an opportunity, or a
// decision about what was asked back.
type wanting struct {
	text      store.StaffText
	person    *cases.Person               // nil for a coordinator who is nobody of teams.yaml
	mine      []opportunities.Opportunity // what they look after
	asked     []store.StaffAsked          // what they are to confirm, or were a short time ago
	languages []*translations.Language    // theirs first

	order *order // nil for none
	command
	decision  *decision // nil for none
	confirmed bool
	unsure    bool     // the order is only what they seem to mean, so it is asked back about
	leaving   *leaving // what they say about being away; nil for nothing
}

// Answer does what a text asks for, once, and gives what is answered. Taken is false where it is no command, or not of
// somebody who may give it: it is then a text like everybody's, and nothing is done.
func (t *Texts) Answer(ctx context.Context, x store.StaffText) (reply string, taken bool, err error) {
	x.At = t.Now()
	_, rules := t.Orders.Desk.Current()
	w := wanting{text: x, person: rules.PersonCalled(x.Number), languages: t.Version().Languages}
	if w.person == nil && !t.mayBeForStaff(x.Words, w.languages) {
		return "", false, nil // nearly every text of nearly everybody
	}
	if w.mine, err = t.Store.CoordinatedBy(ctx, x.Number, x.At); err != nil || w.person == nil && len(w.mine) == 0 {
		return "", false, err
	}
	if reply, err = t.Store.StaffReply(ctx, x.Message); !errors.Is(err, store.ErrNotFound) {
		return reply, err == nil, err
	}
	contact, err := t.Store.Contact(ctx, x.Number)
	if err != nil && !errors.Is(err, store.ErrNotFound) || contact.Consent == "out" {
		return "", false, err // no answer would reach whoever has opted out
	}
	w.languages = preferred(w.languages, contact.Language)
	wanted, err := t.wanted(ctx, &w)
	if err != nil || !wanted {
		return "", false, err
	}
	return t.Store.AnswerStaff(ctx, x, func(tx *sqlx.Tx) (string, bool, error) { return t.begin(ctx, tx, w) })
}

// mayBeForStaff says whether a text can be one of staff, whoever sent it: most are a word that begins a menu, or the key of a
// choice.
func (t *Texts) mayBeForStaff(text string, languages []*translations.Language) bool {
	fields := fieldsOf(text)
	if len(fields) != 1 || len(digitsOf(fields[0])) >= leastDigits || !t.forAnybody(text) {
		return len(fields) > 0
	}
	_, decides := readDecision(text, languages)
	_, commands := bare(text, languages, nil)
	return decides || commands
}

// wanted finds out whether somebody wants something done that they may want, and what.
func (t *Texts) wanted(ctx context.Context, w *wanting) (ok bool, err error) {
	if w.asked, err = t.Store.StaffAsked(ctx, w.text.Number, w.text.At.Add(-lateWithin)); err != nil {
		return false, err
	}
	if decides, err := t.decides(ctx, w); decides || err != nil {
		return decides, err
	}
	own := codesOf(w.mine)
	if w.command, ok = read(w.text.Words, w.languages, own); ok && len(own) > 0 {
		return true, nil
	}
	isDanger := t.Version().Danger(w.text.Words) != ""
	if w.command, ok = nearly(w.text.Words, w.languages, own); ok && !isDanger {
		return true, nil
	}
	w.command, ok = bare(w.text.Words, w.languages, w.mine)
	if ok = ok && len(own) > 0; ok && w.verb != translations.WordsCallOff && !t.isKeyword(w.text.Words) {
		return true, nil
	}
	called := w.command
	w.command = command{}
	if w.person != nil {
		if ordered, err := t.ordered(ctx, w); ordered || err != nil {
			return ordered, err
		}
		w.order, w.unsure = nil, false
	}
	if isDanger || len(own) == 0 {
		return false, nil
	}
	if w.command = called; ok && w.verb == translations.WordsCallOff {
		return true, nil
	}
	return t.unclear(ctx, w)
}

// ordered finds out whether a member of staff says that they are away, or wants something done with a case.
func (t *Texts) ordered(ctx context.Context, w *wanting) (bool, error) {
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
