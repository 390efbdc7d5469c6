package results

import (
	"campusline/statistics"
)

// mix is how the languages are shared among those asked, and those who answered. Small ones stand together.
func (m *making) mix(r *round) []Share {
	byLanguage := making{Options: m.Options}
	byLanguage.By = ByLanguage
	byLanguage.known = byLanguage.Options.known()
	var all []Share
	var answered []int
	for _, c := range byLanguage.cuts(r.people)[1:] {
		s := Share{Language: c.id, Name: c.name}
		for _, p := range c.people {
			if r.counts(p) {
				s.Asked, s.Answered = s.Asked+one(p.asked), s.Answered+one(p.begun)
			}
		}
		all, answered = append(all, s), append(answered, s.Answered)
	}
	together := Share{Name: "Smaller groups together"}
	var shown []Share
	for i, hide := range small(answered, make([]bool, len(answered)), m.Least) {
		if hide {
			together.Asked, together.Answered = together.Asked+all[i].Asked, together.Answered+all[i].Answered
		} else if all[i].Asked+all[i].Answered > 0 {
			shown = append(shown, all[i])
		}
	}
	if together.Asked+together.Answered > 0 {
		shown = append(shown, together)
	}
	return shown
}

// totals are all of a mix.
func totals(mix []Share) (asked, answered int) {
	for _, s := range mix {
		asked, answered = asked+s.Asked, answered+s.Answered
	}
	return asked, answered
}

// uneven are the languages of which more, or fewer, have answered than of the others, by more than chance.
func uneven(mix []Share) []Share {
	asked, answered := totals(mix)
	chances := make([]float64, len(mix))
	for i, s := range mix {
		chances[i] = statistics.Shares(s.Answered, s.Asked, answered-s.Answered, asked-s.Asked).Chance
	}
	return unlikely(mix, chances)
}

// moved are the languages whose part of those who answered has changed since the wave before, by more than chance.
func moved(mix, before []Share) []Share {
	_, answered := totals(mix)
	_, answeredBefore := totals(before)
	chances := make([]float64, len(mix))
	for i, s := range mix {
		chances[i] = 1
		if was, ok := shareOf(before, s.Language); ok {
			chances[i] = statistics.Shares(s.Answered, answered, was.Answered, answeredBefore).Chance
		}
	}
	return unlikely(mix, chances)
}

func shareOf(mix []Share, language string) (Share, bool) {
	for _, s := range mix {
		if s.Language == language && language != "" {
			return s, true
		}
	}
	return Share{}, false
}

// unlikely are the languages whose difference is more than chance, looked at together.
func unlikely(mix []Share, chances []float64) []Share {
	var all []Share
	for i, chance := range statistics.Holm(chances) {
		if mix[i].Language != "" && statistics.MoreThanChance(chance) {
			all = append(all, mix[i])
		}
	}
	return all
}
