package sms

import (
	"campusline/prices"
	"campusline/store"
	"campusline/translations"
)

// estimate is what a text takes and costs as it is sent.
func (s *Sender) estimate(body string) store.Estimate {
	table := prices.Shipped()
	if s.Prices != nil {
		table = s.Prices()
	}
	cost := translations.Measure(body)
	return store.Estimate{
		Encoding: cost.Encoding, Expected: cost.Segments, Price: table.Text(cost.Segments), Currency: table.Currency,
	}
}

// counted says in the log what a text costs that the carrier took. Where it counts other segments than we did, our
// arithmetic or its settings are wrong, and someone should look.
func (s *Sender) counted(id string, e store.Estimate, segments int) {
	told := []any{"text", id, "encoding", e.Encoding, "segments", e.Expected, "price", e.Price.String(), "currency", e.Currency}
	if segments != 0 && segments != e.Expected {
		s.Log.Warn("the carrier counts other segments than were expected", append(told, "counted", segments)...)
		return
	}
	s.Log.Info("text handed to the carrier", told...)
}
