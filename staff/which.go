package staff

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/store"
	"campusline/translations"
)

// aboutWhich is what is asked back under where somebody is to say which of theirs they mean.
const aboutWhich = "which"

// codeSlot stands in such a command where its code is to be.
const codeSlot = "{code}"

// doTheOne does a command that names no code about the one that is on, or asks which is meant. Where nothing is on, it says so
// first.
func (t *Texts) doTheOne(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	all, missing := w.candidates()
	switch isOfAnotherDay := missing != "" && w.namesDay(); {
	case (len(all) == 0 || isOfAnotherDay) && !w.saysNothingElse():
		return "", false, nil
	case len(all) == 0:
		return t.nothingToCome(ctx, tx, w)
	case len(all) == 1 && !isOfAnotherDay:
		w.code = all[0].Code
		reply, taken, err = t.command(ctx, tx, w)
		if missing != "" {
			reply = w.say(missing) + "\n" + w.say(translations.YourNext, "code", w.code) + "\n" + reply
		}
	default:
		c := w.command
		c.code = codeSlot
		reply, err = t.askWhich(ctx, tx, w, c.text(), w.word(), all)
		taken = err == nil
		if missing != "" {
			reply = w.say(missing) + "\n" + reply
		}
	}
	if taken && w.verb == translations.WordsCallOff {
		reply += "\n" + w.asParent()
	}
	return reply, taken, err
}

// candidates are what a command can be about that names no code: by the words of their titles, and by the day, where the text
// names them; else what is on today, or all that is to come. Whose words name what is off never means another one. Missing says
// that nothing is on the day that is meant, "" where something is or was, or where a title is named.
func (w *wanting) candidates() (those []*opportunities.Opportunity, missing translations.Phrase) {
	all, off := w.toCome()
	all, shared := w.named(all)
	off, most := w.named(off)
	if most > shared {
		return off, ""
	}
	day, missing := w.text.At, translations.NothingToday
	if w.mentions(translations.WordsTomorrow) {
		day, missing = day.AddDate(0, 0, 1), translations.NothingTomorrow
	}
	if those = onlyOn(all, day); len(those) > 0 {
		return those, ""
	}
	those = onlyOn(off, day)
	switch namesDay := w.namesDay(); {
	case len(those) > 0 && (len(all) == 0 || namesDay):
		return those, ""
	case len(those) > 0, shared > 0 && !namesDay:
		missing = ""
	}
	return all, missing
}

// toCome are those that are not over, or were on today. Off are those of them that were cancelled, or are over and can be called
// off no more.
func (w *wanting) toCome() (all, off []*opportunities.Opportunity) {
	for i := range w.mine {
		o := &w.mine[i]
		isOver := !o.End.After(w.text.At)
		switch {
		case isOver && !onDay(o, w.text.At):
		case o.CancelledAt != nil, isOver && w.verb == translations.WordsCallOff:
			off = append(off, o)
		default:
			all = append(all, o)
		}
	}
	return all, off
}

// onlyOn are those of which something is on a day.
func onlyOn(all []*opportunities.Opportunity, day time.Time) (those []*opportunities.Opportunity) {
	for _, o := range all {
		if onDay(o, day) {
			those = append(those, o)
		}
	}
	return those
}

// onDay says whether an opportunity, or a meeting of it, is on the day of a time.
func onDay(o *opportunities.Opportunity, at time.Time) bool {
	day := at.In(o.Start.Location()).Format(time.DateOnly)
	return slices.ContainsFunc(o.Meetings(), func(m opportunities.Module) bool {
		return m.Start.Format(time.DateOnly) <= day && day <= m.End.Format(time.DateOnly)
	})
}

// named are those whose titles share the most words with the text, and how many, or all where none shares any.
func (w *wanting) named(all []*opportunities.Opportunity) (best []*opportunities.Opportunity, most int) {
	said := strings.Fields(translations.Fold(w.text.Words))
	most = 1
	for _, o := range all {
		shared := 0
		for _, word := range titleWords(o) {
			if slices.Contains(said, word) {
				shared++
			}
		}
		if shared > most {
			best, most = nil, shared
		}
		if shared == most {
			best = append(best, o)
		}
	}
	if len(best) == 0 {
		return all, 0
	}
	return best, most
}

// askWhich asks which of several is meant. Words are what is done with the one whose code comes next.
func (t *Texts) askWhich(
	ctx context.Context, tx *sqlx.Tx, w wanting, words, word string, all []*opportunities.Opportunity,
) (string, error) {
	asked := store.StaffAsked{About: aboutWhich, Words: words, Until: w.text.At.Add(confirmWithin)}
	if err := t.Store.AskStaff(ctx, tx, w.text.Number, asked); err != nil {
		return "", err
	}
	told := []string{w.say(translations.WhichOne, "command", word)}
	for _, o := range all[:min(len(all), mostCodes)] {
		told = append(told, o.Code+" "+w.heading(w.atMeeting(o)))
	}
	return strings.Join(told, "\n"), nil
}
