package proof

import (
	"sync"

	"campusline/menus"
)

// Measures are what a check measures of a version, by the line's number: how far a person is, and what help there is at
// which hour. They are the same numbers as in the figures of a check.
type Measures struct {
	// Near is, for each line, how far a person or a promise is on a call, in every language in which it is reached.
	Near map[string][]LineFigures
	// Cover is the help that there is on a line, in each of the version's cells.
	Cover map[Covered][]Help
}

// Covered is what help is counted for.
type Covered struct {
	Line     string // its number, E.164
	Channel  menus.Channel
	Language string
}

// Measure explores a version as Check does, and measures it without proving the rules.
func Measure(v *menus.Version) Measures {
	space := newSpace(v)
	var calls, texts *check
	var both sync.WaitGroup
	both.Go(func() { calls = covering(v, space, menus.Call) })
	both.Go(func() { texts = covering(v, space, menus.Text) })
	m := Measures{Near: map[string][]LineFigures{}, Cover: map[Covered][]Help{}}
	both.Wait()
	for _, line := range v.Lines {
		before := len(calls.lines)
		calls.aPersonIsNearOn(line)
		m.Near[line.Number] = calls.lines[before:]
	}
	for _, c := range []*check{calls, texts} {
		for i := range c.coverage {
			b := &c.coverage[i]
			m.Cover[Covered{b.root.line.Number, c.channel, b.root.start.Language}] = c.coverageOf(b).ByCell
		}
	}
	return m
}

// covering explores a channel and notes what help there is.
func covering(v *menus.Version, space *space, channel menus.Channel) *check {
	c := &check{explorer: explore(v, space, channel), limits: DefaultLimits(), seconds: map[menus.Saying]float64{}}
	c.back = c.backward()
	c.everyMinuteIsCovered()
	return c
}
