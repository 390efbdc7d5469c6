package opportunities

import (
	"fmt"
	"strconv"
	"strings"
)

// monthDays gives the days of a month as a rule has them: ";BYDAY=1MO,3MO" or ";BYMONTHDAY=1,15".
func monthDays(list string) (string, *ruleError) {
	var ofWeek, ofMonth []string
	parts := splits.Split(list, -1)
	weekday := "" // "the first and third monday": each without one has that of the next
	for i := len(parts) - 1; i >= 0; i-- {
		if m := dated.FindStringSubmatch(parts[i]); m != nil {
			day, _ := strconv.Atoi(m[1])
			if day < 1 || day > 31 {
				return "", &ruleError{"has `" + parts[i] + "`, which no month has", "Write a day from 1 to 31."}
			}
			if m[2] != "" && len(parts) == 1 {
				return ";BYMONTHDAY=" + upToDay(day) + ";BYSETPOS=-1", nil
			}
			ofMonth = append([]string{m[1]}, ofMonth...)
			continue
		}
		day, wrong := placedDay(parts[i], &weekday)
		switch {
		case wrong != nil:
			return "", wrong
		case strings.Trim(day, "-0123456789") == "":
			ofMonth = append([]string{day}, ofMonth...)
		default:
			ofWeek = append([]string{day}, ofWeek...)
		}
	}
	switch {
	case len(ofWeek) > 0 && len(ofMonth) > 0:
		return "", &ruleError{"has days of the week and of the month", "Make two series of it."}
	case len(ofWeek) > 0:
		return ";BYDAY=" + strings.Join(ofWeek, ","), nil
	}
	return ";BYMONTHDAY=" + strings.Join(ofMonth, ","), nil
}

// upToDay are the days that can be a day of a month or, where it does not have that, its last one: "28,29,30".
func upToDay(day int) string {
	list := strconv.Itoa(min(day, 28))
	for d := 29; d <= day; d++ {
		list += "," + strconv.Itoa(d)
	}
	return list
}

// placedDay gives "first monday" as 1MO, and the last day as -1. What has no day of the week has that of the part behind it.
func placedDay(part string, ofNext *string) (string, *ruleError) {
	m := placed.FindStringSubmatch(part)
	if m == nil {
		return "", &ruleError{
			"has `" + part + "`, which is not understood",
			"Write it like `every month on the first monday`, `on the 15th` or `on the last day`.",
		}
	}
	name := m[2]
	if name == "day" && m[1] == "last" {
		return "-1", nil
	}
	places := map[string]string{"first": "1", "second": "2", "third": "3", "fourth": "4", "last": "-1"}
	switch {
	case name == "" && *ofNext == "" && places[m[1]] != "" && m[1] != "last":
		return places[m[1]], nil // as in "the 1st"; told apart from a day of the week by having none
	case name == "":
		name = *ofNext
	}
	day, wrong := weekday(name)
	switch {
	case wrong != nil:
		return "", wrong
	case places[m[1]] == "":
		return "", &ruleError{"has a day that not every month has", fmt.Sprintf("Write `the last %s`, or the days one by one.", name)}
	}
	*ofNext = name
	return places[m[1]] + day, nil
}
