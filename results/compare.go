package results

import (
	"campusline/menus"
	"campusline/statistics"
)

// compare adds to a wave what has changed since the one before. Only questions with the same words and answers are compared, and
// groups that are shown in both. What is more than chance is decided for all of a wave together.
func (m *making) compare(w, was *Wave, now, before *round) {
	w.Before = before.id
	var changes []*Change
	for i := range w.Groups {
		g := &w.Groups[i]
		for j := range g.Items {
			changes = append(changes, compareItem(&g.Items[j], g.ID, i == 0, now, before, was)...)
		}
	}
	chances := make([]float64, len(changes))
	for i, c := range changes {
		chances[i] = c.Chance
	}
	for i, chance := range statistics.Holm(chances) {
		changes[i].Chance, changes[i].Clear = chance, statistics.MoreThanChance(chance)
	}
	w.Notes = append(w.Notes, m.mixNotes(w, was)...)
}

func compareItem(item *Item, group string, everybody bool, now, before *round, was *Wave) []*Change {
	old, asked := before.items[item.Question]
	item.Changed = asked && old != item.Item
	if item.Hidden || !asked || item.Changed {
		return nil
	}
	earlier := was.item(group, everybody, item.Question)
	if earlier == nil || earlier.Hidden || earlier.Answered == 0 {
		return nil
	}
	values := now.values(now.cutOf(group, everybody), item.Question)
	valuesBefore := before.values(before.cutOf(group, everybody), item.Question)
	var changes []*Change
	for i := range item.Figures {
		f := &item.Figures[i]
		d := difference(f.Of, item.Kind, values, valuesBefore)
		f.Change = &Change{Since: before.id, By: d.By, Interval: d.Interval, Chance: d.Chance}
		changes = append(changes, f.Change)
	}
	return changes
}

// difference is how a figure differs in two lists of answers; that of a part is in percent.
func difference(of, kind string, values, before []string) statistics.Difference {
	if kind == menus.ScaleQuestion || kind == menus.NumberQuestion {
		return statistics.Welch(statistics.Of(numbers(values)), statistics.Of(numbers(before)))
	}
	d := statistics.Shares(counted(of, values), len(values), counted(of, before), len(before))
	d.By, d.Low, d.High = 100*d.By, 100*d.Low, 100*d.High
	return d
}

// item finds a question of a group.
func (w *Wave) item(group string, everybody bool, question string) *Item {
	for i := range w.Groups {
		if w.Groups[i].ID != group || everybody != (i == 0) {
			continue
		}
		for j := range w.Groups[i].Items {
			if item := &w.Groups[i].Items[j]; item.Question == question {
				return item
			}
		}
	}
	return nil
}

// cutOf are the people of a group.
func (r *round) cutOf(group string, everybody bool) []*person {
	for i, c := range r.cuts {
		if c.id == group && everybody == (i == 0) {
			return c.people
		}
	}
	return nil
}
