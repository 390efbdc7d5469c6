package proof

import (
	"campusline/menus"
	"campusline/rehearsal"
)

// aside is what people are led to by no menu: where a case stands, how well it was answered, and what a text is a reply to.
// It begins by itself, once, instead of from every step, since it leads to the same from everywhere.
type aside struct {
	menu  string
	of    int             // the number of the case
	call  menus.About     // of a call of ours about what somebody has joined
	who   menus.Answering // who answers that
	about menus.About
	words []string // the texts that are tried; a call has none
}

// byItself says whether something begins that is not the line's own menu.
func (r *root) byItself() bool { return r.survey != nil || r.aside != nil }

// inputs are the first inputs that are tried.
func (a *aside) inputs() []menus.Input {
	if len(a.words) == 0 {
		return []menus.Input{{Kind: menus.Begin}}
	}
	all := make([]menus.Input, len(a.words))
	for i, words := range a.words {
		all[i] = menus.Input{Kind: menus.Begin, Words: words}
	}
	return all
}

// start is how a rehearsal begins it, nil for the line's own menu.
func (a *aside) start() *rehearsal.Aside {
	if a == nil {
		return nil
	}
	return &rehearsal.Aside{Menu: a.menu, Case: a.of, InReplyTo: a.about, Call: a.call}
}

// beginAsides explores what begins by itself beside surveys.
func (e *explorer) beginAsides() {
	for _, number := range menus.PretendedCases() {
		e.beginAside(&aside{menu: menus.CaseMenu, of: number})
	}
	e.beginAside(&aside{menu: menus.RateMenu, of: menus.ClosedCase})
	if e.channel == menus.Call {
		for _, about := range e.version.PretendedCalls() {
			e.beginAside(&aside{call: about, who: menus.Somebody})
			e.beginAside(&aside{call: about, who: menus.AMachine})
		}
		return
	}
	e.beginAside(&aside{words: []string{menus.AnsweredQuestion}})
	for _, about := range menus.PretendedReplies() {
		e.beginAside(&aside{about: about, words: menus.AnyReplies()})
	}
}

// beginAside explores it in every language, on the first line: what it leads to is the same on all.
func (e *explorer) beginAside(a *aside) {
	line := e.version.Lines[0]
	for language, tag := range e.languages {
		start := e.version.Start(line, e.channel, tag)
		if a.menu != "" {
			start.Menu, start.Step, start.OfCase = a.menu, 0, a.of
		}
		if a.who != menus.NotCalled {
			start = e.version.StartOpportunityCall(line, a.call, tag, a.who)
		}
		e.beginAt(&root{line: line, aside: a, who: a.who, start: start}, language)
	}
}

// InReplyTo is what the text that is tried is a reply to.
func (w *world) InReplyTo() menus.About { return w.about }

// SharedBy is none: which keywords answers may have is seen to when one is published.
func (w *world) SharedBy(keyword, language string) (menus.SharedAnswer, bool) {
	return menus.Pretended{}.SharedBy(keyword, language)
}

// SharedTo is the made-up answer to the one question that is tried by itself. To every other there is none, or more than one,
// which comes to the same.
func (w *world) SharedTo(question, language, campus string) (menus.SharedAnswer, bool) {
	return menus.Pretended{}.SharedTo(question, language, campus)
}

// SharedAbout are made-up answers. How many there are depends on the caller, so it is noted that it was asked.
func (w *world) SharedAbout(topics []string, language, campus string) []menus.SharedAnswer {
	return menus.Pretended{Known: w.Known(), Texting: w.Texting()}.SharedAbout(topics, language, campus)
}

// Shared is the made-up answer.
func (w *world) Shared(id, language string) (menus.SharedAnswer, bool) {
	return menus.Pretended{}.Shared(id, language)
}

// Case tells of a made-up case. Somebody known has one that is open; that depends on the caller, so it is noted that it was
// asked.
func (w *world) Case(which menus.CaseSought) (menus.Case, menus.Knowledge) {
	p := menus.Pretended{Now: w.Now()}
	if which.Open && which.Topic == "" {
		p.Known = w.Known()
	}
	return p.Case(which)
}
