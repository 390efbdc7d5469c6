package staff

import (
	"context"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"campusline/opportunities"
	"campusline/translations"
)

// looksBack is how long after the end somebody can ask about what they looked after without its code. Who looked after nothing
// since is a parent, whose "how many" is a question of theirs.
const looksBack = 30 * 24 * time.Hour

// nothingToCome tells whoever asks that nothing of theirs is on or to come, and asks which of what is over they mean.
func (t *Texts) nothingToCome(ctx context.Context, tx *sqlx.Tx, w wanting) (reply string, taken bool, err error) {
	before := w.before()
	if len(before) == 0 {
		return "", false, nil
	}
	told := []string{w.say(translations.NothingToCome)}
	if w.verb != translations.WordsCallOff {
		c := w.command
		c.code = codeSlot
		which, err := t.askWhich(ctx, tx, w, c.text(), w.word(), before)
		if err != nil {
			return "", false, err
		}
		told = append(told, which)
	}
	return strings.Join(append(told, w.asParent()), "\n"), true, nil
}

// before are those that are over since a short time, or were cancelled.
func (w *wanting) before() (those []*opportunities.Opportunity) {
	for i := range w.mine {
		if o := &w.mine[i]; w.text.At.Sub(o.End) < looksBack {
			those = append(those, o)
		}
	}
	return those
}

// mentions says whether a text has one of a list of words in it.
func (w *wanting) mentions(list translations.Phrase) bool {
	at, _ := among(w.language, list, strings.Fields(w.text.Words))
	return at >= 0
}

// namesDay says whether a text says for which day it is.
func (w *wanting) namesDay() bool {
	return w.mentions(translations.WordsToday) || w.mentions(translations.WordsTomorrow)
}

// saysNothingElse says whether a command is all that a text says, but for a usual reason to call something off.
func (w *wanting) saysNothingElse() bool {
	if w.verb != translations.WordsCallOff {
		return true // it is none otherwise
	}
	_, isUsual := w.language.Reason(w.reason())
	return isUsual || w.isFiller(strings.Fields(translations.Fold(strings.Join(w.rest, " "))))
}

// asParent tells how to write what is no command.
func (c *command) asParent() string {
	return c.say(translations.AsParent, "word", asWritten(c.language, translations.WordsParent))
}
