package difference_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"campusline/difference"
	"campusline/menus"
	"campusline/rehearsal"
)

// The calendar's file, and lines of it that edits are made at.
const (
	calendar = "calendar.yaml"
	laborDay = "  - {on: 2026-09-07, for: Labor Day}"
	winter   = "{from: 2026-12-21, to: 2027-01-01, for: winter break}"
	lastDay  = "  - 2027-05-27\n"
	high     = "high: {monday-thursday: 8:00-17:00, friday: 8:00-16:30, early release: 8:00-13:45}"
)

func TestAChangeOfTheCalendarIsToldByItsCause(t *testing.T) {
	t.Parallel()
	before := load(t, files(t))
	for _, test := range calendarEdits() {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			after := load(t, files(t, test.edits...))
			found := difference.Between(before, after)
			if diff := cmp.Diff(test.want, sentencesOf(found)); diff != "" {
				t.Errorf("what callers notice (-want +got):\n%s", diff)
			}
			nothingIsLeftOut(t, before, after, found)
		})
	}
}

func TestWhatTheMenusChangeIsToldAsIfTheCalendarHadStayed(t *testing.T) {
	t.Parallel()
	before := load(t, files(t))
	greeting := []string{schools, "You have reached {campus}.", "This is {campus}."}
	times := []string{calendar, high, "high: {monday-thursday: 7:00-17:00, friday: 7:00-15:30, early release: 7:00-13:45}"}
	var byMenus, byTimes []string
	for _, d := range difference.Between(before, load(t, files(t, append(slices.Clone(greeting), times...)...))) {
		if d.Kind == difference.OtherTimes {
			byTimes = append(byTimes, d.Sentence)
			continue
		}
		byMenus = append(byMenus, d.Sentence)
	}
	if diff := cmp.Diff(sentences(before, load(t, files(t, greeting...))), byMenus); diff != "" {
		t.Errorf("the greeting is told otherwise beside other hours (-alone +beside):\n%s", diff)
	}
	if len(byTimes) != 1 || !strings.Contains(byTimes[0], "This is ") {
		t.Errorf("other hours beside the greeting are told by %q", byTimes)
	}
}

// calendarEdit is a change of the calendar or of hours that somebody makes in a minute.
type calendarEdit struct {
	name  string
	edits []string // file, from, to
	want  []string
}

func calendarEdits() []calendarEdit {
	return []calendarEdit{
		{
			name:  "a new holiday",
			edits: []string{calendar, laborDay, laborDay + "\n  - {on: 2026-10-20, for: Staff Day}"},
			want: []string{
				"On Tuesday, October 20, now a day without school (Staff Day), people who call or text to 12 campuses (such as Bluebonnet Elementary School) from 7:15 am to 5 pm now hear “(the campus) is closed for Staff Day. It opens tomorrow at 7:15 a.m. To report an absence…”, and no longer hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”; callers from 5:30 am to 7 pm are asked to leave a message, and no longer reach bus dispatch, the attendance office, the bus route office, the district office and 4 other desks.",
			},
		},
		{
			name:  "a new holiday of some",
			edits: []string{calendar, laborDay, laborDay + "\n  - {on: 2026-10-20, for: Staff Day, only: [elementary, middle]}"},
			want: []string{
				"On Tuesday, October 20, now a day without school (Staff Day) for 9 campuses (such as Bluebonnet Elementary School), people who call or text to 9 campuses (such as Bluebonnet Elementary School) from 7:15 am to 4:15 pm now hear “(the campus) is closed for Staff Day. It opens tomorrow at 7:15 a.m. To report an absence…”, and no longer hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”; callers are asked to leave a message, and no longer reach the attendance office and the front office; callers from 8 am to 4:15 pm reach the district office, not the front office.",
			},
		},
		{
			name:  "a holiday less",
			edits: []string{calendar, laborDay + "\n", ""},
			want: []string{
				"On Monday, September 7, no longer a day without school (Labor Day), people who call or text to 12 campuses (such as Bluebonnet Elementary School) from 7:15 am to 5 pm now hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”, and no longer hear “(the campus) is closed for Labor Day. It opens tomorrow at 7:15 a.m. To report an absence…”; callers from 5:30 am to 7 pm reach bus dispatch, the attendance office, the bus route office, the district office and 4 other desks, and are no longer asked to leave a message.",
			},
		},
		{
			name:  "a break a week later",
			edits: []string{calendar, winter, "{from: 2026-12-28, to: 2027-01-08, for: winter break}"},
			want: []string{
				"From Monday, December 21, to Saturday, December 26, no longer days without school (winter break), people who call or text to 12 campuses (such as Bluebonnet Elementary School) from 7:15 am to 5 pm now hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”, and no longer hear “(the campus) is closed for winter break. It opens Wednesday, January 6, at 7:15 a.m. To…”; callers from 5:30 am to 7 pm reach bus dispatch, the attendance office, the bus route office, the district office and 4 other desks, and are no longer asked to leave a message.",
				"From Monday, January 4, to Friday, January 8, now days without school (winter break), people who call or text to 12 campuses (such as Bluebonnet Elementary School) from 7:15 am to 5 pm now hear “(the campus) is closed for winter break. It opens Monday at 7:15 a.m. To report an absence…”, and no longer hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”; callers from 5:30 am to 7 pm are asked to leave a message, and no longer reach bus dispatch, the attendance office, the bus route office, the district office and 4 other desks.",
			},
		},
		{
			name:  "a new early release",
			edits: []string{calendar, lastDay, lastDay + "  - 2027-03-05\n"},
			want: []string{
				"On Friday, March 5, now an early-release day for any elementary, high or middle campus, people who call or text to 12 campuses (such as Bluebonnet Elementary School) from 12:30 pm to 4:30 pm now hear “(the campus) is closed now. It opens Monday at 7:15 a.m. To report an absence, press 1. To…”, and no longer hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”; callers from 12:30 pm to 6 pm are asked to leave a message, and no longer reach bus dispatch and the attendance office; callers to Little Field School from 11:30 am to 12 pm reach the attendance office, which did not ring before; callers to any elementary, high or middle campus from 12:30 pm to 4:30 pm reach the district office, not the front office; callers to Little Field School from 11:30 am to 12 pm reach the front office, not the district office.",
			},
		},
		{
			name:  "later hours of several campuses",
			edits: []string{calendar, "elementary: {monday-friday: 7:15-15:30, early release: 7:15-12:30}", "elementary: {monday-friday: 7:15-15:30, early release: 7:15-13:00}"},
			want: []string{
				"On October 9, December 18, February 12 and May 27, when 6 campuses (such as Bluebonnet Elementary School) are open from 7:15 am to 1 pm, not from 7:15 am to 12:30 pm, people who call or text to 6 campuses (such as Bluebonnet Elementary School) from 12:30 pm to 1 pm now hear “(the campus) closes early, today at 1 p.m. To report an absence, press 1. For the front…”, and no longer hear “(the campus) is closed now. It opens Wednesday at 7:15 a.m. To report an absence, press 1. To…”; callers reach the attendance office, which did not ring before; they reach the front office, not the district office.",
			},
		},
		{
			name:  "no early release on a day",
			edits: []string{calendar, "  - 2027-02-12\n", ""},
			want: []string{
				"On Friday, February 12, no longer an early-release day for any elementary, high or middle campus, people who call or text to 12 campuses (such as Bluebonnet Elementary School) from 12:30 pm to 4:30 pm now hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”, and no longer hear “(the campus) is closed now. It opens Tuesday at 7:15 a.m. To report an absence, press 1. To…”; callers to Little Field School from 11:30 am to 12 pm no longer reach the attendance office; callers from 12:30 pm to 6 pm reach bus dispatch and the attendance office, and are no longer asked to leave a message; callers to any elementary, high or middle campus from 12:30 pm to 4:30 pm reach the front office, not the district office; callers to Little Field School from 11:30 am to 12 pm reach the district office, not the front office.",
			},
		},
		{
			name:  "an earlier early release",
			edits: []string{calendar, high, "high: {monday-thursday: 8:00-17:00, friday: 8:00-16:30, early release: 8:00-13:00}"},
			want: []string{
				"On October 9, December 18, February 12 and May 27, when any high campus is open from 8 am to 1 pm, not from 8 am to 1:45 pm, people who call or text to any high campus from 1 pm to 1:45 pm now hear “(the campus) is closed now. It opens Wednesday at 8 a.m. To report an absence, press 1. To…”, and no longer hear “(the campus) closes early, today at 1:45 p.m. To report an absence, press 1. For the front…”; callers no longer reach the attendance office; they reach the district office, not the front office.",
			},
		},
		{
			name:  "shorter Fridays",
			edits: []string{calendar, high, "high: {monday-thursday: 8:00-17:00, friday: 8:00-15:30, early release: 8:00-13:45}"},
			want: []string{
				"On Fridays, when any high campus is open from 8 am to 3:30 pm, not from 8 am to 4:30 pm, people who call or text to any high campus from 3:30 pm to 4:30 pm now hear “(the campus) is closed now. It opens Monday at 8 a.m. To report an absence, press 1. To leave…”, and no longer hear “You have reached (the campus). To report an absence, press 1. For the front office, press 2…”; callers no longer reach the attendance office; they reach the district office, not the front office.",
			},
		},
		{
			name:  "other hours for a campus",
			edits: []string{"campuses.yaml", "  number: 102", "  number: 102\n  hours: middle"},
			want: []string{
				"On weekdays, when Pecan Creek Elementary School is open from 7:45 am to 4:15 pm, not from 7:15 am to 3:30 pm, and on October 9, December 18, February 12 and May 27, when it is open from 7:45 am to 1:15 pm, not from 7:15 am to 12:30 pm, people who call or text to Pecan Creek Elementary School from 7:15 am to 7:45 am now hear “Pecan Creek Elementary School is closed now. It opens today at 7:45 a.m. To report an absence, press 1. To…”, and no longer hear “You have reached Pecan Creek Elementary School. To report an absence, press 1. For the front office, press 2…”; callers are asked to leave a message, and no longer reach the attendance office and the front office; callers from 12:30 pm to 1:15 pm and from 3:30 pm to 4:15 pm reach the attendance office, which did not ring before; they reach the front office, not the district office.",
			},
		},
		{
			name:  "other hours for a desk",
			edits: []string{"district.yaml", "ring: 30, hours: buses}", "ring: 30, hours: district}"},
			want: []string{
				"On weekdays, when bus dispatch is open from 8 am to 4:30 pm, not from 5:30 am to 6 pm, and on 8 days from October 12 to February 15, when it is open from 8 am to 4:30 pm, not closed, and on October 9, December 18, February 12 and May 27, when it is open from 8 am to 4:30 pm, not from 5:30 am to 4 pm, people who text from 5:30 am to 6 pm now read “Dispatch is closed now. They will see your report when they open.”, not “You can call bus dispatch at (737) 555-0151. Dispatch has your report.”; callers from 5:30 am to 8 am and from 4:30 pm to 6 pm are asked to leave a message, and no longer reach bus dispatch; callers from 8 am to 4:30 pm reach bus dispatch, and are no longer asked to leave a message.",
			},
		},
	}
}

// nothingIsLeftOut wants whoever reaches a person on one version and none on the other to be spoken of in a sentence of
// that day, and of the menus nothing to be said.
func nothingIsLeftOut(t *testing.T, before, after *menus.Version, found []difference.Difference) {
	t.Helper()
	for i := range found {
		if kind := found[i].Kind; kind != difference.OtherTimes && kind != difference.Longer && kind != difference.Shorter {
			t.Errorf("the calendar alone has changed, and of the menus it is said: %s", found[i].Sentence)
		}
	}
	for day := range 290 {
		for i, hour := range []int{5, 7, 9, 12, 13, 15, 16, 17} {
			at := time.Date(2026, 8, 12+day, hour, 20, 0, 0, before.District.Zone)
			line := before.Lines[(day+i)%len(before.Lines)]
			isTold := slices.ContainsFunc(found, func(d difference.Difference) bool {
				return slices.Contains(d.Dates, at.Format(time.DateOnly)) && slices.Contains(d.Lines, line.Number)
			})
			if !isTold && asksForAPerson(before, line, at) != asksForAPerson(after, line, at) {
				t.Errorf("nothing is said of %s on %s", line.Name, at)
			}
		}
	}
}

// asksForAPerson is what a caller who asks for a person is waiting for then.
func asksForAPerson(v *menus.Version, line *menus.Line, at time.Time) menus.Awaiting {
	other, _ := v.Line(line.Number)
	call := rehearsal.Call{Version: v, Line: other, Language: "en", At: at, Known: true}.Take(menus.Input{Kind: menus.Keys, Words: "0"})
	awaiting := call.Awaiting()
	return awaiting.Awaiting
}
