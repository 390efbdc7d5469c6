package staff

import (
	"slices"
	"strings"
	"time"

	"campusline/cases"
	"campusline/translations"
)

// leaving is what a text says about being away.
type leaving struct {
	away    cases.Away // without a day where none can be read
	standIn string     // as it was written, "" for nobody
	back    bool       // they are back
	byMail  bool       // where nothing is confirmed
}

// openEnd is how long somebody is away who does not say until when: until they are back.
const openEnd = 365 * 24 * time.Hour

// readLeaving reads a text about being away: "off until Dec 4", "away dec 1 through dec 4, stand-in brandt", "out tomorrow",
// "back". Until names the day on which somebody is back, through the last on which they are away. Now is in the district's
// zone. It is false for a text about something else.
func readLeaving(text string, now time.Time) (leaving, bool) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return strings.ContainsRune(" \t\n,.!;:", r) })
	if slices.Contains([]string{"back", "i'm back", "i’m back", "im back", "i am back", "back at work"}, strings.Join(words, " ")) {
		return leaving{back: true}, true
	}
	if len(words) == 0 || words[0] != "off" && words[0] != "away" && words[0] != "out" {
		return leaving{}, false
	}
	rest := words[1:]
	for len(rest) > 0 && slices.Contains([]string{"on", "vacation", "holiday", "leave", "sick", "work", "from"}, rest[0]) {
		rest = rest[1:]
	}
	at := slices.IndexFunc(rest, func(w string) bool { return isUntil(w) || isThrough(w) })
	if at < 0 {
		l, ok := dayOff(rest, now)
		return l, ok || len(rest) == 0 && words[0] != "out"
	}
	l := leaving{away: cases.Away{From: now}}
	if at > 0 {
		from, used := dayIn(rest[:at], now)
		if used != at {
			return leaving{}, false
		}
		l.away.From = latest(from, now)
	}
	return l.to(rest[at+1:], isThrough(rest[at]), now)
}

func isUntil(word string) bool {
	return word == "till" || word == "til" || translations.Distance(word, "until") <= mostSlips
}

func isThrough(word string) bool { return slices.Contains([]string{"through", "thru", "to"}, word) }

// to reads until when somebody is away, and who stands in. Without a day that can be read it is to be asked.
func (l leaving) to(words []string, through bool, now time.Time) (leaving, bool) {
	if len(words) > 1 && words[0] == "further" && words[1] == "notice" {
		l.away.To = now.Add(openEnd)
		return l.with(words[2:])
	}
	day, used := dayIn(words, latest(l.away.From, now))
	if used == 0 {
		return leaving{}, !through
	}
	if through {
		day = day.AddDate(0, 0, 1)
	}
	if isToday := !day.After(now) && now.Sub(day) < 24*time.Hour; isToday && !through && used == 1 { // "until Monday", on a Monday
		day = day.AddDate(0, 0, 7)
	}
	l.away.To = day
	return l.with(words[used:])
}

// with reads who stands in. Many words are a sentence, and no name.
func (l leaving) with(words []string) (leaving, bool) {
	l.standIn = nameIn(words)
	return l, len(strings.Fields(l.standIn)) <= longestName
}

// longestName is how many words name a person at most: "Ms. de la Cruz".
const longestName = 4

// dayOff reads a single day: "tomorrow", "friday stand-in brandt".
func dayOff(words []string, now time.Time) (leaving, bool) {
	day, used := dayIn(words, now)
	if used == 0 {
		return leaving{}, false
	}
	return leaving{away: cases.Away{From: latest(day, now), To: day.AddDate(0, 0, 1)}}.with(words[used:])
}

// dayIn reads the day that words begin with, and says how many of them it takes; 0 for none.
func dayIn(words []string, now time.Time) (day time.Time, used int) {
	english, _ := translations.Lookup("en")
	for n := len(words); n > 0; n-- {
		if day, ok := english.ParseDate(strings.Join(words[:n], " "), now); ok {
			return day, n
		}
	}
	return time.Time{}, 0
}

// nameIn is the name of whoever stands in: "stand-in brandt", "covered by Ms. Brandt", "brandt covers", "brandt".
func nameIn(words []string) string {
	var name []string
	for _, w := range words {
		if !slices.Contains([]string{"stand-in", "standin", "stand", "stands", "in", "covered", "cover", "covers", "by", "with", "is", "for", "me", "my", "instead"}, w) {
			name = append(name, w)
		}
	}
	return strings.Join(name, " ")
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}
