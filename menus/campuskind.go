package menus

// kindOfCampus is all that menus can tell campuses apart by.
type kindOfCampus struct {
	level string
	hours *hours
	desks string
	found bool // it has an address
}

func (c *Campus) kind() kindOfCampus {
	k := kindOfCampus{level: c.Level, hours: c.hours, found: c.Address != ""}
	for _, d := range c.Desks {
		k.desks += d.Name + " "
	}
	return k
}

// kindsOfCampus gives one campus of each kind.
func (v *Version) kindsOfCampus(levels []string) []*Campus {
	seen := map[kindOfCampus]bool{}
	var kinds []*Campus
	for _, c := range v.Campuses {
		if k := c.kind(); isOf(c, levels) && !seen[k] {
			seen[k] = true
			kinds = append(kinds, c)
		}
	}
	return kinds
}

// StandIn gives the campus that the checker tries for all of the same kind.
func (v *Version) StandIn(id string) string { return v.standIns[id] }

// findStandIns finds the first campus of each campus's kind.
func findStandIns(campuses []*Campus) map[string]string {
	first := map[kindOfCampus]string{}
	standIns := map[string]string{}
	for _, c := range campuses {
		k := c.kind()
		if first[k] == "" {
			first[k] = c.ID
		}
		standIns[c.ID] = first[k]
	}
	return standIns
}

// tie finds the shortest run of keys that spells the beginning of so many campuses' names that a caller is asked which.
func (v *Version) tie(levels []string) string {
	for length := 3; length <= longestDigits; length++ {
		for n := range v.names {
			keys := v.names[n].keys
			if len(keys) < length || !isOf(v.names[n].campus, levels) {
				continue
			}
			if found := len(v.campusesKeyed(keys[:length], levels)); found > 1 && found <= mostAsked {
				return keys[:length]
			}
		}
	}
	return ""
}

// StandIns gives the ids of one campus of each kind.
func (v *Version) StandIns() []string {
	var ids []string
	for _, c := range v.kindsOfCampus(nil) {
		ids = append(ids, c.ID)
	}
	return ids
}
