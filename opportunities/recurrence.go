package opportunities

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// mostDates bounds a series: two dates a week for two years.
const mostDates = 208

// Errors of a rule, in words for whoever wrote it.
var (
	errRule      = errors.New("is not understood")
	errNoEnd     = errors.New("has no end")
	errManyDates = fmt.Errorf("gives more than %d dates", mostDates)
)

// recurrence is how a series goes on. Days are reckoned without a zone, so that a date is at the same time of the day on
// both sides of a change of the clocks.
type recurrence struct{ rule rrule.ROption }

// parseRecurrence reads a rule, either in plain words, "every 2 weeks on tuesday and thursday" or "every month on the
// first monday", or as an RRULE of RFC 5545 of FREQ (DAILY, WEEKLY or MONTHLY), INTERVAL, BYDAY, COUNT and UNTIL.
func parseRecurrence(words string) (recurrence, error) {
	words = strings.TrimSpace(words)
	if rule, ok := inWords(words); ok {
		words = rule
	}
	words = strings.TrimPrefix(strings.ToUpper(words), "RRULE:")
	for part := range strings.SplitSeq(words, ";") {
		switch name, _, _ := strings.Cut(part, "="); name {
		case "FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL":
		default:
			return recurrence{}, errRule
		}
	}
	rule, err := rrule.StrToROption(words)
	if err != nil || rule.Freq > rrule.DAILY || rule.Freq < rrule.MONTHLY {
		return recurrence{}, errRule
	}
	return recurrence{*rule}, nil
}

// days lists the days of a series that begins on a day, without the exceptions. Until and times bound it where the rule
// does not itself.
func (r recurrence) days(first, until time.Time, times int, except []time.Time) ([]time.Time, error) {
	rule := r.rule
	rule.Dtstart = day(first)
	if !until.IsZero() {
		rule.Until = day(until)
	}
	if !rule.Until.IsZero() {
		rule.Until = day(rule.Until)
	}
	if times > 0 {
		rule.Count = times
	}
	if rule.Count == 0 && rule.Until.IsZero() {
		return nil, errNoEnd
	}
	set, err := rrule.NewRRule(rule)
	if err != nil {
		return nil, errRule
	}
	left := map[time.Time]bool{}
	for _, e := range except {
		left[day(e)] = true
	}
	var days []time.Time
	next := set.Iterator()
	for n := 0; ; n++ {
		d, ok := next()
		if !ok {
			return days, nil
		}
		if n == mostDates {
			return nil, errManyDates
		}
		if !left[d] {
			days = append(days, d)
		}
	}
}

// day is a day without a zone.
func day(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }

var (
	every  = regexp.MustCompile(`^every (?:(\d+) )?(other )?(day|week|month)s?(?: on (.+))?$`)
	splits = regexp.MustCompile(`,? and |, ?`)
	the    = regexp.MustCompile(`^(?:the )?(first|second|third|fourth|last) (\w+)$`)
)

// inWords gives the RRULE of a rule in plain words.
func inWords(words string) (rule string, ok bool) {
	m := every.FindStringSubmatch(strings.Join(strings.Fields(strings.ToLower(words)), " "))
	if m == nil || m[1] != "" && m[2] != "" {
		return "", false
	}
	interval := 1
	if m[1] != "" {
		interval, _ = strconv.Atoi(m[1]) // the expression lets through digits alone; too many give the largest number
	}
	if m[2] != "" {
		interval = 2
	}
	frequencies := map[string]string{"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY"}
	rule = fmt.Sprintf("FREQ=%s;INTERVAL=%d", frequencies[m[3]], interval)
	if m[4] == "" {
		return rule, true
	}
	var days []string
	for _, name := range splits.Split(m[4], -1) {
		day := ruleDay(name, m[3] == "month")
		if day == "" {
			return "", false
		}
		days = append(days, day)
	}
	return rule + ";BYDAY=" + strings.Join(days, ","), true
}

// ruleDay gives a day of the week as a rule has it: TU, or in a month 1TU for the first Tuesday; "" for what is none.
func ruleDay(name string, ofMonth bool) string {
	place := ""
	if m := the.FindStringSubmatch(name); m != nil && ofMonth {
		place = map[string]string{"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1"}[m[1]]
		name = m[2]
	} else if ofMonth {
		return ""
	}
	for d := time.Sunday; d <= time.Saturday; d++ {
		if full := strings.ToLower(d.String()); name == full || name == full+"s" || name == full[:3] {
			return place + strings.ToUpper(full[:2])
		}
	}
	return ""
}
