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

// orderIn finds what a member of staff wants done with a case: what their text says, or, where it is none of the words of
// commands, an answer to the case that they were texted about last. It is false for a text like everybody's.
func (t *Texts) orderIn(ctx context.Context, x store.StaffText) (o order, ok bool, err error) {
	o, isOrder := readOrder(x.Words)
	if isOrder && (o.number != 0 || o.verb == toList) {
		return o, true, nil
	}
	if !isOrder {
		o = order{verb: toAnswer, words: strings.TrimSpace(x.Words)}
		if t.forAnybody(x.Words) {
			return o, false, nil
		}
	}
	if _, err := t.Store.ExchangeOfMessage(ctx, x.Message); !errors.Is(err, store.ErrNotFound) {
		return o, false, err // it comes again, and was part of a conversation before there was a case to answer
	}
	o.number, err = t.toldLast(ctx, x)
	return o, o.number != 0, err
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

// toldLast is the case of which the line told a person last, as a member of staff; 0 for none, and where they have texted it
// about something else since.
func (t *Texts) toldLast(ctx context.Context, x store.StaffText) (int, error) {
	reading, err := t.Store.Conversation(ctx, x.Line, x.Number, x.At.Add(-replyWithin))
	if err != nil || reading.About.Kind != menus.AboutWork {
		return 0, err
	}
	number, err := strconv.Atoi(reading.About.ID)
	if err != nil {
		return 0, nil //nolint:nilerr // it is about nothing that we know
	}
	return number, nil
}

// fewWords is how many words a text has at most that is not taken for an answer to a family without asking back: whoever
// is a parent too texts the line "bus" and "yes, please".
const fewWords = 2

// carryOut does an order that came by text. An answer that names no case is asked back about where it might be about another
// one, or none.
func (t *Texts) carryOut(ctx context.Context, tx *sqlx.Tx, w wanting) (string, error) {
	o := w.order
	if o.verb == toList {
		return t.list(ctx, w.person)
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
	if err := t.Store.AskStaff(ctx, tx, w.text.Number, asked, w.text.At.Add(confirmWithin)); err != nil {
		return "", err
	}
	return fmt.Sprintf("This would go to the family of case %d: \"%s\". You have %d open. To send it, reply CONFIRM within "+
		"15 minutes. For another case, begin with its number.", w.order.number, w.order.words, open), nil
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
