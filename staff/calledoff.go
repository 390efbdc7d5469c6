package staff

import (
	"strconv"
	"strings"

	"campusline/opportunities"
	"campusline/translations"
)

// calledOff tells the coordinator who hears of what they called off: how many now, how many when it is day, and who does
// not, by the last digits of their numbers, so that a person rings them.
func (w *wanting) calledOff(o *opportunities.Opportunity, off *opportunities.Cancellation) string {
	told := &off.Told
	lines := []string{w.sayOf(o, translations.CallOffDone, "count", strconv.Itoa(told.Now))}
	if told.Later > 0 {
		at := w.language.Time(told.LaterAt.In(o.Start.Location()), true)
		lines = append(lines, w.say(translations.CallOffLater, "time", at, "count", strconv.Itoa(told.Later)))
	}
	if len(told.Unreached) > 0 {
		var people []string
		for _, number := range told.Unreached {
			people = append(people, short(number, 1))
		}
		lines = append(lines, w.say(translations.CallOffUnreached, "people", atMost(people)))
	}
	return strings.Join(lines, "\n")
}
