// Package rehearsal takes one call or text conversation on a version of the menus without a server, a database or a
// clock: what a caller would hear, what would be done, and how long it would take. It runs the same step as the live
// line, so what it says is what callers get. What STOP, START and HELP do by text is no menu's, and not rehearsed.
package rehearsal

import (
	"time"

	"campusline/menus"
)

// Call is a call, or a text conversation, to be rehearsed: who reaches which line, when and how.
type Call struct {
	Version *menus.Version
	Line    *menus.Line
	// Survey is the one that begins by itself, as for somebody who was invited to it; nil is the line's own menu.
	Survey *menus.Survey
	// Called says who answers, where the survey, or the aside, begins with a call of ours.
	Called menus.Answering
	// Aside is what begins by itself otherwise; nil is the line's own menu.
	Aside *Aside
	// Answered says that the survey was answered before.
	Answered bool
	Channel  menus.Channel
	// Language is the one remembered for the caller; "" or one that the district does not speak is its first.
	Language string
	// Notice stands in front of the line, in these words whatever the language; "" is none.
	Notice string
	// At is the moment at which it begins.
	At time.Time
	// Known says that the caller has been in touch before.
	Known bool
	// Texting says whether the caller can be sent texts.
	Texting menus.Texting
	// Meets is a moment during the call at which some hours begin or end; the transcript tells when it comes. Zero is none.
	Meets time.Time
}

// Take takes the call with these inputs, as far as they lead: inputs behind its end are left aside. A conversation's
// first text is its beginning.
func (c Call) Take(inputs ...menus.Input) Transcript {
	opening, rest := c.opening(inputs)
	u := c.begin(opening)
	for _, in := range rest {
		if u.over() {
			break
		}
		u.take(in)
	}
	return u.transcript
}

// Meeting takes the call so begun that a moment comes when a number of its exchanges, the first among them, are over: an
// office closes while the caller listens.
func (c Call) Meeting(moment time.Time, exchanges int, inputs ...menus.Input) Transcript {
	const early = 15 * time.Minute
	c.At = moment.Add(-early)
	lasted := c.Take(inputs[:exchanges]...).Seconds
	c.At, c.Meets = moment.Add(-time.Duration(lasted)*time.Second), moment
	return c.Take(inputs...)
}

// opening gives the input that begins the call, and those behind it.
func (c Call) opening(inputs []menus.Input) (first menus.Input, rest []menus.Input) {
	begin := menus.Input{Kind: menus.Begin}
	switch {
	case len(inputs) == 0:
	case inputs[0].Kind == menus.Begin:
		return inputs[0], inputs[1:]
	case c.Channel == menus.Text:
		begin.Words = inputs[0].Words
		return begin, inputs[1:]
	}
	return begin, inputs
}

// underway is a call being taken.
type underway struct {
	call       Call
	world      world
	state      menus.State
	expect     menus.Expect
	clock      float64 // seconds since the call began
	transcript Transcript
}

func (c Call) begin(opening menus.Input) *underway {
	if !c.Version.Speaks(c.Language) {
		c.Language = c.Version.Tags()[0]
	}
	u := &underway{
		call:  c,
		world: world{call: c, now: c.At},
		state: c.start(),
	}
	u.transcript = newTranscript(c)
	u.take(opening)
	return u
}

// start is the state in which the call begins.
func (c Call) start() menus.State {
	if c.Survey != nil && c.Called != menus.NotCalled {
		return c.Version.StartSurveyCall(c.Line, c.Survey, "", c.Language, c.Called)
	}
	if c.Survey != nil {
		wave := ""
		if c.Answered {
			wave = menus.AnsweredWave
		}
		return c.Version.StartSurvey(c.Line, c.Survey, wave, c.Channel, c.Language)
	}
	if c.Aside != nil && c.Called != menus.NotCalled {
		return c.Version.StartOpportunityCall(c.Line, c.Aside.Call, c.Language, c.Called)
	}
	start := c.Version.Start(c.Line, c.Channel, c.Language)
	if c.Aside != nil && c.Aside.Menu != "" {
		start.Menu, start.Step, start.OfCase = c.Aside.Menu, 0, c.Aside.Case
	}
	return start
}

// Aside is what begins by itself: a menu about a case, a text that is a reply to one of ours, or a call of ours about what
// somebody has joined.
type Aside struct {
	Menu      string
	Case      int         // the number of the case, 0 for none
	InReplyTo menus.About // of a text
	Call      menus.About // what a call of ours is about
}

func (u *underway) over() bool { return u.transcript.Ended != "" }

// take takes one input. A caller who hangs up is asked nothing more, and no step is taken.
func (u *underway) take(in menus.Input) {
	exchange := Exchange{Did: did(in, u.call.Channel), input: in, at: u.clock}
	if u.call.Channel == menus.Call {
		u.clock += secondsOf(in, u.expect)
	}
	exchange.After = rounded(u.clock)
	if hangsUp(in) && u.expect.Awaiting != menus.ADesk {
		u.finish(exchange, menus.EndHungUp)
		return
	}
	u.world.now = u.call.At.Add(time.Duration(u.clock * float64(time.Second)))
	u.world.taken++
	outcome := u.call.Version.Step(u.state, in, &u.world)
	u.state, u.expect = outcome.State, outcome.Expect
	exchange.expect = outcome.Expect
	exchange.Said = u.said(outcome.Prompt)
	for _, s := range exchange.Said {
		u.clock += s.Seconds
	}
	ended := ""
	for _, act := range outcome.Acts {
		if end, ok := act.(menus.Ended); ok {
			ended = end.How
		} else if words := u.call.inWords(act); words != "" {
			exchange.Acts = append(exchange.Acts, words)
		}
	}
	exchange.Awaits = awaits(outcome.Expect, u.call.Channel, ended)
	u.finish(exchange, ended)
}

func (u *underway) finish(e Exchange, ended string) {
	u.transcript.Exchanges = append(u.transcript.Exchanges, e)
	u.transcript.Ended, u.transcript.Seconds = ended, rounded(u.clock)
}

// hangsUp says whether an input is the caller hanging up.
func hangsUp(in menus.Input) bool { return in.Kind == menus.Connected && in.Words == menus.LeftLine }

// world answers the steps of a rehearsal.
type world struct {
	call  Call
	now   time.Time
	cases int
	taken int // steps
}

// InReplyTo is what the first text is a reply to.
func (w *world) InReplyTo() menus.About {
	if w.call.Aside == nil || w.taken > 1 {
		return menus.About{}
	}
	return w.call.Aside.InReplyTo
}

// Case tells of a made-up case.
func (w *world) Case(which menus.CaseSought) (menus.Case, menus.Knowledge) {
	return w.pretended().Case(which)
}

// SharedBy is none: a rehearsal knows of no answers but a made-up one.
func (w *world) SharedBy(keyword, language string) (menus.SharedAnswer, bool) {
	return w.pretended().SharedBy(keyword, language)
}

// SharedTo is the made-up answer to the one question that has one.
func (w *world) SharedTo(question, language, campus string) (menus.SharedAnswer, bool) {
	return w.pretended().SharedTo(question, language, campus)
}

// SharedAbout are made-up answers.
func (w *world) SharedAbout(topics []string, language, campus string) []menus.SharedAnswer {
	return w.pretended().SharedAbout(topics, language, campus)
}

// Shared is the made-up answer.
func (w *world) Shared(id, language string) (menus.SharedAnswer, bool) {
	return w.pretended().Shared(id, language)
}

func (w *world) Now() time.Time         { return w.now }
func (w *world) Known() bool            { return w.call.Known }
func (w *world) Texting() menus.Texting { return w.call.Texting }

// Notice is what stands in front of the line.
func (w *world) Notice() []menus.Notice {
	if w.call.Notice == "" {
		return nil
	}
	words := map[string]string{}
	for _, tag := range w.call.Version.Tags() {
		words[tag] = w.call.Notice
	}
	return []menus.Notice{{Words: words}}
}

// firstCase counts a rehearsal's cases from where a line whose database is new does.
const firstCase = 1000

// NextCase gives a number as a live line does: a count, with a digit that gives away a slip.
func (w *world) NextCase() int {
	n := firstCase + w.cases
	w.cases++
	return n*10 + menus.CheckDigit(n)
}
