package proof

import "campusline/menus"

// Nearness gives, by the number of each line, how far a person or a promise is on a call to it in every language in which
// there is one: the same as in the figures of a check, without proving the rules.
func Nearness(v *menus.Version) map[string][]LineFigures {
	c := &check{explorer: explore(v, newSpace(v), menus.Call), limits: DefaultLimits(), seconds: map[menus.Saying]float64{}}
	near := map[string][]LineFigures{}
	for _, line := range v.Lines {
		before := len(c.lines)
		c.aPersonIsNearOn(line)
		near[line.Number] = c.lines[before:]
	}
	return near
}

// Covered is what help is counted for.
type Covered struct {
	Line     string // its number, E.164
	Language string
}

// Covering gives the help that there is on a channel of each line and in each language, in every one of the version's
// cells: the same as in the figures of a check, without proving the rules.
func Covering(v *menus.Version, channel menus.Channel) map[Covered][]Help {
	c := &check{explorer: explore(v, newSpace(v), channel), limits: DefaultLimits(), seconds: map[menus.Saying]float64{}}
	c.back = c.backward()
	c.everyMinuteIsCovered()
	all := map[Covered][]Help{}
	for i := range c.coverage {
		b := &c.coverage[i]
		all[Covered{b.root.line.Number, b.root.start.Language}] = c.coverageOf(b).ByCell
	}
	return all
}
