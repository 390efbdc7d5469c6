package phonetree

import (
	"strings"

	"campusline/menus"
	"campusline/translations"
)

// label is one of the product's words for paper, with its names in braces filled in.
func label(l *translations.Language, p translations.Phrase, pairs ...string) string {
	return filled(l.Phrase(p), pairs...)
}

// filled puts values for the names in braces of a sentence.
func filled(sentence string, pairs ...string) string {
	for i := range pairs {
		if i%2 == 0 {
			pairs[i] = "{" + pairs[i] + "}"
		}
	}
	return strings.NewReplacer(pairs...).Replace(sentence)
}

// Title names what an outline shows: the line, its number, calls or texts, and the language.
func Title(v *menus.Version, o menus.Outline) string {
	l := v.Language(o.Language)
	p := translations.ShownCalls
	if o.Channel == menus.Text {
		p = translations.ShownConversations
	}
	return label(l, p, "line", o.Line.Name, "phone", l.Phone(o.Line.Number, true), "language", l.Name)
}

// wayName is what a way on is called that is no choice.
func (l *listing) wayName(w menus.OutlinedWay) string {
	switch w.Kind {
	case menus.WhenPart:
		return label(l.language, translations.ShownIf, "condition", l.conditions(w.When))
	case menus.YesPart:
		return firstOf(l.language.Phrase(translations.WordsYes))
	case menus.NoPart:
		return firstOf(l.language.Phrase(translations.WordsNo))
	case menus.BusyPart:
		return label(l.language, translations.ShownBusy)
	case menus.NoAnswerPart:
		return label(l.language, translations.ShownNoAnswer)
	case menus.FailedPart:
		return label(l.language, translations.ShownFailed)
	case menus.OtherwisePart:
		return label(l.language, translations.ShownOtherwise)
	}
	return ""
}

// firstOf is the first of several words.
func firstOf(list string) string {
	word, _, _ := strings.Cut(list, ",")
	return word
}

// conditions are those of a branch in words.
func (l *listing) conditions(written string) string {
	all := ""
	for part := range strings.SplitSeq(written, " and ") {
		words := l.condition(strings.TrimSpace(part))
		if all != "" {
			words = label(l.language, translations.ShownAnd, "first", all, "second", words)
		}
		all = words
	}
	return all
}

// condition is one condition in words. The level of a campus is a word of the district's own.
func (l *listing) condition(written string) string {
	named := map[string]translations.Phrase{
		"open": translations.ShownOpen, "closed": translations.ShownClosed, "holiday": translations.ShownHoliday,
		"early release": translations.ShownEarlyRelease, "early-release": translations.ShownEarlyRelease,
		"call": translations.ShownCall, "text": translations.ShownText, "known": translations.ShownKnown,
		"new": translations.ShownNew, "no number": translations.ShownNoNumber, "cannot text": translations.ShownCannotText,
	}
	if p, ok := named[written]; ok {
		return label(l.language, p)
	}
	if l.version.Speaks(written) {
		return l.version.Language(written).Name
	}
	if desk, found := strings.CutPrefix(written, "without "); found {
		return label(l.language, translations.ShownWithout, "desk", l.place(desk))
	}
	if desk, state, found := strings.Cut(written, " "); found && (state == "open" || state == "closed") {
		return l.place(desk) + " " + label(l.language, named[state])
	}
	return written
}

// place is what a desk is called whose hours a branch asks for.
func (l *listing) place(desk string) string {
	if desk == "district" {
		return label(l.language, translations.ShownDistrict)
	}
	return l.version.DeskCalled(desk, l.menu.Campus, l.outline.Language)
}

// rung says which desk a step rings, and at which number. By text the family is given the number instead.
func (l *listing) rung(s menus.OutlinedStep) string {
	known, there, first := translations.ShownRings, translations.ShownRingsThere, translations.ShownRingsFirst
	if l.outline.Channel == menus.Text {
		known, there, first = translations.ShownGives, translations.ShownGivesThere, translations.ShownGivesFirst
	}
	switch {
	case s.Rung != nil:
		return label(l.language, known, "desk", s.Desk, "phone", number(l.version, s.Rung))
	case s.Desk == "":
		return label(l.language, first)
	}
	return label(l.language, there, "desk", s.Desk)
}

// done says what a step does once it is answered.
func (l *listing) done(s menus.OutlinedStep) []string {
	var all []string
	if s.Logs != "" {
		all = append(all, label(l.language, translations.ShownLogs, "topic", s.Logs))
	}
	for _, x := range s.Texts {
		all = append(all, label(l.language, translations.ShownTexts, "words", x.Words))
	}
	for _, x := range s.Then {
		all = append(all, label(l.language, translations.ShownThen, "words", x.Words))
	}
	return all
}

// destination says where a way leads.
func (l *listing) destination(w *menus.OutlinedWay) string {
	switch {
	case w.To == "back":
		return label(l.language, translations.ShownBack)
	case w.To == "repeat":
		return label(l.language, translations.ShownRepeat)
	case w.Campus != "":
		return w.To + " (" + l.version.Campus(w.Campus).Name + ")"
	}
	return w.To
}
