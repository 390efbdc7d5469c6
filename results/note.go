package results

import (
	"fmt"

	"campusline/menus"
)

// enough is how many of a hundred who are asked should answer.
const enough = 30

// notes say what has to be known to read the figures of a wave.
func (m *making) notes(w *Wave, r *round) []string {
	all := []string{}
	if w.SelfChosen {
		all = append(all, "Nobody was asked: these people came by themselves, so nobody can say how far the others think as they do.")
	} else {
		all = append(all, m.notesOfAsked(w, r)...)
	}
	for i := range w.Groups[0].Items {
		if item := &w.Groups[0].Items[i]; item.OtherWords > 0 {
			all = append(all, fmt.Sprintf("%s: %s given while the question had other words, and not counted.", item.Asks,
				people(item.OtherWords, "answer was", "answers were")))
		}
	}
	return all
}

func (m *making) notesOfAsked(w *Wave, r *round) []string {
	var all []string
	everybody := w.Groups[0].Rate
	if percent, known := everybody.Percent(); known && percent < enough {
		all = append(all, fmt.Sprintf("Fewer than %d of 100 that were asked came to the end: those who did may think otherwise than the rest.", enough))
	}
	if m.population(r, r.people) > 0 {
		all = append(all, "Everybody who may be asked was asked: the more of them answer, the surer the figures are.")
	}
	asked, answered := totals(w.Mix)
	for _, s := range uneven(w.Mix) {
		all = append(all, fmt.Sprintf("%s: %s of those asked, and %s of those who answered. The figures are not weighed for that.",
			s.Name, percentOf(s.Asked, asked), percentOf(s.Answered, answered)))
	}
	return all
}

// mixNotes say where other people answered than in the wave before, and what is not compared.
func (m *making) mixNotes(w, was *Wave) []string {
	var all []string
	_, answered := totals(w.Mix)
	_, answeredBefore := totals(was.Mix)
	for _, s := range moved(w.Mix, was.Mix) {
		before, _ := shareOf(was.Mix, s.Language)
		all = append(all, fmt.Sprintf("%s: %s of those who answered, and %s in %s. A part of what has changed may be who answered.",
			s.Name, percentOf(s.Answered, answered), percentOf(before.Answered, answeredBefore), called(was.ID)))
	}
	for i := range w.Groups[0].Items {
		if item := &w.Groups[0].Items[i]; item.Changed && item.Kind != menus.WordsQuestion {
			all = append(all, fmt.Sprintf("%s: it had other words or answers in %s, so it is not compared.", item.Asks, called(was.ID)))
		}
	}
	return all
}

func percentOf(part, whole int) string {
	if whole == 0 {
		return "0%"
	}
	return fmt.Sprintf("%.0f%%", 100*float64(part)/float64(whole))
}
