package staff

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
	"campusline/translations"
)

// decide does or leaves what somebody has decided about.
func (t *Texts) decide(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	d, chosen := w.decision, w.pending()
	w.language = d.language
	if len(d.about) > 0 {
		chosen = slices.DeleteFunc(chosen, func(a store.StaffAsked) bool { return !slices.Contains(d.about, a.About) })
	}
	slices.SortStableFunc(chosen, func(a, b store.StaffAsked) int { return cmp.Compare(w.place(a.About), w.place(b.About)) })
	switch {
	case len(chosen) == 0 && len(w.pending()) > 0: // it names another
		reply, err = t.askWhichToConfirm(ctx, tx, w, w.pending())
		return reply, err == nil, err
	case len(chosen) == 0:
		reply, err = t.nothingToDecide(ctx, tx, w)
		return reply, err == nil, err
	case d.does && len(chosen) > 1 && len(d.about) == 0:
		reply, err = t.askWhichToConfirm(ctx, tx, w, chosen)
		return reply, err == nil, err
	case d.mistyped:
		word := w.confirming(chosen[0].About)
		return w.say(translations.CommandMeant, "command", word, "word", word), true, nil
	}
	var told []string
	for _, asked := range chosen {
		if reply, err = t.decideOne(ctx, tx, w, asked.About); err != nil {
			return "", false, err
		}
		told = append(told, reply)
	}
	return strings.Join(told, "\n"), true, nil
}

// decideOne does or leaves one thing.
func (t *Texts) decideOne(ctx context.Context, tx *sqlx.Tx, w wanting, about string) (string, error) {
	asked, err := t.Store.TakeStaffAsked(ctx, tx, w.text.Number, about)
	if errors.Is(err, store.ErrNotFound) {
		return w.say(translations.NothingAsked), nil // another text of theirs was sooner
	}
	if err != nil {
		return "", err
	}
	does := w.decision.does
	w.decision, w.confirmed = nil, true
	if order, ok := readOrder(asked.Words); ok && w.person != nil {
		if w.order = &order; !does {
			return order.left(), nil
		}
		reply, _, err := t.do(ctx, tx, w)
		return reply, err
	}
	c, ok := read(asked.Words, preferred(w.languages, w.language.Tag), []string{asked.About})
	if !ok {
		return w.say(translations.NothingAsked), nil // its words are no longer of a language of the district
	}
	if w.command = c; !does {
		return t.left(ctx, &w)
	}
	reply, _, err := t.do(ctx, tx, w)
	return reply, err
}

// left tells what is left as it is.
func (t *Texts) left(ctx context.Context, w *wanting) (string, error) {
	if w.verb != translations.WordsCallOff {
		return w.commands(), nil
	}
	o, err := t.Store.Opportunity(ctx, w.code)
	if err != nil {
		return "", err
	}
	return w.sayOf(w.atMeeting(&o), translations.CallOffKept), nil
}

// left tells of an order that is not to be carried out.
func (o *order) left() string {
	if o.number == 0 {
		return "Nothing was done."
	}
	return fmt.Sprintf("Nothing was done with case %d.", o.number)
}

// nothingToDecide tells whoever decides about nothing that they are late, or that there is nothing.
func (t *Texts) nothingToDecide(ctx context.Context, tx *sqlx.Tx, w wanting) (string, error) {
	p := translations.NothingAsked
	for _, asked := range w.asked {
		isNamed := len(w.decision.about) == 0 || slices.Contains(w.decision.about, asked.About)
		if asked.About == aboutWhich || !isNamed || !w.text.At.After(asked.Until) {
			continue
		}
		p = translations.ConfirmedLate
		if _, err := t.Store.TakeStaffAsked(ctx, tx, w.text.Number, asked.About); err != nil && !errors.Is(err, store.ErrNotFound) {
			return "", err
		}
	}
	return w.say(p), nil
}

// askWhichToConfirm asks which of several things is to be done, or left.
func (t *Texts) askWhichToConfirm(ctx context.Context, tx *sqlx.Tx, w wanting, chosen []store.StaffAsked) (string, error) {
	var all []*opportunities.Opportunity
	var others []string
	for _, asked := range chosen {
		if at := w.place(asked.About); at >= 0 {
			all = append(all, &w.mine[at])
			continue
		}
		others = append(others, strings.TrimSpace(asked.About+" "+shortened(asked.Words)))
	}
	word := asWritten(w.language, translations.WordsKeep)
	if w.decision.does {
		word = asWritten(w.language, translations.WordsConfirm)
	}
	told, err := t.askWhich(ctx, tx, w, word+" "+codeSlot, word, all)
	return strings.Join(append([]string{told}, others...), "\n"), err
}

// confirming is what somebody writes to confirm something.
func (c *command) confirming(about string) string {
	word := asWritten(c.language, translations.WordsConfirm)
	if _, err := strconv.Atoi(about); err != nil {
		return word
	}
	return word + " " + about
}

// ask keeps what somebody is to confirm within the next minutes.
func (t *Texts) ask(ctx context.Context, tx *sqlx.Tx, w *wanting, about, words string) error {
	asked := store.StaffAsked{About: about, Words: words, Until: w.text.At.Add(confirmWithin)}
	return t.Store.AskStaff(ctx, tx, w.text.Number, asked)
}
