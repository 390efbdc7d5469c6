package opportunities

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// foldAt is how many bytes a line of a calendar file has at most, without its end (RFC 5545, 3.1).
const foldAt = 75

// Calendar is an opportunity as a calendar file (RFC 5545), an event for each of its meetings, in a language. Times are in
// UTC, so that they are right on every phone without a definition of the zone. Where tells the campus and place. There
// is nothing in it of anybody who joined.
func (o *Opportunity) Calendar(language, where string, now time.Time) string {
	var b strings.Builder
	put := func(name, value string) { writeFolded(&b, name+":"+value) }
	put("BEGIN", "VCALENDAR")
	put("VERSION", "2.0")
	put("PRODID", "-//Campusline//Opportunities//EN")
	put("METHOD", "PUBLISH")
	for i, m := range o.Meetings() {
		title := o.Title.In(language)
		if len(o.Modules) > 0 {
			title += ": " + m.Title.In(language)
		}
		put("BEGIN", "VEVENT")
		put("UID", o.ID+"-"+strconv.Itoa(i)+"@campusline")
		put("DTSTAMP", calendarTime(now))
		put("DTSTART", calendarTime(m.Start))
		put("DTEND", calendarTime(m.End))
		put("SUMMARY", calendarText(title))
		put("LOCATION", calendarText(where))
		if about := o.aboutIn(language); about != "" {
			put("DESCRIPTION", calendarText(about))
		}
		status := "CONFIRMED"
		if o.CancelledAt != nil {
			status = "CANCELLED"
		}
		put("STATUS", status)
		put("END", "VEVENT")
	}
	put("END", "VCALENDAR")
	return b.String()
}

// aboutIn is more of an opportunity in a language, with what people need before they come.
func (o *Opportunity) aboutIn(language string) string {
	return strings.TrimSpace(o.About.In(language) + "\n" + o.Needs(languageOf(language)))
}

func calendarTime(t time.Time) string { return t.UTC().Format("20060102T150405Z") }

// calendarText escapes words (RFC 5545, 3.3.11).
func calendarText(words string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`, "\r", `\n`).Replace(words)
}

// writeFolded writes a line, broken where it is too long: what follows begins with a space. A letter is never split.
func writeFolded(b *strings.Builder, line string) {
	room := foldAt
	for len(line) > room {
		at := room
		for !utf8.RuneStart(line[at]) {
			at--
		}
		b.WriteString(line[:at] + "\r\n ")
		line, room = line[at:], foldAt-1
	}
	b.WriteString(line + "\r\n")
}
