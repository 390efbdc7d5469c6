package opportunities

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/teambition/rrule-go"
)

// mostDates bounds a series: two dates a week for two years.
const mostDates = 208

// bounds are when a series begins and what else is written of its days.
type bounds struct {
	first  time.Time // by the clock, without a zone
	until  time.Time // a day, the last; zero for none
	times  int       // 0 for any number
	except []time.Time
}

// days lists the days of a series. Skipped are the months which have none, since they do not have that day, and astray the
// exceptions that are not its days.
func (r recurrence) days(b bounds) (days, astray []time.Time, skipped []string, wrong *ruleError) {
	rule := r.rule
	rule.Dtstart = b.first
	if (b.times > 0 || !b.until.IsZero()) && (rule.Count > 0 || !rule.Until.IsZero()) {
		return nil, nil, nil, &ruleError{"says itself when it ends", "Leave out `until` and `times`, or that part of the rule."}
	}
	if !b.until.IsZero() {
		rule.Until = endOf(b.until)
	}
	if b.times > 0 {
		rule.Count = b.times
	}
	if rule.Count == 0 && rule.Until.IsZero() {
		return nil, nil, nil, &ruleError{"has no end", "Write the last day under `until`, or how many there are under `times`."}
	}
	set, err := rrule.NewRRule(rule)
	if err != nil {
		return nil, nil, nil, &ruleError{"cannot be", "Write it like `every week on tuesday`."}
	}
	all, wrong := upTo(set.Iterator())
	if wrong != nil {
		return nil, nil, nil, wrong
	}
	left := map[time.Time]bool{}
	for _, e := range slices.Concat(b.except, r.except) {
		left[day(e)] = true
		if !slices.Contains(all, day(e)) {
			astray = append(astray, e)
		}
	}
	for _, d := range all {
		if !left[d] {
			days = append(days, d)
		}
	}
	return days, astray, monthsWithout(&rule, all), nil
}

func upTo(next rrule.Next) (all []time.Time, wrong *ruleError) {
	for d, ok := next(); ok; d, ok = next() {
		if len(all) == mostDates {
			return nil, &ruleError{fmt.Sprintf("gives more than %d dates", mostDates), "Write an earlier day under `until`."}
		}
		all = append(all, day(d))
	}
	return all, nil
}

// monthsWithout are the months, and the years, in which a series should be and has no day.
func monthsWithout(rule *rrule.ROption, all []time.Time) (none []string) {
	if len(all) == 0 || rule.Freq > rrule.MONTHLY {
		return nil
	}
	step, form := max(1, rule.Interval), "January 2006"
	if rule.Freq == rrule.YEARLY {
		step, form = step*12, "2006"
		if len(rule.Bymonth)+len(rule.Byyearday)+len(rule.Byweekno) > 0 {
			return nil
		}
	}
	last := all[len(all)-1]
	if rule.Count == 0 && rule.Until.AddDate(0, 0, 1).Day() == 1 {
		last = rule.Until // all of its month was meant
	}
	monthOf := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC) }
	for m := monthOf(all[0]); !m.After(last); m = m.AddDate(0, step, 0) {
		has := slices.ContainsFunc(all, func(d time.Time) bool { return monthOf(d).Equal(m) })
		if !has && (len(rule.Bymonth) == 0 || slices.Contains(rule.Bymonth, int(m.Month()))) {
			none = append(none, m.Format(form))
		}
	}
	return none
}

// listed writes days, or some of them where they are many.
func listed(days []time.Time) string {
	const most = 3
	var words []string
	for _, d := range days[:min(len(days), most)] {
		words = append(words, d.Format(time.DateOnly))
	}
	list := strings.Join(words, ", ")
	if len(days) > most {
		list += fmt.Sprintf(" and %d more", len(days)-most)
	}
	return list
}
