package translations

import (
	"strconv"
	"strings"
	"time"
)

// dayPart is how a time looks from an hour of the day on: from 12, "{clock} de la tarde". {clock} is the time on a clock
// of twelve hours, "3" or "3:30"; its parts are {hour}, {minute} of two digits, and {hour24} on a clock of 24 hours.
type dayPart struct {
	From int    `yaml:"from"`
	Time string `yaml:"time"`
	// Whole is how a whole hour looks, where it is not Time without its minutes.
	Whole string `yaml:"whole"`
}

// Time returns a time of day as it is said, "3:30 de la tarde", or as a text writes it, "3:30 p. m.". A whole hour
// is given without minutes, and noon and midnight by name, since people hear 12 p.m. as either.
// The time is taken in its own location, which should be the district's.
// CLDR writes "3:30 p. m." with no-break spaces; ours are plain ones, because one no-break space would more than
// double what a text costs.
func (l *Language) Time(t time.Time, written bool) string {
	if t.Minute() == 0 && t.Hour() == 12 && l.manner.Noon != "" {
		return l.manner.Noon
	}
	if t.Minute() == 0 && t.Hour() == 0 && l.manner.Midnight != "" {
		return l.manner.Midnight
	}
	parts := l.manner.Said
	if written {
		parts = l.manner.Written
	}
	pattern := partOfDay(parts, t)
	if before, after, ok := strings.Cut(pattern, "{clock}"); ok {
		return before + clock(t) + after
	}
	return fill(pattern, "hour", hourOfTwelve(t), "hour24", strconv.Itoa(t.Hour()), "minute", t.Format("04"))
}

func partOfDay(parts []dayPart, t time.Time) string {
	found := parts[0]
	for _, part := range parts {
		if t.Hour() >= part.From {
			found = part
		}
	}
	if t.Minute() == 0 && found.Whole != "" {
		return found.Whole
	}
	return found.Time
}

func hourOfTwelve(t time.Time) string {
	return strconv.Itoa((t.Hour()+11)%12 + 1)
}

// clock returns a time on a clock of twelve hours: "3", "3:30", "12:05".
func clock(t time.Time) string {
	if t.Minute() == 0 {
		return hourOfTwelve(t)
	}
	return hourOfTwelve(t) + t.Format(":04")
}
