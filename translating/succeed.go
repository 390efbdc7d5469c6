package translating

import (
	"maps"
	"slices"

	"campusline/interchange"
	"campusline/translations"
)

// follow gives texts that have changed the translation of what they were before, and puts away what is left.
func (u *updater) follow() {
	u.succeed(translations.Successors, u.translated())
	u.succeed(translations.LikelySuccessors, u.lost)
	kept := u.live[:0:0]
	for i, e := range u.live {
		if slices.Contains(u.lost, i) {
			e.Gone, e.Places = true, nil
			u.gone = append(u.gone, e)
			u.changes.Gone++
			continue
		}
		kept = append(kept, e)
	}
	u.live = kept
}

// translated are the entries that have a translation.
func (u *updater) translated() []int {
	var all []int
	for i := range u.live {
		if len(u.live[i].Forms) > 0 {
			all = append(all, i)
		}
	}
	return all
}

// succeed finds the texts without an entry that are successors of some entries. One whose text still stands elsewhere
// keeps its own entry.
func (u *updater) succeed(successors func(left, now []translations.Placed) map[int]int, from []int) {
	var left, now []translations.Placed
	var texts []int
	for _, at := range from {
		left = append(left, translations.Placed{Text: u.live[at].Text, Places: u.stood[u.live[at].Text]})
	}
	for i := range u.texts {
		if !u.placed[i] {
			now = append(now, translations.Placed{Text: u.texts[i].Text, Places: u.texts[i].Standing})
			texts = append(texts, i)
		}
	}
	found := successors(left, now)
	from = slices.Clone(from)
	for _, j := range slices.Sorted(maps.Keys(found)) {
		u.changes.Changed++
		at, text := from[found[j]], texts[j]
		e := u.standing(changed(u.live[at]), text)
		if i := slices.Index(u.lost, at); i >= 0 {
			u.live[at], u.placed[text] = e, true
			u.lost = slices.Delete(u.lost, i, i+1)
			continue
		}
		put := u.put(e, text)
		for i := range from {
			if from[i] >= put {
				from[i]++
			}
		}
	}
}

// changed is an entry whose text has changed: its translation was made for what the text was.
func changed(e interchange.Entry) interchange.Entry {
	if !e.Stale || e.Earlier == "" {
		e.Stale, e.Earlier = true, e.Text
	}
	return e
}
