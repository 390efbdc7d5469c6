package outbound

import "strings"

// Registrations are the ways in which a line may be registered with the carrier, in an order from slow to fast.
func Registrations() []string {
	return []string{"sole proprietor", "toll-free", "low volume", "standard", "standard 50", "standard 75", "short code"}
}

// RateOf is how many segments a second the carrier takes from a line of a registration (carrier: throughput and queues,
// as of November 2026). It is false for a word that is none.
func RateOf(registration string) (perSecond float64, ok bool) {
	rates := map[string]float64{
		"sole proprietor": 1,    // one number, no company behind it
		"toll-free":       3,    // verified; more on request
		"low volume":      3.75, // the low-volume standard brand
		"standard":        12,   // trust score 1 to 49
		"standard 50":     120,  // trust score 50 to 74
		"standard 75":     225,  // trust score 75 and more
		"short code":      100,
	}
	perSecond, ok = rates[registration]
	return perSecond, ok
}

// UsualRate is the pace of a line of which nothing is known but its number: what the carrier takes from a toll-free
// one, or of a brand of low volume, which is how most districts begin.
func UsualRate(line string) float64 {
	for _, code := range []string{"800", "833", "844", "855", "866", "877", "888"} {
		if strings.HasPrefix(line, "+1"+code) {
			rate, _ := RateOf("toll-free")
			return rate
		}
	}
	rate, _ := RateOf("low volume")
	return rate
}
