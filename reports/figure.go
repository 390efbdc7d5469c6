package reports

import (
	"math"
	"time"
)

// Unit is what a figure is counted in.
type Unit string

// The units.
const (
	Count   Unit = "count"
	Percent Unit = "percent"
	Hours   Unit = "hours" // of open time
	Seconds Unit = "seconds"
	Score   Unit = "score" // from 1 to 10, or what the question of a survey says
)

// Cell is a figure of one group.
type Cell struct {
	// Value is 0 to 100 for percent. It means nothing unless Known: of nothing there is no percentage, and no median.
	Value float64 `json:"value"`
	Known bool    `json:"known"`
	// AtLeast says that it can only become more, since too much has not come to its end yet.
	AtLeast bool `json:"atLeast,omitempty"`
	// Count of Of is what a percentage was counted from; Of alone is how many it was made of else.
	Count int `json:"count"`
	Of    int `json:"of"`
	// Low and High are between which the figure lies, but for one time in twenty, were there more of the same kind; both 0
	// where that is not asked.
	Low  float64 `json:"low,omitempty"`
	High float64 `json:"high,omitempty"`
	// Unclear says of a change that it may be chance.
	Unclear bool `json:"unclear,omitempty"`
	// Hidden says that it is not told, since something could be told of so few people.
	Hidden bool `json:"hidden,omitempty"`
}

// figure is something that is counted of things, and the rule by which.
type figure[T any] struct {
	name  string // as the command line and CSV have it
	title string // above a column
	words string // what exactly it is
	unit  Unit
	goal  *Goal
	// of is what a thing counts for: its value, and whether it counts at all. For a percentage 1 is yes and 0 no.
	of func(*T) (value float64, counts bool)
	// sum makes the figure of all that count.
	sum func(things []*T, of func(*T) (float64, bool)) Cell
	// one says of things that count once together what they have in common, nil where each counts.
	one func(*T) string
	// row says a value in a row, nil for none.
	row func(*T) string
	// worst says which rows come first: those of high values, or of low ones.
	worst order
}

// order is which rows come first.
type order int

const (
	highFirst order = 1
	lowFirst  order = -1
)

// counting counts the things that are so.
func counting[T any](name, title, words string, is func(*T) bool) figure[T] {
	return figure[T]{
		name: name, title: title, words: words, unit: Count, worst: highFirst,
		of: func(t *T) (float64, bool) { return 1, is(t) },
		sum: func(things []*T, of func(*T) (float64, bool)) Cell {
			n, _ := added(things, of)
			return Cell{Value: float64(n), Known: true, Count: n, Of: len(things)}
		},
	}
}

// share is the percentage of those that are so, of those of which it can be said.
func share[T any](name, title, words string, of func(*T) (is, counts bool)) figure[T] {
	return figure[T]{
		name: name, title: title, words: words, unit: Percent, worst: lowFirst,
		of: func(t *T) (float64, bool) {
			is, counts := of(t)
			if is {
				return 1, counts
			}
			return 0, counts
		},
		sum: func(things []*T, of func(*T) (float64, bool)) Cell {
			n, total := added(things, of)
			return proportion(int(math.Round(total)), n)
		},
		row: func(t *T) string {
			if is, _ := of(t); is {
				return "yes"
			}
			return "no"
		},
	}
}

// trouble is a share of which those are looked at first that are so, and not those that are not.
func trouble[T any](name, title, words string, of func(*T) (is, counts bool)) figure[T] {
	f := share(name, title, words, of)
	f.worst = highFirst
	return f
}

// proportion is a percentage, with Wilson's interval, which holds for few as well.
func proportion(count, of int) Cell {
	if of == 0 {
		return Cell{}
	}
	n, p := float64(of), float64(count)/float64(of)
	middle := (p + normal*normal/(2*n)) / (1 + normal*normal/n)
	half := normal / (1 + normal*normal/n) * math.Sqrt(p*(1-p)/n+normal*normal/(4*n*n))
	return Cell{
		Value: 100 * p, Known: true, Count: count, Of: of,
		Low: 100 * max(0, middle-half), High: 100 * min(1, middle+half),
	}
}

// normal is how many standard errors lie on each side of what holds 19 times of 20.
const normal = 1.96

// mean is the mean of what is known.
func mean[T any](name, title, words string, of func(*T) (float64, bool)) figure[T] {
	return figure[T]{
		name: name, title: title, words: words, unit: Score, of: of, worst: lowFirst,
		sum: func(things []*T, of func(*T) (float64, bool)) Cell {
			n, total := added(things, of)
			if n == 0 {
				return Cell{}
			}
			middle, squares := total/float64(n), 0.0
			for _, t := range things {
				if v, counts := of(t); counts {
					squares += (v - middle) * (v - middle)
				}
			}
			c := Cell{Value: middle, Known: true, Of: n}
			if n > 1 {
				half := normal * math.Sqrt(squares/float64(n-1)/float64(n))
				c.Low, c.High = max(1, middle-half), min(10, middle+half)
			}
			return c
		},
		row: func(t *T) string { v, _ := of(t); return written(v, Score) },
	}
}

// within is the time within which a part came to its end.
func within[T any](name, title, words string, unit Unit, part float64, of func(*T) (Span, bool)) figure[T] {
	return figure[T]{
		name: name, title: title, words: words, unit: unit, worst: highFirst,
		of: func(t *T) (float64, bool) { s, counts := of(t); return inUnit(s.Took, unit), counts },
		sum: func(things []*T, _ func(*T) (float64, bool)) Cell {
			var spans []Span
			for _, t := range things {
				if s, counts := of(t); counts {
					spans = append(spans, s)
				}
			}
			took, known := Quantile(spans, part)
			return Cell{Value: inUnit(took, unit), Known: len(spans) > 0, AtLeast: !known && len(spans) > 0, Of: len(spans)}
		},
		row: func(t *T) string {
			s, _ := of(t)
			if words := written(inUnit(s.Took, unit), unit); s.Done {
				return words
			} else {
				return words + " so far"
			}
		},
	}
}

func inUnit(d time.Duration, unit Unit) float64 {
	if unit == Hours {
		return d.Hours()
	}
	return d.Seconds()
}

// added counts what counts and adds up its values.
func added[T any](things []*T, of func(*T) (float64, bool)) (n int, total float64) {
	for _, t := range things {
		if v, counts := of(t); counts {
			n++
			total += v
		}
	}
	return n, total
}
