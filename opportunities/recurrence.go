package opportunities

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// ruleError is what is wrong with a rule, in words for whoever wrote it.
type ruleError struct {
	text string // of the rule: "has no end"
	fix  string
}

// recurrence is how a series goes on. It is reckoned without a zone, so that a date is at the same time of the day on both
// sides of a change of the clocks.
type recurrence struct {
	rule    rrule.ROption
	inWords bool        // it was written in plain words
	except  []time.Time // those that a calendar program leaves out
}

// looksLikeRule is what a calendar program's rule begins with.
var looksLikeRule = regexp.MustCompile(`(?i)^\s*(?:RRULE|EXDATE|DTSTART|[A-Z]+=)`)

// parseRecurrence reads a rule, either in plain words, "every 2 weeks on tuesday and thursday" or "every month on the
// first monday", or as a calendar program writes it: an RRULE of RFC 5545, perhaps with lines of EXDATE. Times in it are
// told in a zone.
func parseRecurrence(words string, zone *time.Location) (r recurrence, wrong *ruleError) {
	if !looksLikeRule.MatchString(words) {
		rule, wrong := ruleInWords(words)
		if wrong != nil {
			return r, wrong
		}
		r.inWords = true
		r.rule, wrong = parseRule(rule, zone)
		return r, wrong
	}
	rule := ""
	for line := range strings.Lines(words) {
		line = strings.TrimSpace(line)
		if dates, ok := strings.CutPrefix(line, "EXDATE"); ok {
			except, err := rrule.StrToDatesInLoc(strings.TrimLeft(dates, ":;"), zone)
			if err != nil {
				return r, &ruleError{"has an `EXDATE` that is not understood", "Write the days that are left out under `except`."}
			}
			for _, d := range except {
				r.except = append(r.except, day(d.In(zone)))
			}
			continue
		}
		rule += strings.TrimPrefix(strings.ToUpper(line), "RRULE:")
	}
	r.rule, wrong = parseRule(strings.Trim(rule, "; "), zone)
	return r, wrong
}

// parseRule reads an RRULE of RFC 5545 that tells days. Of a part that is not understood it says which one.
func parseRule(words string, zone *time.Location) (rrule.ROption, *ruleError) {
	for part := range strings.SplitSeq(words, ";") {
		if wrong := partProblem(part); wrong != nil {
			return rrule.ROption{}, wrong
		}
	}
	rule, err := rrule.StrToROptionInLocation(words, zone)
	if err != nil {
		return rrule.ROption{}, &ruleError{"is not understood", "It needs a `FREQ`, as in `FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8`."}
	}
	if !rule.Until.IsZero() {
		rule.Until = floating(rule.Until.In(zone))
		if untilDay.MatchString(words) {
			rule.Until = endOf(rule.Until)
		}
	}
	return *rule, nil
}

// untilDay is an end that is a day, all of which belongs to the series.
var untilDay = regexp.MustCompile(`UNTIL=\d{8}(?:;|$)`)

// partProblem says what is wrong with one part of a rule.
func partProblem(part string) *ruleError {
	name, value, _ := strings.Cut(part, "=")
	not := "has `" + part + "`, which is not understood"
	switch name {
	case "FREQ":
		if f, err := rrule.StrToFreq(value); err != nil || f > rrule.DAILY {
			return &ruleError{not, "It can be DAILY, WEEKLY, MONTHLY or YEARLY."}
		}
		return nil
	case "DTSTART":
		return &ruleError{"has `DTSTART`", "Leave that out: `on` and `from` say it."}
	case "BYHOUR", "BYMINUTE", "BYSECOND":
		return &ruleError{"has `" + part + "`", "Leave that out: `from` and `to` say the time."}
	case "INTERVAL", "COUNT":
		if n, err := strconv.Atoi(value); err != nil || n < 1 {
			return &ruleError{not, "It should be a number from 1."}
		}
		return nil
	case "BYDAY", "UNTIL", "WKST", "BYMONTHDAY", "BYSETPOS", "BYMONTH", "BYYEARDAY", "BYWEEKNO":
		if _, err := rrule.StrToROption("FREQ=DAILY;" + part); err != nil {
			return &ruleError{not, "Look at how the calendar program writes it."}
		}
		return nil
	}
	return &ruleError{not, "Leave it out, or write the rule in words, like `every week on tuesday`."}
}

// floating is a time by the clock of its zone, without the zone.
func floating(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
}

// day is a day without a zone.
func day(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }

// endOf is the last second of a day.
func endOf(t time.Time) time.Time { return day(t).AddDate(0, 0, 1).Add(-time.Second) }
