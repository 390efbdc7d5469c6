package difference

import (
	"campusline/menus"
	"campusline/rehearsal"
)

// opening is what begins by itself, and not with a line's own menu: a survey, which an invitation leads to, a menu about a case,
// or the reply to a text of ours.
type opening struct {
	who    string // who comes to it: "who are asked by the survey “Family voice”"
	survey string // its name, "" for none
	wave   string // "" for one that was not answered yet
	aside  rehearsal.Aside
	words  []string // the first texts; a call, and a survey, has none
}

// openings lists what begins by itself on a channel, on both versions.
func (w *walker) openings() []opening {
	var all []opening
	for _, s := range w.a.version.Surveys() {
		if w.b.version.Survey(s.Name) == nil {
			continue
		}
		who := "who are asked by the survey “" + s.Title + "”"
		all = append(all, opening{who: who, survey: s.Name}, opening{who: who + " again", survey: s.Name, wave: menus.AnsweredWave})
	}
	const about = "who ask about their case"
	for _, number := range menus.PretendedCases() {
		all = append(all, opening{who: about, aside: rehearsal.Aside{Menu: menus.CaseMenu, Case: number}})
	}
	all = append(all, opening{who: "who give our answer a score", aside: rehearsal.Aside{Menu: menus.RateMenu, Case: menus.ClosedCase}})
	if w.channel == menus.Call {
		return all
	}
	all = append(all, opening{who: "who ask something", words: []string{menus.AnsweredQuestion}})
	for _, reply := range menus.PretendedReplies() {
		all = append(all, opening{who: "who reply to a text of ours", aside: rehearsal.Aside{InReplyTo: reply}, words: menus.AnyReplies()})
	}
	return all
}

// start is the state in which it begins on a version.
func (o *opening) start(v *menus.Version, line *menus.Line, channel menus.Channel, language string) menus.State {
	if o.survey != "" {
		return v.StartSurvey(line, v.Survey(o.survey), o.wave, channel, language)
	}
	state := v.Start(line, channel, language)
	if o.aside.Menu != "" {
		state.Menu, state.Step, state.OfCase = o.aside.Menu, 0, o.aside.Case
	}
	return state
}

// open follows whoever comes to something that begins by itself. It is the same on every line, so one is gone through.
func (w *walker) open(o *opening, line, other *menus.Line, language string) {
	p := &pair{
		a: o.start(w.a.version, line, w.channel, language), b: o.start(w.b.version, other, w.channel, language),
		line: line, opening: o, next: map[*pair]bool{}, in: w.beginning(language),
	}
	w.roots = append(w.roots, p)
	w.a.world.about, w.b.world.about = o.aside.InReplyTo, o.aside.InReplyTo
	if len(o.words) == 0 {
		w.take(p, same(menus.Input{Kind: menus.Begin}), p.in.clone())
	}
	for _, words := range o.words {
		w.take(p, same(menus.Input{Kind: menus.Begin, Words: words}), p.in.clone())
	}
	w.a.world.about, w.b.world.about = menus.About{}, menus.About{}
}
