package casework

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"campusline/cases"
	"campusline/store"
	"campusline/translations"
)

// language is the one that a family reads: that which they have chosen last, else that in which they told us.
func (d *Desk) language(ctx context.Context, c *cases.Case) (*translations.Language, error) {
	tag := c.Language
	contact, err := d.Store.Contact(ctx, c.Contact)
	switch {
	case errors.Is(err, store.ErrNotFound):
	case err != nil:
		return nil, err
	case contact.Language != "":
		tag = contact.Language
	}
	version, _ := d.Current()
	if l, ok := translations.Lookup(tag); ok && version.Speaks(tag) {
		return l, nil
	}
	return version.Languages[0], nil
}

// familyText is what a family reads of an event. It knows who answers, and what number to name when it calls.
func (t *telling) familyText(l *translations.Language, c *cases.Case, e cases.Event) string {
	switch e.Kind {
	case cases.Answered:
		return t.framed(l, translations.CaseAnswered, c, e)
	case cases.Asked:
		return t.framed(l, translations.CaseAsked, c, e) + "\n" + l.Phrase(translations.CasePleaseReply)
	case cases.Nudged:
		return numbered(l, translations.CaseNudged, c) + " " + l.Phrase(translations.CasePleaseReply)
	case cases.Surveyed:
		return numbered(l, translations.CaseSurvey, c)
	default:
		return numbered(l, translations.CaseClosedUnsaid, c)
	}
}

// framed puts the words of staff into a sentence that says whose they are. They are sent as they were written.
func (t *telling) framed(l *translations.Language, frame translations.Phrase, c *cases.Case, e cases.Event) string {
	who := strings.NewReplacer("{name}", t.rules.PersonName(e.By), "{team}", t.rules.Team(c.Team).Name)
	return strings.Replace(l.Join(who.Replace(numbered(l, frame, c))), "{words}", e.Words, 1)
}

func numbered(l *translations.Language, phrase translations.Phrase, c *cases.Case) string {
	return strings.ReplaceAll(l.Phrase(phrase), "{case}", fmt.Sprint(c.Number))
}
