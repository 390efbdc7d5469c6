package cases

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// SpikeHours is how far back is looked for a spike, and SpikeWeeks to how many of the weeks before the same hours of the same
// weekday are compared.
const (
	SpikeHours = 3
	SpikeWeeks = 6
)

const (
	spikeLeast  = 5    // fewer cases are never a spike
	spikeChance = 1e-4 // and neither is what chance alone brings more often than this
)

// Volume is how many cases about a topic and campus were opened in the hours that are looked at: Now in the present ones, and
// Before in those of all the weeks before together.
type Volume struct {
	Topic, Campus string // Campus is "" for the whole district
	Now, Before   int
}

// Spike is a topic, of a campus or the whole district, that has far more cases than usual.
type Spike struct {
	Topic  string  `json:"topic"`
	Campus string  `json:"campus"` // "" for the whole district
	Cases  int     `json:"cases"`  // in the last hours
	Usual  float64 `json:"usual"`  // in the same hours of that weekday
	Chance float64 `json:"chance"` // of as many or more in ordinary weeks
}

// Spikes finds the topics that have far more cases than usual: so many as would come by chance, were this week like those
// before (Poisson's distribution, and one case more than there were, since nothing is certain of few), less than once in ten
// thousand looks. Where one campus makes up the spike of a topic, it is told of that campus alone. The most unlikely comes
// first.
func Spikes(volumes []Volume) []Spike {
	whole := map[string]Volume{}
	for _, v := range volumes {
		w := whole[v.Topic]
		whole[v.Topic] = Volume{v.Topic, "", w.Now + v.Now, w.Before + v.Before}
	}
	var all []Spike
	explained := map[string]int{} // cases of spikes at campuses, by topic
	for _, v := range volumes {
		if s, is := spike(v); is && v.Campus != "" {
			all = append(all, s)
			explained[v.Topic] += v.Now
		}
	}
	for topic, v := range whole {
		rest := v
		rest.Now -= explained[topic]
		if s, is := spike(v); is && rest.Now > 0 {
			if _, without := spike(rest); without || explained[topic] == 0 {
				all = append(all, s)
			}
		}
	}
	slices.SortFunc(all, func(a, b Spike) int {
		return cmp.Or(cmp.Compare(a.Chance, b.Chance), cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.Campus, b.Campus))
	})
	return all
}

func spike(v Volume) (Spike, bool) {
	expected := float64(v.Before+1) / SpikeWeeks
	chance := atLeast(v.Now, expected)
	return Spike{v.Topic, v.Campus, v.Now, float64(v.Before) / SpikeWeeks, chance}, v.Now >= spikeLeast && chance < spikeChance
}

// atLeast is how likely n or more events are where so many are expected (Poisson's distribution).
func atLeast(n int, expected float64) float64 {
	term, sum := math.Exp(-expected), 0.0
	for k := range n {
		sum += term
		term *= expected / float64(k+1)
	}
	return max(0, 1-sum)
}

// SpikesSince is from when on cases count for a spike now.
func SpikesSince(now time.Time) time.Time { return now.Add(-SpikeHours * time.Hour) }
