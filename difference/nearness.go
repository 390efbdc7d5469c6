package difference

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"sync"

	"campusline/menus"
	"campusline/proof"
)

// Longer or shorter counts from two seconds on; below that it is not noticed.
const noticeableSeconds = 2

// toAPerson tells where it takes noticeably longer, or less long, to a person or a recorded promise, by the numbers that
// a check gives: for who asks for a person at the first question, and for who does at the farthest step of the line.
func toAPerson(a, b *menus.Version) []Difference {
	var was, now map[string][]proof.LineFigures
	var both sync.WaitGroup
	both.Go(func() { was = proof.Nearness(a) })
	both.Go(func() { now = proof.Nearness(b) })
	both.Wait()
	var all []Difference
	for _, line := range b.Lines {
		if _, had := a.Line(line.Number); !had {
			continue
		}
		before, after := was[line.Number], now[line.Number]
		for _, by := range []struct {
			words   string
			seconds func(*proof.LineFigures) float64
		}{
			{"to a person", func(f *proof.LineFigures) float64 { return f.Typical }},
			{"to a person from the farthest menu", func(f *proof.LineFigures) float64 { return f.Worst }},
		} {
			longer, shorter := nearing{Kind: Longer}, nearing{Kind: Shorter}
			for i := range after {
				longer.compare(b, before, &after[i], by.seconds)
				shorter.compare(b, before, &after[i], by.seconds)
			}
			all = append(all, longer.told(line, "need longer "+by.words)...)
			all = append(all, shorter.told(line, "need less long "+by.words)...)
		}
	}
	return all
}

// nearing gathers the languages in which it takes longer to a person, or less long.
type nearing struct {
	Kind      Kind
	languages []string
	words     []string
	was, now  string // in the first of them
}

// compare notes a language in which it takes noticeably longer, or less long, than before.
func (n *nearing) compare(v *menus.Version, before []proof.LineFigures, after *proof.LineFigures, seconds func(*proof.LineFigures) float64) {
	i := slices.IndexFunc(before, func(f proof.LineFigures) bool { return f.Language == after.Language })
	if i < 0 {
		return
	}
	was, now := seconds(&before[i]), seconds(after)
	if math.Abs(now-was) < noticeableSeconds || (now > was) != (n.Kind == Longer) {
		return
	}
	if n.was == "" {
		n.was, n.now = fmt.Sprintf("%.0f s", was), fmt.Sprintf("%.0f s", now)
	}
	l := v.Language(after.Language)
	n.languages = append(n.languages, l.Tag)
	n.words = append(n.words, fmt.Sprintf("%.0f s in %s, not %.0f s", now, l.EnglishName, was))
}

// told makes a difference of what was gathered for a line, none where that is nothing.
func (n *nearing) told(line *menus.Line, what string) []Difference {
	if len(n.languages) == 0 {
		return nil
	}
	return []Difference{{
		Kind: n.Kind, Lines: []string{line.Number}, Channels: []string{"call"}, Languages: n.languages, Campuses: []string{},
		Sentence: fmt.Sprintf("Callers on %s now %s: %s.", lineName(line), what, strings.Join(n.words, "; ")),
		Was:      n.was, Now: n.now,
	}}
}
