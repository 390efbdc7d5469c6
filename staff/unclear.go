package staff

import (
	"context"
	"slices"
	"strings"

	"campusline/store"
	"campusline/translations"
)

// unclear finds out what becomes of a coordinator's text that is no command, but may have been meant as one: it must not become
// a question of a family's, which is answered within days. What seems to be about what they were just asked is asked once more;
// where it says something of what they look after, they are told what they can text.
func (t *Texts) unclear(ctx context.Context, w *wanting) (bool, error) {
	again, err := t.seemsToDecide(ctx, w)
	if again != "" || err != nil {
		w.command, _ = read(again, w.languages, codesOf(w.mine))
		return w.verb != "", err
	}
	fields := fieldsOf(w.text.Words)
	code, from, to := codeIn(fields, codesOf(w.mine))
	around := slices.Concat(fields[:from], fields[to:])
	if !w.isOwn(code) || len(around) < fewWords || slices.ContainsFunc(around, isDigits) {
		return false, nil
	}
	if slices.ContainsFunc(w.languages, func(l *translations.Language) bool {
		return meansAnother(l, around) || takesPart(l, fields[:from], fields[to:])
	}) {
		return false, nil
	}
	w.command = command{code: code, language: w.languages[0]}
	return true, nil
}

// seemsToDecide gives the command that a text may decide about which is no decision as it stands: it is short, or has a word of
// one in it. It is "" where there is none.
func (t *Texts) seemsToDecide(ctx context.Context, w *wanting) (words string, err error) {
	pending := w.pending()
	if len(pending) == 0 || !w.isOwn(pending[0].About) || t.forAnybody(w.text.Words) {
		return "", nil
	}
	if len(strings.Fields(w.text.Words)) > fewWords && !speaksOfDeciding(w.text.Words, w.languages) {
		return "", nil
	}
	if went, err := t.wentOn(ctx, w, &pending[0]); went || err != nil {
		return "", err
	}
	return pending[0].Words, nil
}

// speaksOfDeciding says whether a text has a word in it with which things are confirmed, left, or called off.
func speaksOfDeciding(text string, languages []*translations.Language) bool {
	fields := strings.Fields(text)
	for _, l := range languages {
		for _, list := range []translations.Phrase{
			translations.WordsConfirm, translations.WordsKeep, translations.WordsYes, translations.WordsNo, translations.WordsCallOff,
		} {
			if at, _ := among(l, list, fields); at >= 0 {
				return true
			}
		}
	}
	return false
}

// Decides says whether a text that would end texts, as "cancel it" does, is meant for what its sender was just asked: whether to
// call something off.
func (t *Texts) Decides(ctx context.Context, x store.StaffText) (bool, error) {
	x.At = t.Now()
	w := wanting{text: x, languages: t.Version().Languages}
	if !slices.ContainsFunc(w.languages, func(l *translations.Language) bool {
		at, _ := among(l, translations.WordsCallOff, strings.Fields(x.Words))
		return at >= 0
	}) {
		return false, nil
	}
	var err error
	if w.asked, err = t.Store.StaffAsked(ctx, x.Number, x.At); err != nil || len(w.pending()) == 0 {
		return false, err
	}
	went, err := t.wentOn(ctx, &w, &w.pending()[0])
	return !went && err == nil, err
}

// isKeyword says whether a text begins a menu.
func (t *Texts) isKeyword(text string) bool {
	version := t.Version()
	return slices.ContainsFunc(version.Languages, func(l *translations.Language) bool {
		return slices.Contains(version.Keywords(l.Tag), translations.Fold(text))
	})
}

// commands tells what can be texted about what a text names.
func (w *wanting) commands() string {
	all := make([]string, 0, len(verbs()))
	for _, verb := range verbs() {
		c := command{verb: verb, language: w.language, code: w.code}
		if verb == translations.WordsHere {
			c.rest = []string{exampleDigits}
		}
		all = append(all, c.text())
	}
	return w.say(translations.CommandsAre, "commands", strings.Join(all, ", ")) + "\n" + w.asParent()
}

// exampleDigits show how somebody on a roster is named.
const exampleDigits = "0123"
