package staff

import (
	"context"
	"errors"
	"fmt"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/store"
	"campusline/translations"
)

// orderAboutCase finds out whether a text that is no order names a case that its sender answers, by a mistyped order or
// otherwise. Then it is asked what is to be done, and it is no matter of their own.
func (t *Texts) orderAboutCase(ctx context.Context, w *wanting) (bool, error) {
	meant, isMeant := orderMeant(w.text.Words)
	if !isMeant {
		meant = order{number: mentioned(w.text.Words)}
	}
	if meant.number == 0 {
		return false, nil
	}
	if _, err := t.Store.ExchangeOfMessage(ctx, w.text.Message); !errors.Is(err, store.ErrNotFound) {
		return false, err // it comes again, and was part of a conversation
	}
	c, err := t.Store.Case(ctx, meant.number)
	switch {
	case errors.Is(err, store.ErrNotFound):
		w.order, w.unsure = &meant, isMeant
		return isMeant, nil
	case err != nil, c.Contact == w.text.Number:
		return false, err
	}
	_, rules := t.Orders.Desk.Current()
	if !isMeant && !rules.MayAt(w.person.ID, cases.ToSee, c, w.text.At) {
		return false, nil
	}
	w.order, w.unsure = &meant, true
	return true, nil
}

// isOwnCase says whether a text begins with the number of a case that its sender opened: then they go on about it as a family.
func (t *Texts) isOwnCase(ctx context.Context, w *wanting, number int) (bool, error) {
	first, _ := cutWord(w.text.Words)
	if _, begins := caseNumber(first); !begins || w.order.verb != toAnswer {
		return false, nil
	}
	c, err := t.Store.Case(ctx, number)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil && c.Contact == w.text.Number, err
}

// askWhetherMeant asks back about a text that seems to be a mistyped order. Nothing is done before that is confirmed.
func (t *Texts) askWhetherMeant(ctx context.Context, tx *sqlx.Tx, w wanting) (string, error) {
	o := *w.order
	if isSlipBehindNumber(w.text.Words) {
		o.verb, o.words = verbMeant(o.words, true), ""
	}
	if o.verb == toList {
		return t.list(ctx, w.person) // which does nothing
	}
	const parent = " If you write as a parent, begin with PARENT."
	switch {
	case o.verb == "":
		return fmt.Sprintf("Nothing was done with case %d. To answer its family, write %[1]d and your words. You can also write "+
			"CLAIM, SHOW or CLOSE %[1]d, or ASK or NOTE %[1]d and words.", o.number) + parent, nil
	case o.number == 0 && o.verb != toHandAll:
		return fmt.Sprintf("Nothing was done, since it is not clear which case you mean. Write its number as well: %s. "+
			"CASES lists yours.", (&order{verb: o.verb, number: exampleCase, words: shortened(o.words)}).text()) + parent, nil
	}
	if err := t.ask(ctx, tx, &w, o.about(), o.text()); err != nil {
		return "", err
	}
	shown := o
	shown.words = shortened(o.words)
	return fmt.Sprintf("Did you mean %s? Nothing was done yet. Within 15 minutes, reply CONFIRM to do it, or KEEP to leave it.",
		shown.text()) + parent, nil
}

// exampleCase is a number that shows how one is written.
const exampleCase = 10008

// askWhetherCommanded asks back about what seems to be a mistyped command about an opportunity. Where something else about it
// was to be confirmed, it is told that this is not done.
func (t *Texts) askWhetherCommanded(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, err error) {
	for _, asked := range w.pending() {
		before, ok := read(asked.Words, w.languages, []string{asked.About})
		if !ok || before.verb != translations.WordsCallOff || before.code != w.code {
			continue
		}
		w := wanting{command: before, text: w.text}
		if reply, err = t.left(ctx, &w); err != nil {
			return "", err
		}
		reply += "\n"
	}
	if err := t.ask(ctx, tx, &w, w.code, w.command.text()); err != nil {
		return "", err
	}
	return reply + w.say(translations.CommandMeant, "command", w.command.text(), "word", w.confirming(w.code)), nil
}
