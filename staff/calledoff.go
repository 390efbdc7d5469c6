package staff

import (
	"strconv"
	"strings"

	"campusline/opportunities"
	"campusline/translations"
)

// calledOff tells the coordinator who hears of what they called off: how many now, how many when it is day, and who does not,
// by their whole numbers, since somebody has to ring them.
func (w *wanting) calledOff(o *opportunities.Opportunity, off *opportunities.Cancellation) string {
	told := &off.Told
	lines := []string{w.sayOf(o, translations.CallOffDone, "count", strconv.Itoa(told.Now))}
	if told.Later > 0 {
		at := w.language.Time(told.LaterAt.In(o.Start.Location()), true)
		lines = append(lines, w.say(translations.CallOffLater, "time", at, "count", strconv.Itoa(told.Later)))
	}
	if len(told.Unreached) > 0 {
		people := make([]string, len(told.Unreached))
		for i, number := range told.Unreached {
			people[i] = w.language.Phone(number, true)
		}
		lines = append(lines, w.say(translations.CallOffUnreached, "people", strings.Join(people, ", ")))
	}
	return strings.Join(lines, "\n")
}
