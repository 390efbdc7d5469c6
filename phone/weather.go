package phone

import (
	"math/rand/v2"
	"slices"
)

// Weather is how often things go wrong with the texts that are handed over by
// REST, of one that never do to always.
type Weather struct {
	// TooMany, Down, Unanswered and Misled are the shares of the requests that
	// meet these troubles.
	TooMany, Down, Unanswered, Misled float64
	// Again is the share of the reports that are told twice.
	Again float64
	// Silent tells nothing of what becomes of a text.
	Silent bool
	// Disorder tells the reports on one text in any order.
	Disorder bool
}

// Weather changes how often things go wrong from now on.
func (c *Carrier) Weather(w Weather) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.weather = w
}

// trouble is what the next request meets by chance.
func (w Weather) trouble() Trouble {
	chance := rand.Float64() //nolint:gosec // nothing depends on nobody guessing it
	for _, likely := range []struct {
		share   float64
		trouble Trouble
	}{{w.TooMany, TooMany}, {w.Down, Down}, {w.Unanswered, Unanswered}, {w.Misled, Misled}} {
		if chance < likely.share {
			return likely.trouble
		}
		chance -= likely.share
	}
	return 0
}

// report is one report on a text.
type report struct {
	status string
	code   int
}

// reports are what is told of a text that ends so, in the order in which it is
// told.
func (w Weather) reports(status string, code int) []report {
	if w.Silent {
		return nil
	}
	all := []report{{"sent", 0}, {status, code}}
	for _, one := range slices.Clone(all) {
		if rand.Float64() < w.Again { //nolint:gosec // as above
			all = append(all, one)
		}
	}
	if w.Disorder {
		rand.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	}
	return all
}

// Accepted answers all texts that were handed over by REST and accepted, in
// that order.
func (c *Carrier) Accepted() []Delivered {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := make([]Delivered, len(c.accepted))
	for i := range c.accepted {
		all[i] = c.accepted[i].Delivered
	}
	return all
}
