package proof

import (
	"fmt"
	"maps"
	"slices"

	"campusline/menus"
)

// Figures are what a check has counted and measured.
type Figures struct {
	Lines []LineFigures `json:"lines"`
	// Coverage is what there is for callers and texters over the school year.
	Coverage []Coverage `json:"coverage"`
	// Texts is what every text takes and costs, in every language.
	Texts []TextFigures `json:"texts"`
	// States is in how many different states a call or conversation can wait, and Ways how much can be done in them.
	States int `json:"states"`
	Ways   int `json:"ways"`
	// Situations is how many situations of the world were told apart.
	Situations int `json:"situations"`
}

// LineFigures are how far a person or a promise is on a line, for callers who speak a language.
type LineFigures struct {
	Line     string `json:"line"`
	Language string `json:"language"`
	// Typical is the seconds of somebody who hears the first prompt to its end and asks for a person, at the average hour
	// of the school year. Worst is the seconds
	// of somebody who goes to the farthest step of the line, hears every prompt to its end, and then asks for one.
	Typical     float64 `json:"typicalSeconds"`
	Worst       float64 `json:"worstSeconds"`
	TypicalKeys int     `json:"typicalKeys"`
	WorstKeys   int     `json:"worstKeys"`
}

// Coverage is how many minutes of the school year a line has what help at best, in a language and on a channel.
type Coverage struct {
	Line     string `json:"line"`
	Channel  string `json:"channel"`
	Language string `json:"language"`
	Person   int    `json:"personMinutes"`
	Promise  int    `json:"promiseMinutes"`
	Answer   int    `json:"answerMinutes"`
	None     int    `json:"noMinutes"`
	// ByCell is the help in each of the version's cells.
	ByCell []Help `json:"-"`
}

func figures(checks []*check) Figures {
	f := Figures{}
	for _, c := range checks {
		f.Lines = append(f.Lines, c.lines...)
		f.Texts = append(f.Texts, c.priced...)
		f.States += len(c.nodes)
		for _, n := range c.nodes {
			f.Ways += len(n.edges)
		}
		f.Situations += c.every.size()
		for i := range c.coverage {
			f.Coverage = append(f.Coverage, c.coverageOf(&c.coverage[i]))
		}
	}
	return f
}

// coverageOf counts the minutes of each kind of help. A minute counts as what the caller with the least has.
func (c *check) coverageOf(b *covered) Coverage {
	all := Coverage{Line: b.root.line.Name, Channel: c.channel.String(), Language: b.root.start.Language}
	for cell := range c.cells {
		help := c.helpIn(b, cell)
		minutes := c.cells[cell].Minutes
		switch help {
		case Person:
			all.Person += minutes
		case Promise:
			all.Promise += minutes
		case Answer:
			all.Answer += minutes
		default:
			all.None += minutes
		}
		all.ByCell = append(all.ByCell, help)
	}
	return all
}

func (c *check) helpIn(b *covered, cell int) Help {
	least := Person
	for k := range callers {
		x := c.at(0, cell, k >= textings, menus.Texting(k%textings))
		switch {
		case b.none.has(x):
			least = min(least, NoHelp)
		case b.answer.has(x):
			least = min(least, Answer)
		case b.promise.has(x):
			least = min(least, Promise)
		}
	}
	return least
}

func sortedNames[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// hoursOf says how long some minutes are.
func hoursOf(minutes int) string {
	if minutes < 120 {
		return fmt.Sprintf("%d minutes", minutes)
	}
	return fmt.Sprintf("%d hours", minutes/60)
}
