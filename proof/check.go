package proof

import (
	"cmp"
	"sync"
	"time"

	"campusline/audio"
	"campusline/cases"
	"campusline/menus"
	"campusline/prices"
)

// Options are what a check goes by.
type Options struct {
	// Settings are the district's own limits, severities and waivers. The zero value is everybody's.
	Settings Settings
	// Prices are what texts cost; nil are the shipped ones.
	Prices *prices.Table
	// Rules are who answers what; nil are those of the version's files.
	Rules *cases.Rules
	// Listener listens to the district's recordings; with nil, nobody does.
	Listener *audio.Listener
	// Today is the day on which waivers are looked at; none expires if it is zero.
	Today time.Time
}

// Report is what was proved of a version.
type Report struct {
	Findings []Finding `json:"findings"`
	// Notes are findings that nothing has to be done about.
	Notes []Finding `json:"notes,omitempty"`
	// Waived are findings that check.yaml excuses.
	Waived  []Finding `json:"waived,omitempty"`
	Figures Figures   `json:"figures"`
}

// Refused says whether any finding keeps the version from being published.
func (r *Report) Refused() bool {
	for i := range r.Findings {
		if r.Findings[i].Severity == menus.Error {
			return true
		}
	}
	return false
}

// Check explores everything that can happen on a version's lines and reports what does not hold. Calls and texts are
// explored at the same time. Equal versions and options give equal reports.
func Check(v *menus.Version, o Options) Report {
	limits := o.Settings.limits()
	space := newSpace(v)
	channels := []menus.Channel{menus.Call, menus.Text}
	checks := make([]*check, len(channels))
	var both sync.WaitGroup
	for i, channel := range channels {
		both.Go(func() {
			checks[i] = &check{explorer: explore(v, space, channel), limits: limits, listener: o.Listener, prices: cmp.Or(o.Prices, prices.Shipped())}
			checks[i].prove()
		})
	}
	both.Wait()
	first := checks[0]
	first.suspects = append(first.suspects, checks[1].suspects...)
	r := Report{}
	both.Go(func() { r.Figures = figures(checks) })
	answers := &check{explorer: first.explorer, limits: limits}
	both.Go(func() { answers.everythingIsAnswered(rulesOf(v, o.Rules)) })
	first.proveOfBoth(checks[1])
	both.Wait()
	first.suspects = append(first.suspects, answers.suspects...)
	r.Findings, r.Waived = o.Settings.judge(first.findings(), v, o.Today)
	r.Findings, r.Notes = apart(r.Findings)
	return r
}

// rulesOf are the rules to go by. What is wrong with the file is told by who reads it.
func rulesOf(v *menus.Version, rules *cases.Rules) *cases.Rules {
	if rules == nil {
		rules, _ = cases.ReadRules(menus.Files(v.Files), v)
	}
	return rules
}

// apart divides findings into those that somebody should look at and mere notes.
func apart(all []Finding) (findings, notes []Finding) {
	for _, f := range all {
		if f.Severity == menus.Note {
			notes = append(notes, f)
			continue
		}
		findings = append(findings, f)
	}
	return findings, notes
}

// check proves the rules of one channel.
type check struct {
	*explorer
	limits   Limits
	prices   *prices.Table
	listener *audio.Listener
	suspects []suspect
	lines    []LineFigures
	coverage []covered
	texts    map[textPlace]*writtenText // the dearest of each place
	priced   []TextFigures              // what those cost
	sent     map[string]sentText        // words as they are sent
	told     map[hour]told              // the times that can be told
	back     backward
	voices   *check                   // proves the rules of what is recorded
	seconds  map[menus.Saying]float64 // of words that were timed
}

// prove proves the rules that hold of one channel by itself: those of its ways beside those of its words.
func (c *check) prove() {
	c.seconds = map[menus.Saying]float64{}
	c.back = c.backward()
	ways := &check{explorer: c.explorer, limits: c.limits, back: c.back}
	c.voices = c.beside()
	var both sync.WaitGroup
	both.Go(ways.proveWays)
	if c.channel == menus.Call {
		both.Go(c.voices.languagesHaveVoices)
	}
	c.proveWords()
	both.Wait()
	c.suspects = append(ways.suspects, c.suspects...)
	c.coverage = ways.coverage
}

// beside is a check of the same channel that takes steps in a world of its own, so that it can prove while this one does.
func (c *check) beside() *check {
	own := *c.explorer
	own.key, own.world = nil, world{space: c.space, lines: c.world.lines, taken: make([]bool, len(c.parts))}
	return &check{explorer: &own, limits: c.limits, listener: c.listener}
}

// proveWays proves the rules of where everything leads. It takes no step.
func (c *check) proveWays() {
	c.everyCallCanEnd()
	c.everyStepSaysSomething()
	c.nobodyIsCutOff()
	c.aSilentCallerIsHelped()
	c.aPersonIsAlwaysThere()
	c.dangerIsAnswered()
	c.everyMessageIsKept()
	c.choicesAreWhatTheySay()
	c.everyMinuteIsCovered()
	c.surveysAreShort()
	if c.channel == menus.Call {
		c.desksAreOpen()
	}
}

// proveWords proves the rules of what is said, and how long it takes. It takes steps in other languages to know.
func (c *check) proveWords() {
	c.collectTexts()
	c.textsAreShort()
	c.priced = c.textFigures()
	if c.channel == menus.Call {
		c.aPersonIsNear()
		c.aNoticeLeavesTime()
		c.promptsAreShort()
		c.recordingsAreAnnounced()
	}
}

// proveOfBoth proves the rules that need calls and texts.
func (c *check) proveOfBoth(texts *check) {
	c.everythingIsTaken(texts)
	c.choicesAreFew()
	c.wordsAreClear()
	c.wordsArePlain()
	c.wordsHaveNoEmoji()
	c.suspects = append(c.suspects, c.voices.suspects...)
	c.translationsAreUpToDate()
	c.translationsAreReviewed()
	c.desksAreNotLines()
}
