package opportunities_test

import (
	"strings"
	"testing"

	"campusline/menus"
	"campusline/menus/menustest"
)

// event is an event of the district with more said of when it is.
func event(when string) string {
	return "- {kind: event, title: Open evening, campus: oak-hill, " + when + "}"
}

func TestTheDatesOfASeries(t *testing.T) {
	t.Parallel()
	for _, one := range []struct{ name, when, want string }{
		{
			"in words", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: every week on tuesday and thursday, times: 3",
			"12-01 12-03 12-08",
		},
		{
			"by the standard's rule", `on: 2026-12-01, from: 15:00, to: 16:00, repeats: FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231T235959Z`,
			"12-01 12-15 12-29",
		},
		{
			"every other week, with an exception", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: every other week, until: 2026-12-31, except: [2026-12-15]",
			"12-01 12-29",
		},
		{
			"by the month", "on: 2026-09-01, from: 15:00, to: 16:00, repeats: every month on the first monday, times: 3",
			"09-07 10-05 11-02",
		},
		{
			"on school days only", "on: 2026-09-07, from: 15:00, to: 16:00, repeats: every week on monday, times: 3, school days only: yes",
			"09-14 09-21", // the first is Labor Day
		},
		{
			"as calendar programs write it",
			"on: 2026-12-01, from: 15:00, to: 16:00, repeats: 'RRULE:FREQ=WEEKLY;WKST=SU;UNTIL=20261211T055959Z;INTERVAL=1;BYDAY=TU,FR'",
			"12-01 12-04 12-08", // the end is the night before the 11th here
		},
		{
			"with exceptions as calendar programs write them",
			`on: 2026-12-01, from: 15:00, to: 16:00, repeats: "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE;TZID=America/Chicago:20261208T150000"`,
			"12-01 12-15",
		},
		{"until a day", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: FREQ=WEEKLY;UNTIL=20261208", "12-01 12-08"},
		{"by the set", "on: 2026-09-01, from: 15:00, to: 16:00, repeats: FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1;COUNT=2", "09-07 10-05"},
		{"by the day of the month", "on: 2026-09-15, from: 15:00, to: 16:00, repeats: FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2", "09-15 10-15"},
		{"weekly", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: Weekly, times: 2", "12-01 12-08"},
		{"on weekdays", "on: 2026-12-03, from: 15:00, to: 16:00, repeats: every weekday, times: 3", "12-03 12-04 12-07"},
		{"by the fortnight", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: every fortnight, times: 2", "12-01 12-15"},
		{"on named days", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: Tuesdays and Thursdays, times: 3", "12-01 12-03 12-08"},
		{"on every other of them", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: every other Tues, times: 2", "12-01 12-15"},
		{"on the 15th", "on: 2026-09-15, from: 15:00, to: 16:00, repeats: every month on the 15th, times: 2", "09-15 10-15"},
		{"on the 1st and 15th", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: 'monthly on the 1st and 15th', times: 3", "12-01 12-15 01-01"},
		{"twice a month", "on: 2026-12-07, from: 15:00, to: 16:00, repeats: the first and third monday of every month, times: 3", "12-07 12-21 01-04"},
		{"at the end of the month", "on: 2027-01-31, from: 15:00, to: 16:00, repeats: every month on the last day, times: 3", "01-31 02-28 03-31"},
		{"near the end of the month", "on: 2027-01-30, from: 15:00, to: 16:00, repeats: every month on the 30th or the last day, times: 3", "01-30 02-28 03-30"},
		{"every year", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: every year, times: 2", "12-01 12-01"},
		{"once", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: none", "12-01"},
		{"day by day", "on: 2026-12-01, from: 15:00, to: 16:00, repeats: every 3 days, times: 2", "12-01 12-04"},
	} {
		t.Run(one.name, func(t *testing.T) {
			t.Parallel()
			var got []string
			for _, o := range read(t, "events.yaml", event(one.when)) {
				got = append(got, o.Start.Format("01-02"))
				if o.Start.Hour() != 15 || o.End.Hour() != 16 || o.Series == "" && one.name != "once" {
					t.Errorf("%s begins at %s", o.Name, o.Start)
				}
			}
			if strings.Join(got, " ") != one.want {
				t.Errorf("it is on %v, want %s", got, one.want)
			}
		})
	}
}

// ofRule is what is told of an event in a school year with a rule.
func ofRule(version *menus.Version, rule string) string {
	return strings.Join(told(version, "x.yaml", event("on: 2026-12-01, from: 15:00, to: 16:00, repeats: "+rule)), "\n")
}

func TestARuleThatCannotBe(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	for rule, want := range map[string]string{
		"every week":                                 "has no end. Write the last day under `until`",
		"every now and then, times: 3":               "is not understood. Write it like",
		"every tusday, times: 3":                     "has `tusday`, which is not a day. Did you mean `tuesday`?",
		"every week on tuesday and fryday, times: 3": "has `fryday`, which is not a day. Did you mean `friday`?",
		"FREQ=HOURLY;COUNT=3":                        "has `FREQ=HOURLY`, which is not understood. It can be DAILY,",
		"FREQ=DAILY;BYHOUR=3;COUNT=3":                "has `BYHOUR=3`. Leave that out: `from` and `to`",
		"'FREQ=WEEKLY;BYDAY=TU,XX;COUNT=3'":          "has `BYDAY=TU,XX`, which is not understood.",
		"FREQ=WEEKLY;COUNT=3, times: 3":              "says itself when it ends. Leave out `until` and `times`",
		"BYDAY=TU":                                   "It needs a `FREQ`",
		"biweekly, times: 3":                         "can mean two things. Write `every 2 weeks`",
		"every second tuesday, times: 3":             "Write `every 2 weeks on tuesday`, or `every month on the second tuesday`.",
		"every month on the fifth friday, times: 3":  "has a day that not every month has. Write `the last friday`",
		"every month on the 32nd, times: 3":          "has `the 32nd`, which no month has.",
		"every day, until: 2046-12-31":               "gives more than 208 dates",
		"every week, until: 2025-12-31":              "It would end on 2025-12-31, before it begins.",
		"every week, times: 2, except: [1/32/26]":    "`1/32/26` is not a day",
	} {
		if got := ofRule(version, rule); !strings.Contains(got, want) {
			t.Errorf("%s: %s, want that it %s", rule, got, want)
		}
	}
}

// A month without a 31st is never left out in silence.
func TestAMonthWithoutTheDayIsTold(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	series := func(rule string) string {
		return strings.Join(told(version, "x.yaml", event("on: 2027-01-31, from: 15:00, to: 16:00, repeats: "+rule)), "\n")
	}
	for rule, want := range map[string]string{
		"every month, times: 3":                      "x.yaml:1:1: It would not be in February 2027, April 2027: there is no such day. Write `every month on the last day`, or `every month on the 31st or the last day`.",
		"every month on the 31st, until: 2027-02-28": "x.yaml:1:1: It would not be in February 2027: there is no such day.",
		"FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2":         "x.yaml:1:1: warning: It would not be in February 2027: there is no such day.",
	} {
		if got := series(rule); !strings.Contains(got, want) {
			t.Errorf("%s: %q, want %q", rule, got, want)
		}
	}
	for _, rule := range []string{"every 2 months, times: 3", "every month on the last day, times: 5"} {
		if got := series(rule); strings.Contains(got, "no such day") {
			t.Errorf("%s: %q", rule, got)
		}
	}
}

func TestDaysThatWerePerhapsNotMeantAreTold(t *testing.T) {
	t.Parallel()
	version := menustest.Sample(t)
	for rule, want := range map[string]string{
		"every monday, times: 2":                     "warning: Tuesday 2026-12-01 is not a day of the series, which begins on Monday 2026-12-07.",
		"every week, times: 2, except: [2026-12-09]": "warning: No day of the series is left out by 2026-12-09. Look at its date.",
		"every week, until: 2026-12-31":              "warning: There is no school at oak-hill on 2026-12-22, 2026-12-29, by the calendar.",
		"every week, times: 2, except: [2026-12-08]": "",
	} {
		if got := ofRule(version, rule); !strings.Contains(got, want) || want == "" && got != "" {
			t.Errorf("%s: %q, want %q", rule, got, want)
		}
	}
}
