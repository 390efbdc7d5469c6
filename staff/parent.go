package staff

import (
	"context"
	"slices"
	"strings"

	"campusline/translations"
)

// AsFamily says whether one of staff, or a coordinator, writes as a parent, and gives the words without the one that says so:
// "PARENT When is lunch?". Then nothing of it is an order.
func (t *Texts) AsFamily(ctx context.Context, number, text string) (words string, ok bool, err error) {
	first, rest := cutWord(text)
	begins := slices.ContainsFunc(t.Version().Languages, func(l *translations.Language) bool {
		return says(l, translations.WordsParent, []string{first})
	})
	if rest == "" || !begins {
		return text, false, nil
	}
	_, rules := t.Orders.Desk.Current()
	if rules.PersonCalled(number) == nil {
		mine, err := t.Store.CoordinatedBy(ctx, number, t.Now())
		if err != nil || len(mine) == 0 {
			return text, false, err
		}
	}
	return strings.TrimLeft(rest, " ,.:"), true, nil
}
