package translations

import (
	"strconv"
	"strings"
	"time"
)

// dayPart is how a time looks from an hour of the day on: from 12, "{clock} de la tarde".
type dayPart struct {
	From int    `yaml:"from"`
	Time string `yaml:"time"`
}

// Time returns a time of day as it is said, "3:30 de la tarde", or as a text writes it, "3:30 p. m.". A whole hour
// is given without minutes, and noon and midnight by name, since people hear 12 p.m. as either.
// The time is taken in its own location, which should be the district's.
// CLDR writes "3:30 p. m." with no-break spaces; ours are plain ones, because one no-break space would more than
// double what a text costs.
func (l *Language) Time(t time.Time, written bool) string {
	if t.Minute() == 0 && t.Hour() == 12 {
		return l.manner.Noon
	}
	if t.Minute() == 0 && t.Hour() == 0 {
		return l.manner.Midnight
	}
	parts := l.manner.Said
	if written {
		parts = l.manner.Written
	}
	return strings.Replace(partOfDay(parts, t.Hour()), "{clock}", clock(t), 1)
}

func partOfDay(parts []dayPart, hour int) string {
	pattern := parts[0].Time
	for _, part := range parts {
		if hour >= part.From {
			pattern = part.Time
		}
	}
	return pattern
}

// clock returns a time on a clock of twelve hours: "3", "3:30", "12:05".
func clock(t time.Time) string {
	hour := strconv.Itoa((t.Hour()+11)%12 + 1)
	if t.Minute() == 0 {
		return hour
	}
	return hour + t.Format(":04")
}
