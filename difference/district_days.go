package difference

import (
	"slices"
	"time"

	"campusline/menus"
)

// dangers are the district's own words by which somebody is taken to be in danger.
func (d *districtChange) dangers() {
	was, now := d.was.Crisis.Words, d.now.Crisis.Words
	only := func(words, others []string) []string {
		return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return slices.Contains(others, w) })
	}
	both := []string{menus.Call.String(), menus.Text.String()}
	if more := only(now, was); len(more) > 0 {
		d.all = append(d.all, whole(OtherDanger, both, "", quotedAll(more),
			"Whoever says or writes %s now is taken to be in danger: a person is rung, and staff are told at once.", quotedAll(more)))
	}
	if less := only(was, now); len(less) > 0 {
		d.all = append(d.all, whole(OtherDanger, both, quotedAll(less), "",
			"Whoever says or writes %s now is no longer taken to be in danger.", quotedAll(less)))
	}
}

// surveys is how often families are asked something.
func (d *districtChange) surveys() {
	const day = 24 * time.Hour
	was, now := d.was.Surveys, d.now.Surveys
	d.add(SurveyAudience, "", counted(was.AtMost, "time", "times"), counted(now.AtMost, "time", "times"),
		"Families are now asked by surveys at most %s in a year, not %s.")
	d.add(SurveyAudience, "", counted(int(was.Apart/day), "day", "days"), counted(int(now.Apart/day), "day", "days"),
		"A family that a survey has asked now is asked by no other one for %s, not for %s.")
}

func (d *districtChange) publishing() {
	goes := func(approval bool) string {
		if approval {
			return "waits until a second person approves it"
		}
		return "goes live at once"
	}
	d.add(OtherPublishing, "", goes(d.was.Approval), goes(d.now.Approval), "What one of the staff publishes now %s, and no longer %s.")
}

// clock is that of all hours.
func (d *districtChange) clock() {
	d.add(OtherTimes, "", d.was.Zone.String(), d.now.Zone.String(), "All hours now are those of the clock in %s, not in %s.")
}

// schoolYear is by which days surveys and series go. What callers hear goes by holidays and hours, which are told apart.
func (d *districtChange) schoolYear() {
	const layout = "2 January 2006"
	says := func(v *menus.Version) string {
		from, to := v.SchoolYear()
		return "from " + from.Format(layout) + " to " + to.Format(layout)
	}
	d.add(SchoolYear, "", says(d.a), says(d.b), "The school year now is %s, not %s. By that go the days on which surveys are sent, and those of series that "+
		"are on school days only; what callers hear does not.")
}
