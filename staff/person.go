package staff

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/cases"
	"campusline/menus"
	"campusline/store"
	"campusline/translations"
)

// orderIn finds what a member of staff wants done with a case: what their text says, or seems to say, or, where it is none of
// the words of commands, an answer to the case that they were texted about last. It is false for a text like everybody's.
func (t *Texts) orderIn(ctx context.Context, w *wanting) (bool, error) {
	o, isOrder := readOrder(w.text.Words)
	w.order = &o
	if isOrder && (o.number != 0 || o.verb == toList || o.verb == toHandAll) {
		w.unsure = isSlipBehindNumber(w.text.Words)
		own, err := t.isOwnCase(ctx, w, o.number)
		return !own, err
	}
	if t.Version().Danger(w.text.Words) != "" {
		return false, nil
	}
	if about, err := t.orderAboutCase(ctx, w); about || err != nil {
		return about && err == nil, err
	}
	if !isOrder {
		o = order{verb: toAnswer, words: strings.TrimSpace(w.text.Words)}
		if t.forAnybody(w.text.Words) {
			return false, nil
		}
	}
	if _, err := t.Store.ExchangeOfMessage(ctx, w.text.Message); !errors.Is(err, store.ErrNotFound) {
		return false, err // it comes again, and was part of a conversation before there was a case to answer
	}
	return t.orderUnnumbered(ctx, w, isOrder)
}

// forAnybody says whether a text is what anybody would text the line, staff or not: a word that begins a menu or means the
// same everywhere, an answer in digits, a word or two about a code, or that somebody is in danger.
func (t *Texts) forAnybody(text string) bool {
	folded := translations.Fold(text)
	words := strings.Fields(folded)
	hasDigits := slices.ContainsFunc(words, isDigits)
	if folded == "" || hasDigits && len(words) <= fewWords {
		return true
	}
	version := t.Version()
	for _, l := range version.Languages {
		if slices.Contains(version.Keywords(l.Tag), folded) || slices.ContainsFunc(everywhere(), func(list translations.Phrase) bool {
			return slices.Contains(l.Words(list), folded)
		}) {
			return true
		}
	}
	return version.Danger(text) != ""
}

// everywhere are the lists of words that mean the same at every step.
func everywhere() []translations.Phrase {
	return []translations.Phrase{
		translations.WordsMenu, translations.WordsPerson, translations.WordsLanguage, translations.WordsBack, translations.WordsRepeat,
	}
}

// replyWithin is how long after a text about a case what a person writes can be the reply to it.
const replyWithin = 7 * 24 * time.Hour

// orderUnnumbered takes what names no case for what is to be done with the one of which the line told a person last, as a
// member of staff. Where there is none, and where they have texted it about something else since, only what begins like an
// order is one, of which it is asked what it is about.
func (t *Texts) orderUnnumbered(ctx context.Context, w *wanting, isOrder bool) (bool, error) {
	reading, err := t.Store.Conversation(ctx, w.text.Line, w.text.Number, w.text.At.Add(-replyWithin))
	if err != nil {
		return false, err
	}
	if reading.About.Kind == menus.AboutWork {
		w.order.number, _ = strconv.Atoi(reading.About.ID) // 0 where it is about nothing that we know
	}
	if meant, ok := unnumbered(w.text.Words); ok && !isOrder {
		w.unsure, meant.number = true, w.order.number
		w.order = &meant
	}
	if w.order.number != 0 {
		return true, nil
	}
	w.unsure = w.unsure || isOrder
	return w.unsure, nil
}

// fewWords is how many words a text has at most that is not taken for an answer to a family without asking back: whoever
// is a parent too texts the line "bus" and "yes, please".
const fewWords = 2

// carryOut does an order that came by text. An answer that names no case is asked back about where it might be about another
// one, or none.
func (t *Texts) carryOut(ctx context.Context, tx *sqlx.Tx, w wanting) (string, error) {
	o := w.order
	switch {
	case o.verb == toList:
		return t.list(ctx, w.person)
	case o.verb == toHandAll && w.confirmed:
		return t.Orders.handAll(ctx, tx, w.person, o)
	case o.verb == toHandAll:
		return t.askWhetherMeant(ctx, tx, w)
	}
	named, isOrder := readOrder(w.text.Words)
	if !w.confirmed && o.verb == toAnswer && (!isOrder || named.number == 0) {
		open, err := t.open(ctx, w.person)
		if err != nil {
			return "", err
		}
		if len(open) != 1 || open[0].Number != o.number || len(strings.Fields(o.words)) <= fewWords {
			return t.askWhichCase(ctx, tx, w, len(open))
		}
	}
	return t.Orders.carryOut(ctx, tx, w.person, o)
}

// askWhichCase asks whether words are meant for a family.
func (t *Texts) askWhichCase(ctx context.Context, tx *sqlx.Tx, w wanting, open int) (string, error) {
	asked := fmt.Sprintf("%d %s", w.order.number, w.order.words)
	if err := t.ask(ctx, tx, &w, w.order.about(), asked); err != nil {
		return "", err
	}
	return fmt.Sprintf("This would go to the family of case %d: \"%s\". You have %d open. Within 15 minutes, reply CONFIRM to "+
		"send it, or KEEP to leave it. For another case, begin with its number.", w.order.number, w.order.words, open), nil
}

// open are the cases that wait for a person: their own, and those of their teams that nobody has taken.
func (t *Texts) open(ctx context.Context, p *cases.Person) ([]store.CaseRow, error) {
	_, rules := t.Orders.Desk.Current()
	var all []store.CaseRow
	err := t.Store.EachCase(ctx, store.CaseFilter{Unclosed: true}, func(c store.CaseRow) error {
		if c.Owner == p.ID || c.Owner == "" && slices.Contains(rules.Team(c.Team).People, p.ID) {
			all = append(all, c)
		}
		return nil
	})
	return all, err
}

// mostCases is how many cases one text lists.
const mostCases = 8

// list tells a person of the cases that wait for them, those owed soonest first.
func (t *Texts) list(ctx context.Context, p *cases.Person) (string, error) {
	open, err := t.open(ctx, p)
	if err != nil || len(open) == 0 {
		return "No case waits for you.", err
	}
	slices.SortStableFunc(open, func(a, b store.CaseRow) int { return sooner(&a.Case, &b.Case) })
	lines := make([]string, 0, mostCases+1)
	for i := range open[:min(len(open), mostCases)] {
		lines = append(lines, t.Orders.inALine(&open[i].Case))
	}
	if more := len(open) - mostCases; more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n"), nil
}
