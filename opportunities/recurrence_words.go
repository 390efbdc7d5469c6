package opportunities

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"campusline/translations"
)

const howToRepeat = "Write it like `every week on tuesday and thursday`, with `until` or `times`."

var (
	everyUnit   = regexp.MustCompile(`^every (?:(\d+) )?(other )?(day|week|month|year)s?(?: on (.+))?$`)
	everyDays   = regexp.MustCompile(`^(?:every )?(other )?(?:on )?(.+)$`)
	ofMonth     = regexp.MustCompile(`^(?:on |every )?(.+) (?:of|in) (?:the|each|every) month$`)
	doubtfulDay = regexp.MustCompile(`^every (second|third|fourth) (\w+day)s?$`)
	splits      = regexp.MustCompile(`,? and |, ?`)
	placed      = regexp.MustCompile(`^(?:the )?(first|second|third|fourth|fifth|last)(?: (\w+))?$`)
	dated       = regexp.MustCompile(`^(?:the |day )*(\d{1,2})(?:st|nd|rd|th)?( or (?:the )?last day)?$`)
)

// sameWords are words for a rule that has others here. What can mean two things is not among them.
var sameWords = strings.NewReplacer(
	" each ", " every ", " daily ", " every day ", " weekly ", " every week ", " monthly ", " every month ", " yearly ", " every year ",
	" annually ", " every year ", " every fortnight ", " every 2 weeks ", " fortnightly ", " every 2 weeks ",
	" every weekday ", " every week on weekdays ", " & ", " and ", " 1st ", " first ", " 2nd ", " second ", " 3rd ", " third ",
	" 4th ", " fourth ", " 5th ", " fifth ",
)

// plainWords writes a rule in small letters and the words that are read here.
func plainWords(words string) string {
	plain := " " + strings.Join(strings.Fields(strings.Trim(strings.ToLower(words), " .")), " ") + " "
	for range 2 { // since words next to each other share the space between them
		plain = sameWords.Replace(plain)
	}
	plain = strings.TrimSpace(plain)
	for i, number := range []string{"two", "three", "four", "five", "six"} {
		plain = strings.Replace(plain, "every "+number+" ", fmt.Sprintf("every %d ", i+2), 1)
	}
	for i, number := range []string{"second", "third", "fourth"} {
		for _, unit := range []string{"day", "week", "month"} {
			if plain == "every "+number+" "+unit || strings.HasPrefix(plain, "every "+number+" "+unit+" on ") {
				plain = strings.Replace(plain, number, strconv.Itoa(i+2), 1)
			}
		}
	}
	return plain
}

// ruleInWords gives the RRULE of a rule in plain words.
func ruleInWords(words string) (string, *ruleError) {
	plain := plainWords(words)
	switch plain {
	case "biweekly", "bi-weekly", "bimonthly", "bi-monthly", "semiweekly", "semimonthly":
		return "", &ruleError{"can mean two things", "Write `every 2 weeks`, `every 2 months`, or the days: `every week on tuesday and thursday`."}
	case "every school day", "school days":
		return "", &ruleError{"is written in two parts here", "Write `every weekday`, and yes under `school days only`."}
	case "weekdays":
		plain = "every week on weekdays"
	}
	if m := doubtfulDay.FindStringSubmatch(plain); m != nil && m[2] != "weekday" {
		return "", &ruleError{
			"can mean two things",
			fmt.Sprintf("Write `every %d weeks on %s`, or `every month on the %s %s`.",
				map[string]int{"second": 2, "third": 3, "fourth": 4}[m[1]], m[2], m[1], m[2]),
		}
	}
	if m := ofMonth.FindStringSubmatch(plain); m != nil {
		plain = "every month on " + m[1]
	}
	m := everyUnit.FindStringSubmatch(plain)
	if m == nil {
		return weekdaysInWords(plain)
	}
	interval := "1"
	switch {
	case m[1] != "" && m[2] != "", m[1] == "0":
		return "", &ruleError{"is not understood", howToRepeat}
	case m[2] != "":
		interval = "2"
	case m[1] != "":
		interval = m[1]
	}
	frequency := map[string]string{"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}[m[3]]
	rule := "FREQ=" + frequency + ";INTERVAL=" + interval
	switch {
	case m[4] == "":
		return rule, nil
	case m[3] == "month":
		days, wrong := monthDays(m[4])
		return rule + days, wrong
	case m[3] == "year":
		return "", &ruleError{"has days, and a year takes that of `on`", "Write `every year`."}
	}
	days, wrong := weekdays(m[4])
	return rule + ";BYDAY=" + days, wrong
}

// weekdaysInWords reads "every tuesday and thursday", "every other friday" and "tuesdays".
func weekdaysInWords(plain string) (string, *ruleError) {
	m := everyDays.FindStringSubmatch(plain)
	if m == nil {
		return "", &ruleError{"is not understood", howToRepeat}
	}
	if list := splits.Split(m[2], -1); placed.MatchString(list[0]) && strings.Contains(list[0], " ") {
		return "", &ruleError{"is not understood", "Write it like `every month on " + m[2] + "`."}
	}
	days, wrong := weekdays(m[2])
	if wrong != nil && !strings.Contains(wrong.fix, "Did you mean") {
		wrong = &ruleError{"is not understood", howToRepeat}
	}
	if m[1] != "" {
		return "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + days, wrong
	}
	return "FREQ=WEEKLY;BYDAY=" + days, wrong
}

// weekdays gives a list of days of the week as a rule has it: "TU,TH".
func weekdays(list string) (string, *ruleError) {
	var days []string
	for _, name := range splits.Split(list, -1) {
		switch name {
		case "weekdays":
			days = append(days, "MO,TU,WE,TH,FR")
			continue
		case "weekends":
			days = append(days, "SA,SU")
			continue
		}
		day, wrong := weekday(name)
		if wrong != nil {
			return "", wrong
		}
		days = append(days, day)
	}
	return strings.Join(days, ","), nil
}

// slips are the slips of the finger with which the name of a day is still known.
const slips = 2

// weekday gives a day of the week as a rule has it: TU.
func weekday(name string) (string, *ruleError) {
	short := map[string]string{"tues": "tue", "thur": "thu", "thurs": "thu", "weds": "wed"}
	if s, ok := short[name]; ok {
		name = s
	}
	var full []string
	for d := time.Sunday; d <= time.Saturday; d++ {
		day := strings.ToLower(d.String())
		if name == day || name == day+"s" || name == day[:3] {
			return strings.ToUpper(day[:2]), nil
		}
		full = append(full, day)
	}
	nearest := slices.MinFunc(full, func(a, b string) int {
		return translations.Distance(name, a) - translations.Distance(name, b)
	})
	if translations.Distance(name, nearest) <= slips {
		return "", &ruleError{"has `" + name + "`, which is not a day", "Did you mean `" + nearest + "`?"}
	}
	return "", &ruleError{"has `" + name + "`, which is not a day of the week", howToRepeat}
}
