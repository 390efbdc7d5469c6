package parity

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Gap is how one language is behind another that is served best in something.
type Gap struct {
	Language string `json:"language"`
	Name     string `json:"name"`
	Measure  string `json:"measure"` // calls, hours, seconds, missing, stale, unreviewed, speech, recordings or segments
	// Ours is what the language has, and Best what the one has that is served best.
	Ours float64 `json:"ours"`
	Best float64 `json:"best"`
	// Behind is by how much, from 0 to 1, weighed by what it means to a family: 1 is not to be served at all.
	Behind float64 `json:"behind"`
	// Words tells it to whoever decides what is mended first.
	Words string `json:"words"`
}

// What a gap weighs, where 1 is a family that is not served. A caller who cannot be spoken to is not; one who waits a
// minute longer, as long as benchmarks allow anybody to wait, nearly not.
const (
	weightOfHours      = 0.9
	weightOfSeconds    = 0.8
	weightOfMissing    = 0.7
	weightOfRecordings = 0.7
	weightOfStale      = 0.4
	weightOfSpeech     = 0.2
	weightOfReview     = 0.2
	weightOfSegments   = 0.1

	longestWait  = 60 // seconds to a person at most
	dearestTexts = 4  // times as many segments as the cheapest language takes, at which the gap is whole
)

// Gaps ranks how the languages are behind the one that is served best in each measure, the widest first. Equal rows give
// equal gaps.
func Gaps(rows []Row) []Gap {
	var all []Gap
	best := bestOf(rows)
	for i := range rows {
		all = append(all, rows[i].gaps(&best)...)
	}
	all = slices.DeleteFunc(all, func(g Gap) bool { return g.Behind <= 0 })
	slices.SortStableFunc(all, func(a, b Gap) int { return cmp.Compare(b.Behind, a.Behind) })
	return all
}

// bestOf is the best there is of each measure in any language. Of a language with texts that are not translated yet it is
// not known what all of them will take.
func bestOf(rows []Row) Row {
	best := rows[0]
	if best.Missing > 0 {
		best.Segments = 0
	}
	for i := range rows {
		r := &rows[i]
		best.PersonHours = max(best.PersonHours, r.PersonHours)
		if r.Heard && r.Worst > 0 && (best.Worst == 0 || r.Worst < best.Worst) {
			best.Worst = r.Worst
		}
		if r.Missing == 0 && r.Segments > 0 && (best.Segments == 0 || r.Segments < best.Segments) {
			best.Segments = r.Segments
		}
		if r.Recogniser != "" {
			best.Recogniser = r.Recogniser
		}
		best.Heard = best.Heard || r.Heard
	}
	return best
}

func (r *Row) gaps(best *Row) []Gap {
	all := r.gapsOfTexts(best)
	if best.Heard && !r.Heard {
		return append(all, r.gap("calls", 0, 1, 1, "Callers cannot be spoken to in %s: no voice says it, and nothing is recorded.", r.Name))
	}
	hours := share(best.PersonHours-r.PersonHours, best.PersonHours)
	seconds := math.Round(r.Worst-best.Worst) / longestWait
	all = append(
		all,
		r.gap("hours", float64(r.PersonHours), float64(best.PersonHours), weightOfHours*hours,
			"A person answers %s callers for %d hours fewer in the year.", r.Name, best.PersonHours-r.PersonHours),
		r.gap("seconds", r.Worst, best.Worst, weightOfSeconds*min(seconds, 1),
			"%s callers wait up to %.0f seconds until they have a person or a promise, %.0f longer than the quickest.", r.Name, r.Worst, r.Worst-best.Worst),
		r.gap("recordings", float64(r.Recorded), float64(r.Record), weightOfRecordings*share(r.Record-r.Recorded, r.Record),
			"%d of %d recordings are missing in %s.", r.Record-r.Recorded, r.Record, r.Name),
	)
	if r.Recogniser == "" && best.Recogniser != "" {
		all = append(all, r.gap("speech", 0, 1, weightOfSpeech, "%s callers have to press keys: the carrier does not understand them when they speak.", r.Name))
	}
	return all
}

func (r *Row) gapsOfTexts(best *Row) []Gap {
	dearer := 0.0
	if best.Segments > 0 && r.Missing == 0 {
		dearer = (float64(r.Segments)/float64(best.Segments) - 1) / (dearestTexts - 1)
	}
	unreviewed := r.Translated - r.Reviewed - r.Stale
	return []Gap{
		r.gap("missing", float64(r.Missing), 0, weightOfMissing*share(r.Missing, r.Texts), "%d of %d texts have no words in %s.", r.Missing, r.Texts, r.Name),
		r.gap("stale", float64(r.Stale), 0, weightOfStale*share(r.Stale, r.Texts),
			"%d of %d texts have changed since they were translated into %s.", r.Stale, r.Texts, r.Name),
		r.gap("unreviewed", float64(unreviewed), 0, weightOfReview*share(unreviewed, r.Texts),
			"Nobody has reviewed %d of %d translations into %s.", unreviewed, r.Texts, r.Name),
		r.gap("segments", float64(r.Segments), float64(best.Segments), weightOfSegments*min(dearer, 1),
			"The same texts take %d segments in %s and %d where they take the fewest.", r.Segments, r.Name, best.Segments),
	}
}

func (r *Row) gap(measure string, ours, best, behind float64, words string, values ...any) Gap {
	return Gap{
		Language: r.Language, Name: r.Name, Measure: measure, Ours: ours, Best: best, Behind: math.Round(behind*1000) / 1000,
		Words: fmt.Sprintf(words, values...),
	}
}

func share(part, whole int) float64 {
	if whole <= 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
