package statistics

import (
	"math"
	"testing"
)

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

// The tables of Student's t that stand in every textbook.
func TestQuantilesAreThoseOfTheTables(t *testing.T) {
	t.Parallel()
	for _, x := range []struct{ p, freedom, want float64 }{
		{0.975, 1, 12.706},
		{0.975, 2, 4.303},
		{0.975, 10, 2.228},
		{0.975, 30, 2.042},
		{0.975, 120, 1.980},
		{0.95, 5, 2.015},
		{0.995, 20, 2.845},
		{0.9995, 9, 4.781},
	} {
		near(t, "t", TQuantile(x.p, x.freedom), x.want, 0.0005)
	}
	near(t, "z", NormalQuantile(0.975), 1.959964, 0.000001)
	near(t, "t of very many", TQuantile(0.975, 1e6), NormalQuantile(0.975), 0.00001)
}

// Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
func TestTheIntervalOfAShareIsWilsons(t *testing.T) {
	t.Parallel()
	for _, x := range []struct {
		count, n  int
		low, high float64
	}{{81, 263, 0.2553, 0.3662}, {15, 148, 0.0624, 0.1605}, {0, 20, 0, 0.1611}, {1, 29, 0.0061, 0.1718}} {
		got := Wilson(x.count, x.n, 0)
		near(t, "low", got.Low, x.low, 0.00005)
		near(t, "high", got.High, x.high, 0.00005)
	}
}

// Cochran, Sampling Techniques, 3rd edition, 2.9: a sample of 50 of 676 sheets, of which the total is 19,888, and with a
// probability of 80% between 18,107 and 21,669.
func TestTheMeanOfSomeOfAPopulationIsSurer(t *testing.T) {
	t.Parallel()
	sheets := Sample{N: 50, Mean: 1471.0 / 50, Variance: 229.0}
	near(t, "half of the interval", 1.28*676*sheets.StandardError(676), (21669-18107)/2, 3)
	all := Sample{N: 50, Mean: 3, Variance: 1}.Interval(50)
	near(t, "the low end where all were heard", all.Low, 3, 0)
	if one := (Sample{N: 1, Mean: 3}).Interval(0); !math.IsInf(one.High, 1) {
		t.Errorf("of one number there is an interval: %+v", one)
	}
}

// Student, "The probable error of a mean", Biometrika 6 (1908): the hours of sleep that two drugs gave. Taken as two groups,
// t is -1.8608 with 17.776 degrees of freedom, the chance 0.07939, and the interval from -3.3655 to 0.2055.
func TestTheDifferenceOfMeansIsWelchs(t *testing.T) {
	t.Parallel()
	first := Of([]float64{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0})
	second := Of([]float64{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4})
	d := Welch(first, second)
	near(t, "the difference", d.By, -1.58, 1e-9)
	near(t, "the chance", d.Chance, 0.07939, 0.00001)
	near(t, "low", d.Low, -3.3654832, 0.000001)
	near(t, "high", d.High, 0.2054832, 0.000001)
	same := Sample{N: 20, Mean: 4}
	near(t, "the chance of the same", Welch(same, same).Chance, 1, 0)
	near(t, "the chance where nothing varies", Welch(same, Sample{N: 20, Mean: 5}).Chance, 0, 0)
	near(t, "the chance of one answer", Welch(Sample{N: 1, Mean: 1}, same).Chance, 1, 0)
}

// Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998), table II,
// method 10. The chance is that of chi-squared worked out from the four counts, with N-1 in the place of N.
func TestTheDifferenceOfSharesIsNewcombes(t *testing.T) {
	t.Parallel()
	d := Shares(56, 70, 48, 80)
	near(t, "low", d.Low, 0.0524, 0.00005)
	near(t, "high", d.High, 0.3339, 0.00005)
	const apart = 56*32 - 14*48
	chi := 149.0 * apart * apart / (70 * 80 * 104 * 46)
	near(t, "the chance", d.Chance, math.Erfc(math.Sqrt(chi/2)), 1e-12)
	near(t, "the chance of too few", Shares(1, 10, 0, 10).Chance, 1, 0)
	near(t, "the chance without answers", Shares(0, 0, 1, 10).Chance, 1, 0)
}

// Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979).
func TestFiguresThatAreLookedAtTogetherHaveToBeClearer(t *testing.T) {
	t.Parallel()
	got := Holm([]float64{0.01, 0.04, 0.03, 0.005})
	for i, want := range []float64{0.03, 0.06, 0.06, 0.02} {
		near(t, "the chance", got[i], want, 1e-12)
	}
	if MoreThanChance(0.05) || !MoreThanChance(0.0499) {
		t.Error("one in twenty is not where it begins")
	}
}
