package menus

import (
	"fmt"
	"sort"
	"strings"

	"campusline/translations"
)

// Severity says whether a problem stops a version from being served.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // the version is not served
	Warning Severity = "warning" // it is served, and someone should look
	Note    Severity = "note"    // it is served, and someone may want to know
)

// Problem is something wrong in the files, in words for the person who wrote them.
type Problem struct {
	File     string   `json:"file"`
	Line     int      `json:"line"`   // from 1; 0 when the whole file is meant
	Column   int      `json:"column"` // from 1
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity"`
	Text     string   `json:"text"`          // what is wrong
	Fix      string   `json:"fix,omitempty"` // what would mend it
}

// String is the problem on one line: where, what, and the likely fix.
func (p Problem) String() string {
	var b strings.Builder
	b.WriteString(p.File)
	if p.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", p.Line, p.Column)
	}
	b.WriteString(": ")
	if p.Severity == Warning || p.Severity == Note {
		b.WriteString(string(p.Severity) + ": ")
	}
	b.WriteString(p.Text)
	if p.Fix != "" {
		b.WriteString(" " + p.Fix)
	}
	return b.String()
}

// Refused says whether any of the problems stops a version from being served.
func Refused(problems []Problem) bool { return Errors(problems) > 0 }

// Errors counts those of some problems that hinder, which warnings do not.
func Errors(problems []Problem) (count int) {
	for _, p := range problems {
		if p.Severity == Error {
			count++
		}
	}
	return count
}

// problems collects everything that is wrong, so that an editor mends it all in one go.
type problems struct{ found []Problem }

func (p *problems) add(at position, rule, fix, text string, args ...any) {
	p.put(Error, at, rule, fix, text, args...)
}

func (p *problems) warn(at position, rule, fix, text string, args ...any) {
	p.put(Warning, at, rule, fix, text, args...)
}

func (p *problems) put(s Severity, at position, rule, fix, text string, args ...any) {
	p.found = append(p.found, Problem{
		File: at.file, Line: at.line, Column: at.column,
		Rule: rule, Severity: s, Text: fmt.Sprintf(text, args...), Fix: fix,
	})
}

// sorted gives the problems by file and place, each once.
func (p *problems) sorted() []Problem {
	sort.SliceStable(p.found, func(i, j int) bool {
		a, b := p.found[i], p.found[j]
		if a.File != b.File {
			return a.File < b.File
		}
		if a.Line != b.Line {
			return a.Line < b.Line
		}
		return a.Column < b.Column
	})
	var once []Problem
	for i, x := range p.found {
		if i == 0 || x != p.found[i-1] {
			once = append(once, x)
		}
	}
	return once
}

// alikeUpTo counts the letters with which two names both begin.
func alikeUpTo(a, b string) int {
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n
}

// didYouMean suggests the name nearest to a misspelled one, or lists a few when none is near.
func didYouMean(wrong string, names []string) string {
	best, distance := "", len(wrong)/3+2
	for _, name := range names {
		d := translations.Distance(translations.Fold(wrong), translations.Fold(name))
		if d < distance || best != "" && d == distance && alikeUpTo(wrong, name) > alikeUpTo(wrong, best) {
			best, distance = name, d
		}
	}
	if best != "" {
		return fmt.Sprintf("Did you mean `%s`?", best)
	}
	const few = 20
	if len(names) == 0 || len(names) > few {
		return ""
	}
	return "It can be: " + strings.Join(names, ", ") + "."
}
