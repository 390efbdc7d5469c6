package menus

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// readFrequency reads how often one number may be asked by all surveys together.
func (l *loader) readFrequency(n node) {
	f := &l.version.District.Surveys
	for _, part := range l.fields(n, "`surveys`") {
		switch part.name {
		case "at most":
			words := l.text(part.value, "`at most`")
			count, isYearly := strings.CutSuffix(words, " a year")
			times, err := strconv.Atoi(count)
			if !isYearly || err != nil || times < 1 || times > mostYearly {
				l.add(part.value.at(), "how often", "Write it like `4 a year`.", "`%s` is not how often somebody may be asked, from 1 to %d times a year.", words, mostYearly)
				continue
			}
			f.AtMost = times
		case "apart":
			f.Apart = l.someDays(part.value, "`apart`")
		default:
			l.unknown(part, frequencyWords())
		}
	}
}

var numberOfDays = regexp.MustCompile(`^(\d{1,2}) days?$`)

// someDays reads a number of days: "10 days".
func (l *loader) someDays(n node, what string) time.Duration {
	words := l.text(n, what)
	m := numberOfDays.FindStringSubmatch(words)
	if m == nil {
		l.add(n.at(), "days", "Write it like `10 days`.", "`%s` is not a number of days.", words)
		return 0
	}
	count, _ := strconv.Atoi(m[1])
	if count < 1 || count > longestWave {
		l.add(n.at(), "days", "Write it like `10 days`.", "%s should be from 1 to %d days.", what, longestWave)
	}
	return time.Duration(count) * 24 * time.Hour
}
