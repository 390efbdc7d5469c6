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

// doTheOne does a command that names no code about the one that is on, or asks which is meant.
func (t *Texts) doTheOne(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	switch all := w.candidates(); len(all) {
	case 0:
		return "", false, nil
	case 1:
		w.code = all[0].Code
		reply, taken, err = t.command(ctx, tx, w)
	default:
		c := w.command
		c.code = codeSlot
		reply, err = t.askWhich(ctx, tx, w, c.text(), w.word(), all)
		taken = err == nil
	}
	if taken && w.verb == translations.WordsCallOff {
		reply += "\n" + w.asParent()
	}
	return reply, taken, err
}

// candidates are what a command can be about that names no code: by the words of their titles, and by the day, where the text
// names them; else what is on today, or all that is to come. Whose words name what is cancelled never means another one.
func (w *wanting) candidates() []*opportunities.Opportunity {
	now := w.text.At
	var all, cancelled []*opportunities.Opportunity
	for i := range w.mine {
		o := &w.mine[i]
		isLate := w.verb != translations.WordsCallOff && onDay(o, now)
		switch {
		case !o.End.After(now) && !isLate:
		case o.CancelledAt != nil:
			cancelled = append(cancelled, o)
		default:
			all = append(all, o)
		}
	}
	all, shared := w.named(all)
	if those, most := w.named(cancelled); most > shared {
		return those
	}
	if mentions(&w.command, translations.WordsTomorrow, w.text.Words) {
		return onlyOn(all, now.AddDate(0, 0, 1))
	}
	if today := onlyOn(all, now); len(today) > 0 {
		return today
	}
	return all
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

// mentions says whether a text has one of a list of words in it.
func mentions(c *command, list translations.Phrase, text string) bool {
	at, _ := among(c.language, list, strings.Fields(text))
	return at >= 0
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

// asParent tells how to write what is no command.
func (c *command) asParent() string {
	return c.say(translations.AsParent, "word", asWritten(c.language, translations.WordsParent))
}
