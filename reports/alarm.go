package reports

import (
	"slices"
	"time"

	"campusline/cases"
)

// Alarm is a day on which a topic had far more cases than on that weekday of the six weeks before.
type Alarm struct {
	Day time.Time `json:"day"` // at midnight in the district's zone
	cases.Spike
}

// dayTopic is a topic at a campus on a day.
type dayTopic struct{ day, topic, campus string }

// alarms looks at every day of the report, by the same rule by which staff are told while it happens.
func (o *Options) alarms(lives, earlier []Life) []Alarm {
	counts := map[dayTopic]int{}
	topics := map[[2]string]bool{}
	zone := o.Version.District.Zone
	for _, all := range [][]Life{earlier, lives} {
		for i := range all {
			l := &all[i]
			counts[dayTopic{l.OpenedAt.In(zone).Format(time.DateOnly), l.Topic, l.Campus}]++
			topics[[2]string{l.Topic, l.Campus}] = true
		}
	}
	var found []Alarm
	for day := o.comparable(lives, earlier); day.Before(o.To); day = day.AddDate(0, 0, 1) {
		for _, spike := range cases.Spikes(volumesOn(day, topics, counts)) {
			found = append(found, Alarm{day, spike})
		}
	}
	slices.Reverse(found)
	return found
}

// comparable is the first day of the report that weeks of records lie before: without them everything is unusual.
func (o *Options) comparable(lives, earlier []Life) time.Time {
	first := o.To
	for _, all := range [][]Life{earlier, lives} {
		for i := range all {
			if at := all[i].OpenedAt; at.Before(first) {
				first = at
			}
		}
	}
	day := first.AddDate(0, 0, 7*AlarmWeeks)
	if day.Before(o.From) {
		day = o.From
	}
	day = day.In(o.Version.District.Zone)
	return time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, day.Location())
}

func volumesOn(day time.Time, topics map[[2]string]bool, counts map[dayTopic]int) []cases.Volume {
	date := day.Format(time.DateOnly)
	var all []cases.Volume
	for t := range topics {
		v := cases.Volume{Topic: t[0], Campus: t[1], Now: counts[dayTopic{date, t[0], t[1]}]}
		if v.Now == 0 {
			continue
		}
		for week := 1; week <= cases.SpikeWeeks; week++ {
			v.Before += counts[dayTopic{day.AddDate(0, 0, -7*week).Format(time.DateOnly), t[0], t[1]}]
		}
		all = append(all, v)
	}
	return all
}
