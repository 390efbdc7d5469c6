package difference

import (
	"testing"
	"time"
)

func TestTimesOfTheWeekInWords(t *testing.T) {
	t.Parallel()
	const hour = 60
	morning, evening := part{0, 8 * hour}, part{16 * hour, minutesOfDay}
	noon, day := part{11*hour + 30, 13 * hour}, part{0, minutesOfDay}
	weekdays := func(parts ...part) [7][]part {
		var week [7][]part
		for d := time.Monday; d <= time.Friday; d++ {
			week[d] = parts
		}
		return week
	}
	closed := weekdays(morning, evening)
	closed[time.Saturday], closed[time.Sunday] = []part{day}, []part{day}
	var twice, friday [7][]part
	twice[time.Tuesday], twice[time.Thursday] = []part{noon}, []part{noon}
	friday[time.Friday] = []part{evening}
	short := weekdays(evening)
	short[time.Friday] = nil
	for want, week := range map[string][7][]part{
		"on weekdays after 4 pm":                                 weekdays(evening),
		"on weekdays before 8 am and after 4 pm":                 weekdays(morning, evening),
		"on weekdays from 11:30 am to 1 pm":                      weekdays(noon),
		"on weekdays before 8 am and after 4 pm and on weekends": closed,
		"on Tuesdays and Thursdays from 11:30 am to 1 pm":        twice,
		"on Fridays after 4 pm":                                  friday,
		"from Monday to Thursday after 4 pm":                     short,
		"":                                                       {},
	} {
		if got := weekWords(week); got != want {
			t.Errorf("the times are said %q, want %q", got, want)
		}
	}
}

func TestMidnightAndNoonInWords(t *testing.T) {
	t.Parallel()
	for minute, want := range map[int]string{0: "12 am", 30: "12:30 am", 12 * 60: "12 pm", 12*60 + 5: "12:05 pm", 23 * 60: "11 pm"} {
		if got := timeWords(minute); got != want {
			t.Errorf("minute %d is said %q, want %q", minute, got, want)
		}
	}
}

func TestOnlyTheSentencesThatDifferAreTold(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ was, now, wasApart, nowApart string }{
		{"Hello. It opens at 8 a.m. Goodbye.", "Hello. It opens at 9 a.m. Goodbye.", "It opens at 8 a.m. Goodbye.", "It opens at 9 a.m. Goodbye."},
		{"Hello. One. Goodbye.", "Hello. Two. Goodbye.", "One.", "Two."},
		{"Hello. Goodbye.", "Hello. New. Goodbye.", "", "New."},
		{"Same.", "Same.", "", ""},
	} {
		if was, now := apart(test.was, test.now); was != test.wasApart || now != test.nowApart {
			t.Errorf("%q and %q differ in %q and %q", test.was, test.now, was, now)
		}
	}
}
