package outreach

import (
	"maps"
	"time"

	"campusline/prices"
)

// Reach is what became of a broadcast, in one language or in all. Of the people planned each is skipped, waits, is on the
// way, was reached, has failed or is unknown, so that these add up.
type Reach struct {
	Language  string // BCP 47, the one that people have chosen, or else that of their text; "" for all
	Planned   int
	Skipped   int // who get none
	Waiting   int // whose text has not been handed to the carrier
	OnTheWay  int // whose text is handed over, and of which nothing more is known yet
	Delivered int
	Failed    int // whose text the carrier refused, or took and could not deliver
	Unknown   int // of whose text nobody can say whether it was sent

	Repeated int // who were sent it once more without proof that the first one was lost, so that they may have it twice

	Sent        int // people whose text the carrier took, whatever became of it
	NotInTheirs int // of them, whose text was not in the language that they have chosen
	Replied     int // of them, who wrote back within a day, and did not end texts
	OptedOut    int // of them, who ended texts, all or those on its topic, within [OptOutWindow]

	SkippedWhy map[string]int // people by reason, in words
	FailedWhy  map[string]int

	ExpectedSegments int // of all who are not skipped
	ExpectedPrice    prices.Amount
	CountedSegments  int // by the carrier
	CountedPrice     prices.Amount
	Uncounted        int    // texts that the carrier took and has not counted the segments of
	Currency         string // ISO 4217
}

// OptOutWindow is how long after a text ending texts counts as caused by it.
const OptOutWindow = 48 * time.Hour

// OptOutRate is the part of those sent it who ended texts. From one in a hundred on there are too many of them, and
// somebody should ask why.
func (r *Reach) OptOutRate() (rate float64, tooMany bool) {
	if r.Sent == 0 {
		return 0, false
	}
	return float64(r.OptedOut) / float64(r.Sent), 100*r.OptedOut >= r.Sent && r.OptedOut > 0
}

// Add adds what became of it in another language.
func (r *Reach) Add(o *Reach) {
	r.Planned += o.Planned
	r.Skipped += o.Skipped
	r.Waiting += o.Waiting
	r.OnTheWay += o.OnTheWay
	r.Delivered += o.Delivered
	r.Failed += o.Failed
	r.Unknown += o.Unknown
	r.Repeated += o.Repeated
	r.Sent += o.Sent
	r.NotInTheirs += o.NotInTheirs
	r.Replied += o.Replied
	r.OptedOut += o.OptedOut
	r.SkippedWhy, r.FailedWhy = sum(r.SkippedWhy, o.SkippedWhy), sum(r.FailedWhy, o.FailedWhy)
	r.ExpectedSegments += o.ExpectedSegments
	r.ExpectedPrice += o.ExpectedPrice
	r.CountedSegments += o.CountedSegments
	r.CountedPrice += o.CountedPrice
	r.Uncounted += o.Uncounted
	if o.Currency != "" {
		r.Currency = o.Currency
	}
}

func sum(a, b map[string]int) map[string]int {
	total := maps.Clone(a)
	if total == nil {
		total = map[string]int{}
	}
	for why, n := range b {
		total[why] += n
	}
	return total
}
