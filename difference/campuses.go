package difference

import (
	"slices"

	"campusline/menus"
)

// campusKinds are the campuses by what callers of both versions can tell apart.
type campusKinds struct {
	members map[string][]string // all ids of a kind, by the first of them
	changed map[string]bool     // ids whose own name, number, address or desks differ
}

// kindsOf puts together the campuses that are of one kind in both versions. One whose own entries differ stands alone.
func kindsOf(a, b *menus.Version) campusKinds {
	k := campusKinds{members: map[string][]string{}, changed: map[string]bool{}}
	first := map[[2]string]string{}
	for _, v := range []*menus.Version{a, b} {
		for _, c := range v.Campuses {
			if v == b && a.Campus(c.ID) != nil {
				continue
			}
			k.changed[c.ID] = !isUnchanged(a.Campus(c.ID), b.Campus(c.ID))
			key := [2]string{a.StandIn(c.ID), b.StandIn(c.ID)}
			if first[key] == "" || k.changed[c.ID] {
				k.members[c.ID] = []string{c.ID}
				if !k.changed[c.ID] {
					first[key] = c.ID
				}
				continue
			}
			k.members[first[key]] = append(k.members[first[key]], c.ID)
		}
	}
	return k
}

func isUnchanged(a, b *menus.Campus) bool {
	if a == nil || b == nil {
		return false
	}
	return a.Name == b.Name && a.Number == b.Number && a.Address == b.Address && slices.Equal(a.Also, b.Also) &&
		slices.EqualFunc(a.Desks, b.Desks, func(x, y *menus.Desk) bool {
			return x.Name == y.Name && x.Phone == y.Phone && x.Keys == y.Keys && x.Ring == y.Ring && x.Screen == y.Screen
		})
}

// numbers are what is entered for one campus of each kind, in either version.
func (k *campusKinds) numbers(versions ...*menus.Version) []string {
	var all []string
	for _, v := range versions {
		for _, c := range v.Campuses {
			if k.members[c.ID] != nil && !slices.Contains(all, c.Number) {
				all = append(all, c.Number)
			}
		}
	}
	return all
}
