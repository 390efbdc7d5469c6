package reports

import (
	"slices"
	"time"
)

// about is who told us about what.
type about struct{ contact, topic string }

// markRepeated finds out after how long the same family came again about the same topic, in whichever case. What is said
// in one call or conversation is one contact. Of somebody who withheld their number only what joined a case is known.
func markRepeated(lives []Life) {
	theirs := map[about][]Contact{}
	for i := range lives {
		if l := &lives[i]; l.Contact != "" {
			key := about{l.Contact, l.Topic}
			theirs[key] = append(theirs[key], l.Unasked...)
		}
	}
	for _, all := range theirs {
		slices.SortStableFunc(all, func(a, b Contact) int { return a.At.Compare(b.At) })
	}
	for i := range lives {
		l := &lives[i]
		all := theirs[about{l.Contact, l.Topic}]
		if l.Contact == "" {
			all = l.Unasked
		}
		l.Again = soonest(l.Unasked, all)
	}
}

// soonest is the shortest time from one of a case's contacts to the next one of all, 0 if none came after.
func soonest(of, all []Contact) time.Duration {
	shortest := time.Duration(0)
	for _, c := range of {
		next := slices.IndexFunc(all, func(o Contact) bool {
			return o.At.After(c.At) && (o.Session == "" || o.Session != c.Session)
		})
		if next < 0 {
			continue
		}
		if gap := all[next].At.Sub(c.At); shortest == 0 || gap < shortest {
			shortest = gap
		}
	}
	return shortest
}
