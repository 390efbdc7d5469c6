package answers

import (
	"cmp"
	"slices"

	"campusline/menus"
)

// About lists the answers that stand, out of all, in a language and about some topics, or all topics where none is given. One of
// a campus is listed only to who speaks of that. The one that was published last comes first, and the words of the
// answers are left out. What was asked in words counts for nothing here.
func About(all []Answer, topics []string, asked Asked) []menus.SharedAnswer {
	var standing []*Answer
	for i := range all {
		a := &all[i]
		_, has := a.Words[asked.Language]
		ofCampus := a.Campus == "" || a.Campus == asked.Campus
		if has && ofCampus && a.Stands(asked.At) && (len(topics) == 0 || slices.Contains(topics, a.Topic)) {
			standing = append(standing, a)
		}
	}
	slices.SortFunc(standing, func(a, b *Answer) int {
		if a.PublishedAt != nil && b.PublishedAt != nil && !a.PublishedAt.Equal(*b.PublishedAt) {
			return b.PublishedAt.Compare(*a.PublishedAt)
		}
		return cmp.Compare(a.ID, b.ID)
	})
	var listed []menus.SharedAnswer
	for _, a := range standing {
		listed = append(listed, menus.SharedAnswer{ID: a.ID, Question: a.Words[asked.Language].Question})
	}
	return listed
}
