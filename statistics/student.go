package statistics

import "math"

// NormalQuantile is below which a normal number lies with a probability.
func NormalQuantile(p float64) float64 { return math.Sqrt2 * math.Erfinv(2*p-1) }

// normalTails is the probability that a normal number lies as far from 0 as z, on either side.
func normalTails(z float64) float64 { return math.Erfc(math.Abs(z) / math.Sqrt2) }

// tTails is the probability that Student's t lies as far from 0, on either side (Abramowitz and Stegun 26.7.1 and 26.5.27).
func tTails(t, freedom float64) float64 {
	if math.IsInf(t, 0) {
		return 0
	}
	return incompleteBeta(freedom/(freedom+t*t), freedom/2, 0.5)
}

// TQuantile is below which Student's t lies with a probability of more than a half, found by halving.
func TQuantile(p, freedom float64) float64 {
	low, high := 0.0, 1.0
	for tTails(high, freedom) > 2*(1-p) {
		low, high = high, 2*high
	}
	for high-low > 1e-10*high {
		middle := (low + high) / 2
		if tTails(middle, freedom) > 2*(1-p) {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}

// incompleteBeta is the regularized incomplete beta function, by its continued fraction (Abramowitz and Stegun 26.5.8).
func incompleteBeta(x, a, b float64) float64 {
	switch {
	case x <= 0:
		return 0
	case x >= 1:
		return 1
	case x > (a+1)/(a+b+2): // where the fraction converges slowly
		return 1 - incompleteBeta(1-x, b, a)
	}
	front := math.Exp(a*math.Log(x) + b*math.Log(1-x) - math.Log(a) - logBeta(a, b))
	return front / betaFraction(x, a, b)
}

func logBeta(a, b float64) float64 {
	ofA, _ := math.Lgamma(a)
	ofB, _ := math.Lgamma(b)
	both, _ := math.Lgamma(a + b)
	return ofA + ofB - both
}

// betaFraction is 1 + d1/(1 + d2/(1 + …)), worked out from its front (Lentz's method).
func betaFraction(x, a, b float64) float64 {
	const tiny, exact, most = 1e-300, 1e-15, 500
	value, c, d := 1.0, 1.0, 0.0
	for i := 1; i <= most; i++ {
		m := float64(i / 2)
		term := m * (b - m) * x / ((a + 2*m - 1) * (a + 2*m))
		if i%2 == 1 {
			term = -(a + m) * (a + b + m) * x / ((a + 2*m) * (a + 2*m + 1))
		}
		d = 1 / nonzero(1+term*d, tiny)
		c = nonzero(1+term/c, tiny)
		value *= c * d
		if math.Abs(c*d-1) < exact {
			break
		}
	}
	return value
}

func nonzero(x, instead float64) float64 {
	if x == 0 {
		return instead
	}
	return x
}
