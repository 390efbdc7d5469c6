package sms

import (
	"context"

	"campusline/store"
	"campusline/translations"
)

// standings tells somebody who wants texts again how they stand to what they joined, since CANCEL and END alone ended texts and
// gave up no place, and a place given up since could not be confirmed. It goes behind other words, which may be none.
func (t *Texts) standings(ctx context.Context, x text, before store.Consent, words ...string) ([]byte, error) {
	told, err := t.store.Standings(ctx, x.number, t.language(x).Tag, before.At, t.host.Now())
	if err != nil {
		return nil, err
	}
	for i := range told {
		words = append(words, translations.Smart(told[i].Text()))
	}
	return t.replies(words...), nil
}
