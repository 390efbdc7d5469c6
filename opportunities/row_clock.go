package opportunities

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// clock is a time of day as it was written.
type clock struct {
	words   string
	minutes int    // from midnight
	half    string // "AM" or "PM" where that was written
}

// isOpen says whether it could be in either half of the day.
func (c clock) isOpen() bool { return c.half == "" && c.minutes < 13*60 }

// minutes of a day.
const (
	noon    = 12 * 60
	fullDay = 24 * 60
	dawn    = 6 * 60
)

// pointed is a time with a point, as in "15.30".
var pointed = regexp.MustCompile(`(\d)\.(\d\d)\b`)

// clock reads a time of day; false where there is none.
func (r *rowReader) clock(name string) (c clock, ok bool) {
	c.words = r.text(name)
	if c.words == "" {
		r.missing(name, "Add `"+name+"` with a time like `15:30` or `3:30 pm`.", "There is no time under `%s`.", name)
		return c, false
	}
	plain := pointed.ReplaceAllString(strings.ToUpper(c.words), "$1:$2")
	plain = strings.NewReplacer(" ", "", ".", "").Replace(plain)
	switch plain {
	case "NOON", "12NOON":
		return clock{c.words, noon, "PM"}, true
	case "MIDNIGHT", "24:00", "12MIDNIGHT":
		return clock{c.words, 0, "AM"}, true
	}
	for _, layout := range []string{"15:04", "15:04:05", "3:04PM", "3:04:05PM", "3PM"} {
		if t, err := time.Parse(layout, plain); err == nil {
			c.minutes = t.Hour()*60 + t.Minute()
			if strings.HasSuffix(layout, "PM") {
				c.half = plain[len(plain)-2:]
			}
			return c, true
		}
	}
	fix := "Write it like `15:30` or `3:30 pm`."
	if part, err := strconv.ParseFloat(c.words, 64); err == nil && part > 0 && part < 1 {
		at := int(math.Round(part * fullDay))
		fix = fmt.Sprintf("Did you mean `%d:%02d`? A spreadsheet counts so: give the column the form of a time.", at/60, at%60)
	}
	r.add(r.at(name), "time", fix, "`%s` is not a time of day.", c.words)
	return c, false
}

// clocks reads when something begins and ends, and tells what cannot be meant. False where a time is missing or wrong.
func (r *rowReader) clocks() (from, to clock, ok bool) {
	from, ok = r.clock("from")
	to, known := r.clock("to")
	if !ok || !known {
		return from, to, false
	}
	before := r.faults()
	lasts := (to.minutes - from.minutes + fullDay) % fullDay
	const longestNight = 8 * 60
	switch {
	case from.half != "" && to.isOpen() && to.half == "":
		r.halfMissing("to", to, from.half)
	case to.half != "" && from.isOpen() && from.half == "":
		r.halfMissing("from", from, to.half)
	case lasts == 0:
		r.add(r.at("to"), "time", "Write when it ends.", "It ends when it begins, at `%s`.", to.words)
	case from.isOpen() && from.half == "" && from.minutes < dawn:
		r.add(r.at("from"), "time", fmt.Sprintf("Did you mean `%s pm`? If not, write `%s am`.", from.words, twelve(from)),
			"It would begin in the night, at `%s`.", from.words)
	case to.minutes < from.minutes && lasts > longestNight:
		r.add(r.at("to"), "time", daytimeMeant(from, to),
			"From `%s` to `%s` it would end on the next day, after %d hours.", from.words, to.words, lasts/60)
	}
	return from, to, r.faults() == before
}

// daytimeMeant tells which times were meant that would lie in one day: the end in the afternoon, or both the other way round.
func daytimeMeant(from, to clock) string {
	if to.minutes < noon && to.minutes+noon > from.minutes {
		return "Did you mean `" + twelve(to) + " pm`?"
	}
	return fmt.Sprintf("Did you mean from `%s` to `%s`?", to.words, from.words)
}

// halfMissing tells of a time without am or pm where the other one has it.
func (r *rowReader) halfMissing(name string, c clock, half string) {
	r.add(r.at(name), "time", fmt.Sprintf("Did you mean `%s %s`?", c.words, strings.ToLower(half)),
		"`%s` under `%s` does not say am or pm.", c.words, name)
}

// twelve is a time of the first half of the day on a clock of twelve hours: "0:30" is "12:30".
func twelve(c clock) string {
	hour := c.minutes / 60 % 12
	if hour == 0 {
		hour = 12
	}
	return fmt.Sprintf("%d:%02d", hour, c.minutes%60)
}
