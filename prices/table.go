package prices

import (
	_ "embed"
	"sync"
	"time"
)

// Table is what a carrier bills on a certain day. It never changes once read, and any number of goroutines may ask it.
type Table struct {
	// AsOf is the day on which the prices were looked up, at midnight UTC.
	AsOf time.Time
	// Source says in words where they were looked up, "" if it was not written down.
	Source string
	// Currency is the ISO 4217 code of every amount, such as USD.
	Currency string
	// Segment is the carrier's price of sending one segment.
	Segment Amount
	// Fees are what a receiver's phone company adds for each segment, by its name.
	Fees map[string]Amount
}

// Text is what a text of so many segments costs to send. Nobody knows beforehand which phone company delivers it, so the
// dearest fee is taken: the bill is never above the estimate.
func (t *Table) Text(segments int) Amount {
	return Amount(segments) * (t.Segment + t.dearestFee())
}

func (t *Table) dearestFee() Amount {
	var dearest Amount
	for _, fee := range t.Fees {
		dearest = max(dearest, fee)
	}
	return dearest
}

//go:embed shipped.yaml
var shippedFile []byte

// shipped is the table in the binary. It is read once, when first asked for, and never changes after. It is embedded, so
// one that cannot be read is a fault of the build, which every test meets at once.
var shipped = sync.OnceValue(func() *Table {
	table, problems := readTable("shipped.yaml", shippedFile)
	if len(problems) > 0 {
		panic(problems[0].String())
	}
	return table
})

// Shipped is the table for districts that have no own one: public prices in the United States.
func Shipped() *Table { return shipped() }
