package phonetree

import (
	"strings"
	"time"

	"campusline/menus"
	"campusline/translations"
)

// place is the district or a campus, with the desks that can be rung there.
type place struct {
	Name, Number, Address, Hours string
	Desks                        []placeDesk
}

type placeDesk struct{ Name, Number, Hours string }

// places lists the desks of a line: those of the district, and of its campus or, where it serves them all, of each.
func places(v *menus.Version, outline menus.Outline) []place {
	l := v.Language(outline.Language)
	district := place{Name: v.District.Name, Hours: hours(l, v.Openings(nil, nil))}
	for _, desk := range v.DistrictDesks() {
		district.Desks = append(district.Desks, newPlaceDesk(v, l, desk, nil))
	}
	all := []place{district}
	only := outline.Menus[0].Campus
	for _, c := range v.Campuses {
		if only != "" && c.ID != only {
			continue
		}
		p := place{Name: v.NameOf(c, l.Tag), Number: c.Number, Address: c.Address, Hours: hours(l, v.Openings(c, nil))}
		for _, desk := range c.Desks {
			p.Desks = append(p.Desks, newPlaceDesk(v, l, desk, c))
		}
		all = append(all, p)
	}
	return all
}

func newPlaceDesk(v *menus.Version, l *translations.Language, desk *menus.Desk, campus *menus.Campus) placeDesk {
	id := ""
	if campus != nil {
		id = campus.ID
	}
	return placeDesk{Name: v.DeskCalled(desk.Name, id, l.Tag), Number: number(v, desk), Hours: hours(l, v.Openings(campus, desk))}
}

// hours are opening times in a language: "Monday–Friday 8 a.m.–4:30 p.m.".
func hours(l *translations.Language, week []menus.Opening) string {
	var all []string
	for _, o := range week {
		var times []string
		for _, t := range o.Times {
			times = append(times, openTime(l, t))
		}
		all = append(all, weekdays(l, o.First, o.Last)+" "+strings.Join(times, ", "))
	}
	return strings.Join(all, "; ")
}

// weekdays are days that follow one another: "Monday–Friday", or one alone.
func weekdays(l *translations.Language, first, last time.Weekday) string {
	words := l.Weekday(sunday.AddDate(0, 0, int(first)))
	if last != first {
		words += "–" + l.Weekday(sunday.AddDate(0, 0, int(last)))
	}
	return words
}

func openTime(l *translations.Language, t menus.OpenTime) string {
	if t.To-t.From == 24*time.Hour {
		return "24 h"
	}
	return l.Time(sunday.Add(t.From), true) + "–" + l.Time(sunday.Add(t.To), true)
}

// sunday is some Sunday, from which a weekday and a time of day are counted.
var sunday = time.Date(2026, 1, 4, 0, 0, 0, 0, time.UTC)
