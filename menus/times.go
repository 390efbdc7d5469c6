package menus

import (
	"maps"
	"reflect"
	"slices"
)

// WithTimesOf gives the version as it would be with the calendar and the hours of another: whatever callers notice
// between the two is noticed of the times alone. It gives nil where both have the same times, and where the two cannot
// be mixed because they do not speak the same languages.
func (v *Version) WithTimesOf(other *Version) *Version {
	if v.hasTimesOf(other) || !slices.Equal(v.Tags(), other.Tags()) {
		return nil
	}
	m := timesMixer{other: other, all: slices.Clone(other.allHours), added: map[*hours]*hours{}}
	mixed := *v
	mixed.calendar = other.calendar
	mixed.District.hours = other.District.hours
	mixed.District.desks = m.desks(v.District.desks)
	mixed.District.Operator = deskLike(v.District.Operator, v.District.desks, mixed.District.desks)
	mixed.Campuses, mixed.campuses = nil, map[string]*Campus{}
	for _, c := range v.Campuses {
		mixed.Campuses = append(mixed.Campuses, m.campus(c))
		mixed.campuses[c.ID] = mixed.Campuses[len(mixed.Campuses)-1]
	}
	mixed.allHours = m.all
	mixed.names, mixed.standIns = mixed.campusNames(), findStandIns(mixed.Campuses)
	return &mixed
}

// hasTimesOf says whether every place has the same hours on every day in two versions, and tells them alike.
func (v *Version) hasTimesOf(other *Version) bool {
	return tellsAlike(v, other) && reflect.DeepEqual(deskHours(v), deskHours(other))
}

// tellsAlike says whether two versions tell every opening of the district and of each campus alike.
func tellsAlike(a, b *Version) bool {
	alike := func(x, y closure) bool {
		return sameDays(x, y) && a.holidayName(&x) == b.holidayName(&y)
	}
	return slices.EqualFunc(a.calendar.closures, b.calendar.closures, alike) && maps.Equal(a.calendar.early, b.calendar.early) &&
		reflect.DeepEqual(weeks(a), weeks(b))
}

// deskHours are the hours of the desks that have some of their own.
func deskHours(v *Version) map[string]hours {
	all := map[string]hours{}
	note := func(desks []*Desk) {
		for _, d := range desks {
			if d.hours != nil {
				h := *d.hours
				h.index = 0 // its place among the others tells nobody anything
				all[d.Name] = h
			}
		}
	}
	note(v.District.desks)
	for _, c := range v.Campuses {
		note(c.Desks)
	}
	return all
}

// timesMixer gives places the hours that they have in another version.
type timesMixer struct {
	other *Version
	all   []*hours
	added map[*hours]*hours // hours that the other version does not have, under their new number
}

// keep gives hours that the other version does not have a number among its.
func (m *timesMixer) keep(h *hours) *hours {
	if m.added[h] == nil {
		kept := *h
		kept.index = len(m.all)
		m.all = append(m.all, &kept)
		m.added[h] = &kept
	}
	return m.added[h]
}

func (m *timesMixer) campus(c *Campus) *Campus {
	mixed := *c
	if before := m.other.campuses[c.ID]; before != nil {
		mixed.hours = before.hours
	} else {
		mixed.hours = m.keep(c.hours)
	}
	mixed.Desks = m.desks(c.Desks)
	return &mixed
}

// desks gives each desk the hours of its own that it has in the other version, if it has any there.
func (m *timesMixer) desks(all []*Desk) []*Desk {
	mixed := make([]*Desk, len(all))
	for i, d := range all {
		desk := *d
		if before := m.other.deskNamed(d.Name); before != nil {
			desk.hours = before.hours
		} else if d.hours != nil {
			desk.hours = m.keep(d.hours)
		}
		mixed[i] = &desk
	}
	return mixed
}

// deskNamed finds a desk by its name, wherever it stands: desks of one name have the same hours.
func (v *Version) deskNamed(name string) *Desk {
	for _, d := range v.District.desks {
		if d.Name == name {
			return d
		}
	}
	for _, c := range v.Campuses {
		for _, d := range c.Desks {
			if d.Name == name {
				return d
			}
		}
	}
	return nil
}

// deskLike is the desk that stands among others where one stood among its own.
func deskLike(desk *Desk, among, others []*Desk) *Desk {
	if i := slices.Index(among, desk); i >= 0 {
		return others[i]
	}
	return desk
}
