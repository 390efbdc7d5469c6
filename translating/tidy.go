package translating

import (
	"strings"
	"time"

	"campusline/interchange"
)

// tidy brings what people type into the form in which a file keeps it: words without the spaces and line ends around them
// that cells collect, a name on one line, a note with plain line ends, and a day as 2026-11-23, also where a spreadsheet has
// made 11/23/2026 of it. It is false where the day is none.
func tidy(e *interchange.Entry) bool {
	for i, form := range e.Forms {
		e.Forms[i] = strings.Trim(form, " \t\r\n")
	}
	e.By = strings.Join(strings.Fields(e.By), " ")
	e.Note = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(e.Note)
	e.On = strings.TrimSpace(e.On)
	if e.On == "" {
		return true
	}
	for _, form := range []string{time.DateOnly, "1/2/2006", "1/2/06"} {
		if day, err := time.Parse(form, e.On); err == nil {
			e.On = day.Format(time.DateOnly)
			return true
		}
	}
	return false
}
