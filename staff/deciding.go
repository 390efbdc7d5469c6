package staff

import (
	"context"
	"slices"
	"strings"

	"campusline/opportunities"
	"campusline/store"
	"campusline/translations"
)

// decides finds out whether a text decides about what its sender was asked to confirm. A yes or no such as people answer to any
// question counts only as long as nothing else was said since.
func (t *Texts) decides(ctx context.Context, w *wanting) (bool, error) {
	if slot := w.askedWhich(); slot != nil && w.isOwn(digitsOf(w.text.Words)) {
		if went, err := t.wentOn(ctx, w, slot); went || err != nil {
			return false, err
		}
		w.text.Words = strings.ReplaceAll(slot.Words, codeSlot, digitsOf(w.text.Words))
	}
	d, ok := readDecision(w.text.Words, w.languages)
	pending := w.pending()
	if !ok {
		if l := isSlipOfConfirm(w.text.Words, w.languages); l != nil && len(pending) > 0 {
			w.decision = &decision{does: true, language: l, mistyped: true, about: numbersIn(strings.Fields(w.text.Words))}
		}
		return w.decision != nil, nil
	}
	switch {
	case d.plain && len(pending) == 0:
		return false, nil
	case d.plain:
		if went, err := t.wentOn(ctx, w, &pending[0]); went || err != nil {
			return false, err
		}
	case len(w.asked) == 0 && (!d.does || !slices.ContainsFunc(d.about, w.isOwn)):
		isYes := says(d.language, translations.WordsYes, strings.Fields(w.text.Words))
		if texted, err := t.Store.StaffTexted(ctx, w.text.Number, w.text.At.Add(-lateWithin)); !texted || isYes || !d.does {
			return false, err
		}
	}
	w.decision = &d
	return true, nil
}

// wentOn says whether somebody has talked with the line about something else since they were asked, or the line with them.
func (t *Texts) wentOn(ctx context.Context, w *wanting, asked *store.StaffAsked) (bool, error) {
	since := asked.Until.Add(-confirmWithin)
	reading, err := t.Store.Conversation(ctx, w.text.Line, w.text.Number, since)
	if err != nil {
		return false, err
	}
	return reading.About.Kind != "" || reading.Session != nil && reading.Session.TouchedAt.After(since), nil
}

// pending is what somebody can confirm now, what was asked last first.
func (w *wanting) pending() (now []store.StaffAsked) {
	for _, asked := range w.asked {
		if asked.About != aboutWhich && !w.text.At.After(asked.Until) {
			now = append(now, asked)
		}
	}
	return now
}

// askedWhich is what somebody was asked the code of; nil for nothing.
func (w *wanting) askedWhich() *store.StaffAsked {
	at := slices.IndexFunc(w.asked, func(a store.StaffAsked) bool { return a.About == aboutWhich && !w.text.At.After(a.Until) })
	if at < 0 {
		return nil
	}
	return &w.asked[at]
}

// place is where an opportunity stands among those that somebody looks after; what is none of them comes first.
func (w *wanting) place(code string) int {
	return slices.IndexFunc(w.mine, func(o opportunities.Opportunity) bool { return o.Code == code })
}

func (w *wanting) isOwn(code string) bool {
	return w.place(code) >= 0
}
