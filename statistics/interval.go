package statistics

import "math"

// Interval is between which a figure lies.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// confidence is how many figures of a hundred lie in their interval.
const confidence = 0.95

// Sample is some numbers that were given, of all that could have been.
type Sample struct {
	N        int
	Mean     float64
	Variance float64 // of the numbers, with N-1 below the line; 0 where there are fewer than two
}

// Of sums up numbers.
func Of(numbers []float64) Sample {
	s := Sample{N: len(numbers)}
	if s.N == 0 {
		return s
	}
	for _, x := range numbers {
		s.Mean += x
	}
	s.Mean /= float64(s.N)
	if s.N < 2 {
		return s
	}
	for _, x := range numbers {
		s.Variance += (x - s.Mean) * (x - s.Mean) / float64(s.N-1)
	}
	return s
}

// left is the part of a population that was not heard: the finite population correction (Cochran, Sampling Techniques, 2.6).
// A population of 0 is one whose size is not known, and is taken as without end.
func left(n, population int) float64 {
	if population == 0 {
		return 1
	}
	return max(0, 1-float64(n)/float64(population))
}

// StandardError is how far the mean lies from that of the population, as a rule.
func (s Sample) StandardError(population int) float64 {
	return math.Sqrt(s.Variance / float64(s.N) * left(s.N, population))
}

// Interval is between which the mean of the population lies, by Student's t. A population of 0 is one of unknown size. With
// fewer than two numbers nothing is known: it is without end.
func (s Sample) Interval(population int) Interval {
	if s.N < 2 {
		return Interval{math.Inf(-1), math.Inf(1)}
	}
	half := TQuantile((1+confidence)/2, float64(s.N-1)) * s.StandardError(population)
	return Interval{s.Mean - half, s.Mean + half}
}

// Wilson is between which the share of a population lies, from 0 to 1, of which n were asked and count said yes. It is the score
// interval of Wilson (1927), which holds for few, and for shares near nothing and all. Of a population whose size is known
// the n count for as many more as the finite population correction says.
func Wilson(count, n, population int) Interval {
	if n == 0 {
		return Interval{0, 1}
	}
	p, rest := float64(count)/float64(n), left(n, population)
	if rest == 0 {
		return Interval{p, p}
	}
	size, z := float64(n)/rest, NormalQuantile((1+confidence)/2)
	middle := (p + z*z/(2*size)) / (1 + z*z/size)
	half := z / (1 + z*z/size) * math.Sqrt(p*(1-p)/size+z*z/(4*size*size))
	return Interval{max(0, middle-half), min(1, middle+half)}
}
