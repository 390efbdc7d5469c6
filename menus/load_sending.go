package menus

import (
	"strconv"
	"time"

	"campusline/outbound"
)

// The bounds of how many texts a week a district may send to one person, of how many people one person may send one to,
// and of how many segments a second a line sends.
const (
	mostWeekly    = 20
	usualAlone    = 500 // people that one person alone may send a broadcast to
	mostAlone     = 1_000_000
	slowestSender = 0.1
	fastestSender = 1000
)

// readTextHours reads the hours between which texts may be sent.
func (l *loader) readTextHours(n node) {
	spans := l.spans(n)
	if spans == nil {
		return
	}
	if len(spans) != 1 {
		l.add(n.at(), "text hours", "Write one beginning and one end, like `8:00-20:00`.", "Texts need one stretch of hours each day.")
		return
	}
	from, to := time.Duration(spans[0].from)*time.Minute, time.Duration(spans[0].to)*time.Minute
	l.version.District.TextHours = outbound.Daily(from, to)
}

// readState reads whose law on selling by text holds.
func (l *loader) readState(n node) {
	state := l.text(n, "`state`")
	if _, known := outbound.PromotionalHours(state); !known {
		l.add(n.at(), "unknown state", didYouMean(state, outbound.States()),
			"`%s` is not a state whose hours for texts that sell are known; `hours` holds without it.", state)
		return
	}
	l.version.District.State = state
}

// readSends reads how fast a line sends: how it is registered with the carrier, or a number of segments a second.
func (l *loader) readSends(n node) float64 {
	words := l.text(n, "`sends`")
	if rate, known := outbound.RateOf(words); known {
		return rate
	}
	rate, err := strconv.ParseFloat(words, 64)
	if err != nil || rate < slowestSender || rate > fastestSender {
		l.add(n.at(), "sends", "Write how it is registered, like `toll-free` or `low volume`, or a number of segments a second, like `3`.",
			"`%s` is not how fast a line sends.", words)
		return 0
	}
	return rate
}
