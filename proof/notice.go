package proof

import (
	"fmt"
	"math"

	"campusline/notices"
)

// shortestNotice is how many seconds "All schools are closed today" takes.
const shortestNotice = 3

// aNoticeLeavesTime tells where a person is not near any more while a notice of full length stands in front of a line. It
// is heard once, before everything else, so it is added to the way to the farthest step.
func (c *check) aNoticeLeavesTime() {
	for _, line := range c.version.Lines {
		var worst LineFigures
		for _, f := range c.lines {
			if f.Line == line.Name && f.Worst > worst.Worst {
				worst = f
			}
		}
		behind := math.Round(worst.Worst + notices.Longest)
		if math.Round(worst.Worst) > c.limits.Worst || behind <= c.limits.Worst {
			continue // it is too far without one, or near with one
		}
		fix := "Say less in its menus."
		if room := math.Floor(c.limits.Worst - worst.Worst); room >= shortestNotice {
			fix = fmt.Sprintf("Keep notices to %.0f seconds there, or say less in its menus.", room)
		}
		c.suspect(suspect{
			rule: behindNotice, file: districtFile, language: worst.Language, lines: []string{line.Name},
			text: fmt.Sprintf("While a notice of %.0f seconds stands in front of “%s”, it can take %.0f seconds, in %s, until a caller has a person or a promise; %.0f are the most.",
				notices.Longest, line.Name, behind, c.version.Language(worst.Language).EnglishName, c.limits.Worst),
			fix: fix,
		})
	}
}
